package dev.engagement.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.DayPeriod;
import dev.engagement.base.InvalidValueException;
import dev.engagement.testing.RecurrenceArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class RecurrenceRuleTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final DayPeriod EVER = new DayPeriod(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 1, 1));

    @Test
    void clocks_keep_their_time_across_daylight_saving() {
        assertThat(occurrences("FREQ=WEEKLY;COUNT=3", "2026-03-01T18:30"))
                .containsExactly(
                        ZonedDateTime.parse("2026-03-01T18:30-06:00[America/Chicago]"),
                        ZonedDateTime.parse("2026-03-08T18:30-05:00[America/Chicago]"),
                        ZonedDateTime.parse("2026-03-15T18:30-05:00[America/Chicago]"));
    }

    @Test
    void a_time_that_the_clocks_skip_moves_forward_by_what_they_skip_and_only_that_once() {
        assertThat(occurrences("FREQ=DAILY;COUNT=3", "2026-03-07T02:30"))
                .containsExactly(
                        ZonedDateTime.parse("2026-03-07T02:30-06:00[America/Chicago]"),
                        ZonedDateTime.parse("2026-03-08T03:30-05:00[America/Chicago]"),
                        ZonedDateTime.parse("2026-03-09T02:30-05:00[America/Chicago]"));
    }

    @Test
    void of_a_time_that_the_clocks_show_twice_it_is_the_first() {
        assertThat(occurrences("FREQ=DAILY;COUNT=2", "2026-10-31T01:30"))
                .extracting(ZonedDateTime::toInstant)
                .containsExactly(Instant.parse("2026-10-31T06:30:00Z"), Instant.parse("2026-11-01T06:30:00Z"));
    }

    @Test
    void the_local_times_stay_what_the_rule_says_even_where_the_clocks_skip_them() {
        assertThat(localTimes("FREQ=DAILY;COUNT=2", "2026-03-07T02:30"))
                .containsExactly(LocalDateTime.parse("2026-03-07T02:30"), LocalDateTime.parse("2026-03-08T02:30"));
    }

    @Test
    void the_last_weekday_of_a_month_is_found_in_long_and_short_months() {
        assertThat(days("FREQ=MONTHLY;BYDAY=-1TU;COUNT=3", "2026-01-27"))
                .containsExactly("2026-01-27", "2026-02-24", "2026-03-31");
    }

    @Test
    void a_fifth_monday_comes_back_only_in_months_that_have_one() {
        assertThat(days("FREQ=MONTHLY;BYDAY=5MO;COUNT=3", "2026-03-30"))
                .containsExactly("2026-03-30", "2026-06-29", "2026-08-31");
    }

    @Test
    void the_29th_of_february_comes_back_in_leap_years_only() {
        assertThat(days("FREQ=YEARLY;COUNT=4", "2092-02-29"))
                .containsExactly("2092-02-29", "2096-02-29", "2104-02-29", "2108-02-29");
    }

    @Test
    void the_31st_is_skipped_in_short_months() {
        assertThat(days("FREQ=MONTHLY;COUNT=4", "2026-01-31"))
                .containsExactly("2026-01-31", "2026-03-31", "2026-05-31", "2026-07-31");
    }

    @Test
    void a_day_that_never_comes_is_no_endless_search() {
        assertThat(days("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", "2026-01-01")).isEmpty();
    }

    @Test
    void an_end_in_utc_is_compared_with_the_moment_and_is_included() {
        assertThat(days("FREQ=WEEKLY;UNTIL=20260318T003000Z", "2026-03-03"))
                .as("18:30 is 00:30 of the next day in summer")
                .containsExactly("2026-03-03", "2026-03-10", "2026-03-17");
        assertThat(days("FREQ=WEEKLY;UNTIL=20260317T232959Z", "2026-03-03"))
                .containsExactly("2026-03-03", "2026-03-10");
        assertThat(days("FREQ=WEEKLY;UNTIL=20260317T233000Z", "2026-03-03"))
                .containsExactly("2026-03-03", "2026-03-10", "2026-03-17");
    }

    @Test
    void a_local_end_is_compared_with_the_clocks_and_is_included() {
        assertThat(days("FREQ=WEEKLY;UNTIL=20260317T183000", "2026-03-03"))
                .containsExactly("2026-03-03", "2026-03-10", "2026-03-17");
        assertThat(days("FREQ=WEEKLY;UNTIL=20260317T182959", "2026-03-03")).containsExactly("2026-03-03", "2026-03-10");
        assertThat(days("FREQ=WEEKLY;UNTIL=20260317", "2026-03-03"))
                .containsExactly("2026-03-03", "2026-03-10", "2026-03-17");
    }

    @Test
    void the_day_on_which_weeks_begin_decides_which_weeks_are_left_out() {
        assertThat(days("FREQ=WEEKLY;INTERVAL=2;COUNT=3;BYDAY=TU,SU;WKST=MO", "2026-08-04"))
                .containsExactly("2026-08-04", "2026-08-09", "2026-08-18");
        assertThat(days("FREQ=WEEKLY;INTERVAL=2;COUNT=3;BYDAY=TU,SU;WKST=SU", "2026-08-04"))
                .containsExactly("2026-08-04", "2026-08-16", "2026-08-18");
    }

    /** RFC 8984, section 4.3.3.1, says it in words where RFC 5545 leaves it open; lib-recur and ical4j agree. */
    @Test
    void a_yearly_rule_with_days_of_the_month_alone_takes_its_month_from_the_first_start() {
        assertThat(days("FREQ=YEARLY;BYMONTHDAY=10,20;COUNT=3", "2026-05-10"))
                .containsExactly("2026-05-10", "2026-05-20", "2027-05-10");
    }

    @Test
    void a_first_start_that_the_rule_does_not_allow_is_not_among_the_results() {
        assertThat(days("FREQ=WEEKLY;BYDAY=TH;COUNT=2", "2026-03-03")).containsExactly("2026-03-05", "2026-03-12");
    }

    @Test
    void an_unlimited_rule_is_worked_out_no_further_than_asked_for() {
        DayPeriod forever = new DayPeriod(LocalDate.of(2026, 1, 1), LocalDate.MAX);

        assertThat(RecurrenceRule.parse("FREQ=WEEKLY")
                        .localTimes(LocalDateTime.parse("2026-01-06T18:30"), CHICAGO, forever)
                        .limit(2))
                .containsExactly(LocalDateTime.parse("2026-01-06T18:30"), LocalDateTime.parse("2026-01-13T18:30"));
    }

    @Test
    void a_far_window_is_reached_without_walking_there() {
        LocalDateTime first = LocalDateTime.parse("0001-01-01T00:00");
        DayPeriod far = new DayPeriod(LocalDate.of(900_000_000, 1, 1), LocalDate.of(900_000_000, 1, 2));

        assertThat(RecurrenceRule.parse("FREQ=DAILY").localTimes(first, CHICAGO, far))
                .hasSize(2);
    }

    @Test
    void intervals_beyond_the_calendar_end_the_rule() {
        DayPeriod forever = new DayPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(999_999_998, 1, 1));

        for (String frequency : List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY")) {
            assertThat(RecurrenceRule.parse("FREQ=" + frequency + ";INTERVAL=999999999")
                            .localTimes(LocalDateTime.parse("2026-01-06T18:30"), CHICAGO, forever)
                            .limit(3))
                    .first()
                    .isEqualTo(LocalDateTime.parse("2026-01-06T18:30"));
        }
    }

    @Property(tries = 1_000)
    void a_window_shows_what_all_windows_show_of_it(
            @ForAll("rules") RecurrenceRule rule, @ForAll("firsts") LocalDateTime first) {
        DayPeriod all = new DayPeriod(
                first.toLocalDate().minusYears(1), first.toLocalDate().plusYears(3));
        DayPeriod part = new DayPeriod(
                first.toLocalDate().plusDays(200), first.toLocalDate().plusDays(700));

        assertThat(rule.localTimes(first, CHICAGO, part))
                .isEqualTo(rule.localTimes(first, CHICAGO, all)
                        .filter(time -> part.contains(time.toLocalDate()))
                        .collect(Collectors.toList()));
    }

    @Property(tries = 1_000)
    void times_come_in_order_and_once_and_not_before_the_first_start(
            @ForAll("rules") RecurrenceRule rule, @ForAll("firsts") LocalDateTime first) {
        List<LocalDateTime> times =
                rule.localTimes(first, CHICAGO, EVER).limit(50).collect(Collectors.toList());

        assertThat(times)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(time -> !time.isBefore(first))
                .allMatch(time -> time.toLocalTime().equals(first.toLocalTime()));
        assertThat(times.size()).isLessThanOrEqualTo(rule.count().orElse(Integer.MAX_VALUE));
    }

    @Property(tries = 1_000)
    void nothing_comes_back_after_the_end(@ForAll("rules") RecurrenceRule rule, @ForAll("firsts") LocalDateTime first) {
        Instant end = Instant.parse("2021-06-01T12:00:00Z");
        RecurrenceRule ending = rule.toBuilder()
                .count(OptionalInt.empty())
                .until(new Until.At(end))
                .build();
        RecurrenceRule endless = ending.toBuilder().until(Optional.empty()).build();
        DayPeriod window = new DayPeriod(LocalDate.of(2014, 1, 1), LocalDate.of(2022, 1, 1));

        assertThat(ending.localTimes(first, CHICAGO, window))
                .isEqualTo(endless.localTimes(first, CHICAGO, window)
                        .filter(time -> !time.atZone(CHICAGO).toInstant().isAfter(end))
                        .collect(Collectors.toList()));
    }

    @Test
    void a_stream_can_be_read_one_by_one_too() {
        Stream<LocalDateTime> times = RecurrenceRule.parse("FREQ=WEEKLY;COUNT=2")
                .localTimes(LocalDateTime.parse("2026-01-06T18:30"), CHICAGO, EVER);
        var iterator = times.iterator();

        assertThat(iterator.next()).isEqualTo(LocalDateTime.parse("2026-01-06T18:30"));
        assertThat(iterator.next()).isEqualTo(LocalDateTime.parse("2026-01-13T18:30"));
        assertThat(iterator.hasNext()).isFalse();
    }

    @Test
    void ends_are_of_years_that_the_rfc_can_write_and_of_whole_seconds() {
        assertThat(new Until.At(Instant.parse("2026-01-01T00:00:00.9Z"))).hasToString("20260101T000000Z");
        assertThat(new Until.Local(LocalDateTime.parse("2026-01-01T00:00:00.9")))
                .hasToString("20260101T000000");
        assertThatThrownBy(() -> new Until.Day(LocalDate.of(10_000, 1, 1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Until.year must be from 0 to 9999");
        assertThatThrownBy(() -> new Until.At(Instant.MIN)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Until.Local(LocalDateTime.MAX)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void rules_are_equal_by_what_they_hold() {
        EqualsVerifier.forClass(ImmutableRecurrenceRule.class)
                .withPrefabValues(
                        Until.class, new Until.Day(LocalDate.EPOCH), new Until.Local(LocalDateTime.MIN.withYear(1)))
                .withNonnullFields("frequency", "byMonth", "byMonthDay", "byDay", "bySetPos", "weekStart", "until")
                .verify();
    }

    @Provide
    Arbitrary<RecurrenceRule> rules() {
        return RecurrenceArbitraries.rules();
    }

    @Provide
    Arbitrary<LocalDateTime> firsts() {
        return Arbitraries.longs()
                .between(0, 3_000L * 24 * 60)
                .map(minutes -> LocalDateTime.parse("2015-01-01T00:00").plus(Duration.ofMinutes(minutes)));
    }

    private static List<ZonedDateTime> occurrences(String rule, String first) {
        return RecurrenceRule.parse(rule)
                .occurrences(LocalDateTime.parse(first).atZone(CHICAGO), EVER)
                .collect(Collectors.toList());
    }

    private static List<LocalDateTime> localTimes(String rule, String first) {
        return RecurrenceRule.parse(rule)
                .localTimes(LocalDateTime.parse(first), CHICAGO, EVER)
                .collect(Collectors.toList());
    }

    private static List<String> days(String rule, String first) {
        return localTimes(rule, first + "T18:30").stream()
                .map(time -> time.toLocalDate().toString())
                .collect(Collectors.toList());
    }
}
