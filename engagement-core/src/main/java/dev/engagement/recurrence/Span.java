package dev.engagement.recurrence;

import dev.engagement.recurrence.RecurrenceRule.Frequency;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoField;

/** Numbers the days, weeks, months or years of the calendar, so that every n-th of them can be found by adding. */
final class Span {

    private static final int WEEK = 7;
    private static final int YEAR = 12;

    private final Frequency frequency;
    private final long firstWeek;

    Span(Frequency frequency, DayOfWeek weekStart) {
        this.frequency = frequency;
        this.firstWeek = LocalDate.EPOCH
                .with(ChronoField.DAY_OF_WEEK, weekStart.getValue())
                .toEpochDay();
    }

    /** The number of the span that a day lies in. */
    long of(long day) {
        return switch (frequency) {
            case DAILY -> day;
            case WEEKLY -> Math.floorDiv(day - firstWeek, WEEK);
            case MONTHLY -> LocalDate.ofEpochDay(day).getLong(ChronoField.PROLEPTIC_MONTH);
            case YEARLY -> LocalDate.ofEpochDay(day).getYear();
        };
    }

    /** The first day of a span. */
    long firstDay(long span) {
        return switch (frequency) {
            case DAILY -> span;
            case WEEKLY -> span * WEEK + firstWeek;
            case MONTHLY -> firstOfMonth(span).toEpochDay();
            case YEARLY -> LocalDate.of((int) span, 1, 1).toEpochDay();
        };
    }

    /** Number of days of a span. */
    int length(long span) {
        return switch (frequency) {
            case DAILY -> 1;
            case WEEKLY -> WEEK;
            case MONTHLY -> firstOfMonth(span).lengthOfMonth();
            case YEARLY -> LocalDate.of((int) span, 1, 1).lengthOfYear();
        };
    }

    private static LocalDate firstOfMonth(long month) {
        return LocalDate.of((int) Math.floorDiv(month, YEAR), Math.floorMod(month, YEAR) + 1, 1);
    }
}
