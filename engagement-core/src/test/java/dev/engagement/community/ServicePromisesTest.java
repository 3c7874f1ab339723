package dev.engagement.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.engagement.base.InvalidValueException;
import dev.engagement.base.TimeLimit;
import dev.engagement.testing.BaseArbitraries;
import dev.engagement.testing.CommunityArbitraries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServicePromisesTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    /** Still the second of January in Chicago. */
    private static final Instant LATE_ON_FRIDAY = Instant.parse("2026-01-03T05:30:00Z");

    @Test
    void the_defaults_are_what_they_are_documented_to_be() {
        ServicePromises promises = ServicePromises.DEFAULT;

        assertThat(promises.acknowledgeBy(LATE_ON_FRIDAY, CHICAGO)).contains(Instant.parse("2026-01-05T05:30:00Z"));
        assertThat(promises.answerBy(LATE_ON_FRIDAY, CHICAGO)).contains(Instant.parse("2026-01-13T05:30:00Z"));
        assertThat(promises.tellBackBy(LATE_ON_FRIDAY, CHICAGO)).contains(LocalDate.of(2026, 1, 16));
        assertThat(promises.minutesDueOn(LocalDate.of(2026, 1, 20))).contains(LocalDate.of(2026, 1, 27));
        assertThat(promises.nextMeetingBy(LocalDate.of(2026, 1, 20))).contains(LocalDate.of(2026, 2, 20));
    }

    @Property(tries = 200)
    void what_was_not_promised_is_never_due(
            @ForAll("instants") Instant raisedAt, @ForAll("zones") ZoneId zone, @ForAll("days") LocalDate meeting) {
        assertThat(ServicePromises.NONE.acknowledgeBy(raisedAt, zone)).isEmpty();
        assertThat(ServicePromises.NONE.answerBy(raisedAt, zone)).isEmpty();
        assertThat(ServicePromises.NONE.tellBackBy(raisedAt, zone)).isEmpty();
        assertThat(ServicePromises.NONE.minutesDueOn(meeting)).isEmpty();
        assertThat(ServicePromises.NONE.nextMeetingBy(meeting)).isEmpty();
    }

    @Property(tries = 200)
    void what_was_promised_is_due_afterwards(
            @ForAll("promises") ServicePromises promises,
            @ForAll("instants") Instant raisedAt,
            @ForAll("zones") ZoneId zone,
            @ForAll("days") LocalDate meeting) {
        LocalDate raisedOn = LocalDate.ofInstant(raisedAt, zone);

        assertThat(promises.acknowledgeBy(raisedAt, zone).isPresent())
                .isEqualTo(promises.acknowledgeWithin().isPresent());
        promises.acknowledgeBy(raisedAt, zone).ifPresent(due -> assertThat(due).isAfter(raisedAt));
        promises.answerBy(raisedAt, zone).ifPresent(due -> assertThat(due).isAfter(raisedAt));
        promises.tellBackBy(raisedAt, zone).ifPresent(due -> assertThat(due).isAfter(raisedOn));
        promises.minutesDueOn(meeting).ifPresent(due -> assertThat(due).isAfter(meeting));
        promises.nextMeetingBy(meeting).ifPresent(due -> assertThat(due).isAfter(meeting));
    }

    @Test
    void each_promise_has_its_own_due_time() {
        ServicePromises promises = ServicePromises.builder()
                .acknowledgeWithin(TimeLimit.parse("PT4H"))
                .answerWithin(TimeLimit.parse("P5WD"))
                .tellBackWithin(TimeLimit.parse("P6WD"))
                .minutesWithin(TimeLimit.parse("P2WD"))
                .meetingEvery(Period.ofWeeks(2))
                .build();

        assertThat(promises.acknowledgeBy(LATE_ON_FRIDAY, CHICAGO)).contains(Instant.parse("2026-01-03T09:30:00Z"));
        assertThat(promises.answerBy(LATE_ON_FRIDAY, CHICAGO)).contains(Instant.parse("2026-01-10T05:30:00Z"));
        assertThat(promises.tellBackBy(LATE_ON_FRIDAY, CHICAGO)).contains(LocalDate.of(2026, 1, 12));
        assertThat(promises.minutesDueOn(LocalDate.of(2026, 1, 2))).contains(LocalDate.of(2026, 1, 6));
        assertThat(promises.nextMeetingBy(LocalDate.of(2026, 1, 2))).contains(LocalDate.of(2026, 1, 16));
    }

    @Test
    void a_month_after_the_thirty_first_is_the_end_of_a_shorter_month() {
        assertThat(ServicePromises.DEFAULT.nextMeetingBy(LocalDate.of(2026, 1, 31)))
                .contains(LocalDate.of(2026, 2, 28));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"P0D", "P-1M", "P1M-1D", "P121M", "P10Y1D", "P10Y3650D", "P9Y12M1D", "P3653D", "P2147483647Y"})
    void a_rhythm_of_meetings_is_above_zero_and_at_most_ten_years(String rhythm) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> ServicePromises.builder()
                        .meetingEvery(Period.parse(rhythm))
                        .build())
                .withMessage("ServicePromises.meetingEvery must be above zero, at most ten years, was "
                        + Period.parse(rhythm));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P10Y", "P120M", "P9Y365D", "P3652D"})
    void a_rhythm_of_meetings_may_have_up_to_ten_years(String rhythm) {
        assertThat(ServicePromises.builder()
                        .meetingEvery(Period.parse(rhythm))
                        .build()
                        .meetingEvery())
                .contains(Period.parse(rhythm));
    }

    @Property(tries = 200)
    void promises_built_again_from_themselves_are_equal(@ForAll("promises") ServicePromises promises) {
        assertThat(promises.toBuilder().build()).isEqualTo(promises);
    }

    @Provide
    Arbitrary<ServicePromises> promises() {
        return CommunityArbitraries.servicePromises();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return BaseArbitraries.instants();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return BaseArbitraries.days();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return BaseArbitraries.zones();
    }
}
