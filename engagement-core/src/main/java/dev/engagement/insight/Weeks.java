package dev.engagement.insight;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Whole weeks, Monday to Sunday (ISO 8601). */
final class Weeks {

    private Weeks() {}

    /** The Monday of a day's week. */
    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The first Monday that is not before a day. */
    static LocalDate firstFrom(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    /** Number of whole weeks from a Monday to a last day. */
    static int whole(LocalDate monday, LocalDate last) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(monday, last.plusDays(1)) / 7);
    }
}
