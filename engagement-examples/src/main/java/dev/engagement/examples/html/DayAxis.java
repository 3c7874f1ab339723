package dev.engagement.examples.html;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How days are placed along a line. This class is immutable and thread-safe. */
public final class DayAxis {

    private static final int MOST = 4;

    private static final List<Period> STEPS = List.of(
            Period.ofDays(1),
            Period.ofDays(2),
            Period.ofDays(7),
            Period.ofDays(14),
            Period.ofMonths(1),
            Period.ofMonths(2),
            Period.ofMonths(3),
            Period.ofMonths(6),
            Period.ofYears(1),
            Period.ofYears(2),
            Period.ofYears(5),
            Period.ofYears(10));

    private final LocalDate from;
    private final LocalDate to;
    private final Axis axis;

    /** Places the days of a period, its last one at the end; a single day has room too. */
    public DayAxis(LocalDate from, LocalDate to, double start, double end) {
        this.from = from;
        this.to = to;
        this.axis = new Axis(
                (double) from.toEpochDay(), (double) Math.max(to.toEpochDay(), from.toEpochDay() + 1), start, end);
    }

    /** Where a day is. */
    public double at(LocalDate day) {
        return axis.at((double) day.toEpochDay());
    }

    /** The first days of weeks, months or years along it, a few. */
    public List<LocalDate> ticks() {
        for (Period step : STEPS) {
            List<LocalDate> ticks = ticks(step);
            if (ticks.size() <= MOST) {
                return ticks;
            }
        }
        return List.of(from, to);
    }

    /** The name of a tick. */
    public String label(LocalDate tick) {
        boolean months = ticks().stream().allMatch(day -> day.getDayOfMonth() == 1);
        return DateTimeFormatter.ofPattern(months ? "MMM uuuu" : "d MMM", Locale.ENGLISH)
                .format(tick);
    }

    private List<LocalDate> ticks(Period step) {
        long length = step.toTotalMonths();
        long months = from.getYear() * 12L + from.getMonthValue() - 1;
        LocalDate first = length == 0 ? from : from.withDayOfMonth(1).minusMonths(months % length);
        return Stream.iterate(first, day -> !day.isAfter(to), day -> day.plus(step))
                .filter(day -> !day.isBefore(from))
                .toList();
    }
}
