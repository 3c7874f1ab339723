package dev.engagement.recurrence;

import dev.engagement.recurrence.RecurrenceRule.Frequency;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which days a rule allows.
 *
 * <p>The RFC's table of parts that expand and parts that limit comes to this: within its span a day is wanted if every
 * part that the rule has allows it. Parts that are missing and needed come from the first start.
 */
final class AllowedDays {

    private static final int WEEK = 7;

    /** Days from 1970-01-01, a Thursday, back to the Monday before it. */
    private static final int THURSDAY = 3;

    private final Set<Integer> months;
    private final Set<Integer> monthDays;
    private final List<WeekdayNumber> numbered;
    private final boolean numberedInMonth;
    private final boolean byWeekdayAlone;

    /** For each weekday, how many days it is to the next one that is allowed. */
    private final int[] wait = new int[WEEK];

    AllowedDays(RecurrenceRule rule, LocalDate first) {
        boolean coarse = rule.frequency() == Frequency.MONTHLY || rule.frequency() == Frequency.YEARLY;
        boolean undecided = rule.byDay().isEmpty() && rule.byMonthDay().isEmpty();
        boolean monthMissing = rule.frequency() == Frequency.YEARLY
                && rule.byMonth().isEmpty()
                && (rule.byDay().isEmpty() || !rule.byMonthDay().isEmpty());
        months = monthMissing ? Set.of(first.getMonthValue()) : rule.byMonth();
        monthDays = coarse && undecided ? Set.of(first.getDayOfMonth()) : rule.byMonthDay();
        numbered = rule.byDay().stream().anyMatch(WeekdayNumber::isNumbered) ? List.copyOf(rule.byDay()) : List.of();
        numberedInMonth =
                rule.frequency() == Frequency.MONTHLY || !rule.byMonth().isEmpty();
        byWeekdayAlone = months.isEmpty() && monthDays.isEmpty() && numbered.isEmpty();
        fillWait(weekdays(rule, first));
    }

    private static Set<Integer> weekdays(RecurrenceRule rule, LocalDate first) {
        if (!rule.byDay().isEmpty()) {
            return rule.byDay().stream()
                    .map(weekday -> weekday.day().getValue() - 1)
                    .collect(Collectors.toSet());
        }
        return rule.frequency() == Frequency.WEEKLY
                ? Set.of(first.getDayOfWeek().getValue() - 1)
                : Set.of(0, 1, 2, 3, 4, 5, 6);
    }

    private void fillWait(Set<Integer> weekdays) {
        for (int weekday = 0; weekday < WEEK; weekday++) {
            while (!weekdays.contains((weekday + wait[weekday]) % WEEK)) {
                wait[weekday]++;
            }
        }
    }

    /** Puts the allowed days from {@code begin} to before {@code end} into the array, and says how many there are. */
    int find(long begin, long end, long[] found) {
        int size = 0;
        int weekday = Math.floorMod(begin + THURSDAY, WEEK);
        long day = begin + wait[weekday];
        while (day < end) {
            long allowed = byWeekdayAlone ? day : nextByDate(day);
            if (allowed == day) {
                found[size++] = day;
                allowed++;
            }
            weekday = Math.floorMod(allowed + THURSDAY, WEEK);
            day = allowed + wait[weekday];
        }
        return size;
    }

    /** The same day if its date is allowed, else a later one before which none is. */
    private long nextByDate(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        if (!months.isEmpty() && !months.contains(date.getMonthValue())) {
            return day + date.lengthOfMonth() - date.getDayOfMonth() + 1;
        }
        return allowsMonthDay(date) && allowsNumber(date) ? day : day + 1;
    }

    private boolean allowsMonthDay(LocalDate date) {
        return monthDays.isEmpty()
                || monthDays.contains(date.getDayOfMonth())
                || monthDays.contains(date.getDayOfMonth() - date.lengthOfMonth() - 1);
    }

    private boolean allowsNumber(LocalDate date) {
        if (numbered.isEmpty()) {
            return true;
        }
        int number = numberedInMonth ? date.getDayOfMonth() : date.getDayOfYear();
        int length = numberedInMonth ? date.lengthOfMonth() : date.lengthOfYear();
        return numbered.stream()
                .anyMatch(weekday -> weekday.day() == date.getDayOfWeek() && weekday.matches(number, length));
    }
}
