package dev.engagement.recurrence;

import dev.engagement.base.Violations;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.Objects;

/**
 * A weekday, or the n-th of its kind in a month or year: one value of {@code BYDAY}.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param ordinal 1 for the first, -1 for the last and so on, -53 to 53; 0 for every one
 * @param day the weekday
 */
public record WeekdayNumber(int ordinal, DayOfWeek day) implements Comparable<WeekdayNumber> {

    private static final int MOST = 53;

    private static final Comparator<WeekdayNumber> ORDER =
            Comparator.comparing(WeekdayNumber::day).thenComparing(WeekdayNumber::ordinal);

    /**
     * Checks the ordinal.
     *
     * @param ordinal the ordinal
     * @param day the weekday
     * @throws dev.engagement.base.InvalidValueException if it is not from -53 to 53
     */
    public WeekdayNumber {
        Objects.requireNonNull(day, "day");
        Violations.of("WeekdayNumber").range("ordinal", ordinal, -MOST, MOST).orThrow();
    }

    /**
     * {@return every one of this weekday}
     *
     * @param day the weekday
     */
    public static WeekdayNumber every(DayOfWeek day) {
        return new WeekdayNumber(0, day);
    }

    /**
     * {@return the n-th of this weekday; the same as the constructor}
     *
     * @param ordinal 1 for the first, -1 for the last and so on, -53 to 53; 0 for every one
     * @param day the weekday
     * @throws dev.engagement.base.InvalidValueException if the ordinal is out of range
     */
    public static WeekdayNumber of(int ordinal, DayOfWeek day) {
        return new WeekdayNumber(ordinal, day);
    }

    /** Whether it is not every one of its weekday. */
    boolean isNumbered() {
        return ordinal != 0;
    }

    /** Whether the n-th day of a span of {@code length} days is meant, if it has the right weekday. */
    boolean matches(int n, int length) {
        return ordinal == 0 || ordinal == (n - 1) / 7 + 1 || ordinal == -((length - n) / 7 + 1);
    }

    /** From Monday to Sunday, then by ordinal. */
    @Override
    public int compareTo(WeekdayNumber other) {
        return ORDER.compare(this, other);
    }

    /** The RFC's text, as in {@code TU} or {@code -1FR}. */
    @Override
    public String toString() {
        String code = day.name().substring(0, 2);
        return isNumbered() ? ordinal + code : code;
    }
}
