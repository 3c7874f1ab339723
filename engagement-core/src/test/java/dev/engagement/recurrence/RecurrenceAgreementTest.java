package dev.engagement.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.base.DayPeriod;
import dev.engagement.recurrence.RecurrenceRule.Frequency;
import dev.engagement.testing.RecurrenceArbitraries;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;

/**
 * Compares with two libraries that read RFC 5545 on their own: lib-recur and ical4j. Where they read it differently
 * from each other, the RFC decides; those rules are named here, with the sentence that decides.
 */
class RecurrenceAgreementTest {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    /** A rule with a first start, which it need not allow. */
    record Beginning(RecurrenceRule rule, LocalDateTime first) {

        DayPeriod window() {
            LocalDate from = first.toLocalDate();
            return new DayPeriod(
                    from,
                    switch (rule.frequency()) {
                        case DAILY -> from.plusDays(300);
                        case WEEKLY -> from.plusYears(2);
                        case MONTHLY -> from.plusYears(3);
                        case YEARLY -> from.plusYears(6);
                    });
        }

        List<LocalDateTime> ours() {
            return rule.localTimes(first, ZONE, window()).collect(Collectors.toList());
        }
    }

    @Property(tries = 10_000, seed = "5545", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void two_other_libraries_find_the_same_times(@ForAll("beginnings") Beginning beginning)
            throws InvalidRecurrenceRuleException {
        List<LocalDateTime> ours = beginning.ours();
        boolean recur = recurReadsAsTheRfc(beginning.rule());
        boolean ical = icalReadsAsTheRfc(beginning.rule());
        if (recur) {
            assertThat(recur(beginning)).as("lib-recur: %s", beginning).isEqualTo(ours);
        }
        if (ical) {
            assertThat(ical(beginning)).as("ical4j: %s", beginning).isEqualTo(ours);
        }
        Statistics.label("compared with").collect(recur, ical).coverage(coverage -> {
            coverage.check(false, false).percentage(percentage -> percentage < 2);
            coverage.check(true, true).percentage(percentage -> percentage > 60);
        });
    }

    /**
     * lib-recur looks for the positions of the first year among the months from the first start on only. "Each BYSETPOS
     * value corresponds to the nth occurrence within the set of recurrence instances specified by the rule" within one
     * interval, which is the whole year.
     */
    private static boolean recurReadsAsTheRfc(RecurrenceRule rule) {
        return rule.frequency() != Frequency.YEARLY
                || rule.bySetPos().isEmpty()
                || rule.byMonth().isEmpty();
    }

    private static boolean icalReadsAsTheRfc(RecurrenceRule rule) {
        return !countsADayTwice(rule)
                && !(rule.frequency() == Frequency.DAILY && hasNegative(rule.byMonthDay()))
                && !(rule.frequency() == Frequency.WEEKLY && !rule.byMonth().isEmpty())
                && !(hasOrdinals(rule) && !rule.byMonthDay().isEmpty());
    }

    /**
     * ical4j lists a day once for each value that means it: {@code BYDAY=MO,1MO} gives the first Monday twice. A
     * recurrence set is a set: "Where duplicate instances are generated, only one recurrence is considered".
     *
     * <p>It also does not know negative days of the month in daily rules ("Limit" in the RFC's table, like any other),
     * lets the months of a weekly rule choose whole weeks ("Limit" too), and reads an ordinal beside BYMONTHDAY as
     * nothing ("Limit", Note 1).
     */
    private static boolean countsADayTwice(RecurrenceRule rule) {
        return hasOrdinals(rule) && rule.byDay().size() > 1
                || hasNegative(rule.byMonthDay()) && rule.byMonthDay().size() > 1
                || hasNegative(rule.bySetPos()) && rule.bySetPos().size() > 1;
    }

    private static boolean hasOrdinals(RecurrenceRule rule) {
        return rule.byDay().stream().anyMatch(WeekdayNumber::isNumbered);
    }

    private static boolean hasNegative(Set<Integer> values) {
        return values.stream().anyMatch(value -> value < 0);
    }

    private static List<LocalDateTime> recur(Beginning beginning) throws InvalidRecurrenceRuleException {
        LocalDateTime first = beginning.first();
        boolean zoned = beginning
                .rule()
                .until()
                .filter(until -> until instanceof Until.At)
                .isPresent();
        DateTime start = new DateTime(
                zoned ? TimeZone.getTimeZone(ZONE) : null,
                first.getYear(),
                first.getMonthValue() - 1,
                first.getDayOfMonth(),
                first.getHour(),
                first.getMinute(),
                0);
        List<LocalDateTime> found = new ArrayList<>();
        try {
            var all = new org.dmfs.rfc5545.recur.RecurrenceRule(text(beginning.rule()), RfcMode.RFC5545_STRICT)
                    .iterator(start);
            while (all.hasNext()) {
                DateTime next = all.nextDateTime();
                LocalDateTime time = LocalDateTime.of(
                        next.getYear(), next.getMonth() + 1, next.getDayOfMonth(), next.getHours(), next.getMinutes());
                if (!beginning.window().contains(time.toLocalDate())) {
                    break;
                }
                found.add(time);
            }
        } catch (IllegalStateException | IllegalArgumentException e) {
            assertThat(e).as("its way to say that a rule never comes back").hasMessageContaining("too many");
        }
        return found;
    }

    private static List<LocalDateTime> ical(Beginning beginning) {
        LocalDateTime first = beginning.first();
        return new Recur<LocalDateTime>(text(withLocalEnd(beginning.rule())))
                .getDates(first, first, beginning.window().to().atTime(23, 59));
    }

    /** ical4j compares an end that is a moment only with starts that are. */
    private static RecurrenceRule withLocalEnd(RecurrenceRule rule) {
        return rule.toBuilder()
                .until(rule.until()
                        .map(until -> until instanceof Until.At at
                                ? new Until.Local(LocalDateTime.ofInstant(at.instant(), ZONE))
                                : until))
                .build();
    }

    /** As both read it: with WKST, for which ical4j asks the locale, and with an end that is a time. */
    private static String text(RecurrenceRule rule) {
        String text = rule.toString().replaceFirst("UNTIL=([0-9]{8})(;|$)", "UNTIL=$1T235959$2");
        return text.contains("WKST") ? text : text + ";WKST=MO";
    }

    @Provide
    Arbitrary<Beginning> beginnings() {
        Arbitrary<LocalDateTime> firsts = Arbitraries.randomValue(random -> LocalDate.of(2015, 1, 1)
                .plusDays(random.nextInt(3_000))
                .atTime(random.nextInt(24), random.nextInt(60)));
        return Combinators.combine(RecurrenceArbitraries.rules(), firsts).as(Beginning::new);
    }
}
