package dev.engagement.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.engagement.testing.BaseArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Property
    void its_text_reads_back_as_itself(@ForAll("limits") TimeLimit limit) {
        assertThat(TimeLimit.parse(limit.toString())).isEqualTo(limit);
    }

    @Property
    void it_ends_after_it_began_wherever_and_whenever(
            @ForAll("limits") TimeLimit limit, @ForAll("instants") Instant start, @ForAll("zones") ZoneId zone) {
        assertThat(limit.after(start, zone)).isAfter(start);
    }

    @Property
    void as_a_day_it_ends_on_the_day_of_its_end(
            @ForAll("dayLimits") TimeLimit limit, @ForAll("instants") Instant start) {
        ZoneId utc = ZoneId.of("UTC");

        assertThat(limit.after(LocalDate.ofInstant(start, utc)))
                .isEqualTo(LocalDate.ofInstant(limit.after(start, utc), utc));
    }

    @ParameterizedTest
    @CsvSource({
        "PT36H, 2026-03-07T18:30, 2026-03-09T07:30", // the night had 23 hours
        "P2D, 2026-03-07T18:30, 2026-03-09T18:30", // the time of day is kept
        "P1D, 2026-03-07T02:30, 2026-03-08T03:30", // 02:30 was skipped
        "P1D, 2026-10-31T01:30, 2026-11-01T01:30", // 01:30 came twice, the first counts
    })
    void days_keep_the_time_of_day_and_lengths_do_not(String limit, LocalDateTime start, LocalDateTime end) {
        Instant due = TimeLimit.parse(limit).after(start.atZone(CHICAGO).toInstant(), CHICAGO);

        assertThat(due).isEqualTo(end.atZone(CHICAGO).toInstant());
    }

    /** Austin 14005: five days were meant as working days and counted as calendar days. */
    @Test
    void calendar_days_and_working_days_are_different_promises() {
        LocalDate friday = LocalDate.of(2026, 1, 2);

        assertThat(TimeLimit.ofDays(5).after(friday)).isEqualTo("2026-01-07");
        assertThat(TimeLimit.ofWorkingDays(5).after(friday)).isEqualTo("2026-01-09");
    }

    @Test
    void a_weekend_is_no_working_day_and_neither_is_what_the_caller_says() {
        LocalDate saturday = LocalDate.of(2026, 1, 17);
        LocalDate holiday = LocalDate.of(2026, 1, 19);

        assertThat(TimeLimit.ofWorkingDays(1).after(saturday)).isEqualTo("2026-01-19");
        assertThat(TimeLimit.ofWorkingDays(1)
                        .after(saturday, day -> TimeLimit.MONDAY_TO_FRIDAY.test(day) && !day.equals(holiday)))
                .isEqualTo("2026-01-20");
    }

    @Test
    void a_year_without_a_working_day_is_refused_and_not_searched_for_ever() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> TimeLimit.ofWorkingDays(1).after(LocalDate.of(2026, 1, 1), day -> false))
                .withMessageContaining("TimeLimit.workingDay must hold for a day of the year");
    }

    @ParameterizedTest
    @CsvSource({"PT1S, 2026-01-02", "PT24H, 2026-01-02", "PT24H0.000000001S, 2026-01-03", "PT36H, 2026-01-03"})
    void a_length_counts_as_whole_days_rounded_up(String limit, LocalDate end) {
        assertThat(TimeLimit.parse(limit).after(LocalDate.of(2026, 1, 1))).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "P0D",
                "P0WD",
                "PT0S",
                "PT-4H",
                "P-2D",
                "P+2D",
                "P2d",
                "P2W",
                "P1M",
                "P1DT12H",
                "2",
                "P2D ",
                "P3651D",
                "P9999D",
                "P99999D",
                "P2601WD",
                "PT87600H1S",
                "PT99999999999999999999H",
                "P٣D"
            })
    void anything_else_is_refused(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> TimeLimit.parse(text))
                .withMessageStartingWith("TimeLimit.");
    }

    @Test
    void the_longest_limit_is_ten_years() {
        assertThat(TimeLimit.parse("P3650D")).isEqualTo(TimeLimit.ofDays(3_650));
        assertThat(TimeLimit.of(Duration.ofDays(3_650))).hasToString("PT87600H");
    }

    @Provide
    Arbitrary<TimeLimit> limits() {
        return BaseArbitraries.timeLimits();
    }

    @Provide
    Arbitrary<TimeLimit> dayLimits() {
        return BaseArbitraries.timeLimits().filter(limit -> !(limit instanceof TimeLimit.Exact));
    }

    @Provide
    Arbitrary<Instant> instants() {
        return BaseArbitraries.instants();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return BaseArbitraries.zones();
    }
}
