package dev.engagement.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final CommunityId HERE = CommunityId.of("here");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @Test
    void one_outcome_is_kept_to_the_nearest_millionth() {
        Evidence rated = Evidence.of(HERE, DAY, EvidenceKind.CONTACT_RATED_BY_RESIDENT, 2.0 / 3);
        assertThat(rated.count()).isEqualTo(1);
        assertThat(rated.outcomeMicros()).isEqualTo(666_667);
        assertThat(rated.outcome()).isEqualTo(0.666667);
        assertThat(rated.day()).isEqualTo(DAY);
    }

    @Test
    void a_share_of_yes_is_exact() {
        Evidence heard = Evidence.share(HERE, DAY, EvidenceKind.MEETING_FELT_HEARD, 7, 9);
        assertThat(heard.outcomeMicros()).isEqualTo(7_000_000);
        assertThat(heard.count()).isEqualTo(9);
    }

    @Test
    void heads_have_no_outcome() {
        assertThat(Evidence.count(HERE, DAY, EvidenceKind.ATTENDANCE, 31).outcomeMicros())
                .isZero();
    }

    @Property(tries = 500)
    void a_mean_of_any_number_of_outcomes_is_within_their_range(
            @ForAll @DoubleRange(min = 0, max = 1) double mean,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long count) {
        Evidence survey = Evidence.mean(HERE, DAY, EvidenceKind.SURVEY_TRUST, count, mean);
        assertThat(survey.outcomeMicros()).isBetween(0L, count * 1_000_000);
        assertThat(Math.abs(survey.outcome() - mean)).isLessThanOrEqualTo(0.5000001e-6);
    }

    @Test
    void each_fault_has_a_message_of_its_own() {
        long day = DAY.toEpochDay();
        EvidenceKind kind = EvidenceKind.CONCERN_ANSWERED;
        refused(() -> new Evidence(HERE, day, kind, 0, 0), "Evidence.count must be from 1 to 1000000000000, was 0");
        refused(() -> new Evidence(HERE, day, kind, -3, 0), "Evidence.count must be from 1 to 1000000000000, was -3");
        refused(
                () -> new Evidence(HERE, day, kind, 2, 2_000_001),
                "Evidence.outcomeMicros must be from 0 to count * 1000000, was 2000001");
        refused(
                () -> new Evidence(HERE, day, kind, 2, -1),
                "Evidence.outcomeMicros must be from 0 to count * 1000000, was -1");
        refused(
                () -> new Evidence(HERE, 2_932_897, kind, 1, 0),
                "Evidence.epochDay must lie in the years 1 to 9999, was 2932897");
        refused(
                () -> new Evidence(HERE, day, EvidenceKind.PRESENCE_PERIOD, 1, 0),
                "Evidence.kind must be recorded, not derived, was PRESENCE_PERIOD");
        refused(() -> Evidence.of(HERE, DAY, kind, Double.NaN), "Evidence.outcome must be from 0 to 1, was NaN");
        refused(() -> Evidence.of(HERE, DAY, kind, 1.01), "Evidence.outcome must be from 0 to 1, was 1.01");
        refused(() -> Evidence.share(HERE, DAY, kind, 5, 4), "Evidence.positive must be from 0 to 4, was 5");
    }

    @Test
    void the_kinds_stand_in_the_order_of_their_names() {
        assertThat(EvidenceKind.values()).isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()));
    }

    /** The numbers are in ledgers that have been written: they stay as they are. */
    @Test
    void the_kinds_keep_their_numbers() {
        assertThat(Arrays.stream(EvidenceKind.values()).map(kind -> kind.code() + " " + kind))
                .containsExactlyElementsOf(Stream.of(
                                "1 ATTENDANCE",
                                "2 COMMITMENT_KEPT",
                                "3 CONCERN_ACKNOWLEDGED",
                                "4 CONCERN_ANSWERED",
                                "5 CONCERN_ANSWERED_LATE",
                                "6 CONCERN_RESOLUTION_RATED",
                                "7 CONCERN_TOLD_BACK",
                                "8 CONDUCT_FEEDBACK",
                                "9 CONTACT_PERCEIVED_BY_OFFICER",
                                "10 CONTACT_RATED_BY_RESIDENT",
                                "11 ENFORCEMENT_CONTACT",
                                "12 MEETING_FELT_HEARD",
                                "13 MEETING_HELD_AS_ANNOUNCED",
                                "14 MINUTES_PUBLISHED",
                                "15 PRESENCE_PERIOD",
                                "16 PROACTIVE_CONTACT",
                                "17 REACTIVE_CONTACT",
                                "18 SESSION_HELD_AS_ANNOUNCED",
                                "19 SURVEY_LISTEN",
                                "20 SURVEY_RESPECT",
                                "21 SURVEY_SAFETY",
                                "22 SURVEY_TRUST",
                                "23 TIP_RECEIVED")
                        .toList());
    }

    private static void refused(Runnable attempt, String message) {
        assertThatThrownBy(attempt::run)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(message);
    }
}
