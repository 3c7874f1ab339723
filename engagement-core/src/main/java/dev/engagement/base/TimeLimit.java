package dev.engagement.base;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a promise leaves: a length, calendar days or working days.
 *
 * <p>The texts are {@code PT4H} (exactly four hours), {@code P2D} (the second day after, at the same time of day) and
 * {@code P5WD} (the fifth working day after, at the same time of day). The first two are ISO 8601; {@code WD} is this
 * library's own. No limit is longer than 3,650 days. Every implementation is immutable and thread-safe.
 */
public sealed interface TimeLimit {

    /**
     * A length of time, whatever the calendar says. As days it is rounded up: {@code PT36H} is two days.
     *
     * @param length above zero, at most 3,650 days
     */
    record Exact(Duration length) implements TimeLimit {

        /**
         * Checks the length.
         *
         * @param length the length
         * @throws InvalidValueException if it is not above zero or too long
         */
        public Exact {
            Violations.of("TimeLimit")
                    .positive("length", length)
                    .require(length.compareTo(LONGEST) <= 0, "length", "be at most " + LONGEST, length)
                    .orThrow();
        }

        @Override
        public Instant after(Instant start, ZoneId zone, Predicate<LocalDate> workingDay) {
            return start.plus(length);
        }

        @Override
        public LocalDate after(LocalDate start, Predicate<LocalDate> workingDay) {
            return start.plusDays(length.plusDays(1).minusNanos(1).toDays());
        }

        /** The text, as in {@code PT4H}. */
        @Override
        public String toString() {
            return length.toString();
        }
    }

    /**
     * Calendar days.
     *
     * @param count 1 to 3,650
     */
    record Days(int count) implements TimeLimit {

        /** The text of calendar and of working days. */
        private static final Pattern TEXT = Pattern.compile("P([0-9]{1,4})(W?)D");

        /**
         * Checks the count.
         *
         * @param count number of calendar days
         * @throws InvalidValueException if it is not from 1 to 3,650
         */
        public Days {
            Violations.of("TimeLimit").range("days", count, 1, LONGEST.toDays()).orThrow();
        }

        @Override
        public LocalDate after(LocalDate start, Predicate<LocalDate> workingDay) {
            return start.plusDays(count);
        }

        /** The text, as in {@code P2D}. */
        @Override
        public String toString() {
            return "P" + count + "D";
        }
    }

    /**
     * Working days; the day of the start is not counted.
     *
     * @param count 1 to 2,600
     */
    record WorkingDays(int count) implements TimeLimit {

        private static final int MOST = 2_600;
        private static final int LONGEST_BREAK = 366;

        /**
         * Checks the count.
         *
         * @param count number of working days
         * @throws InvalidValueException if it is not from 1 to 2,600
         */
        public WorkingDays {
            Violations.of("TimeLimit").range("workingDays", count, 1, MOST).orThrow();
        }

        @Override
        public LocalDate after(LocalDate start, Predicate<LocalDate> workingDay) {
            LocalDate day = start;
            for (int left = count; left > 0; left--) {
                day = next(day, workingDay);
            }
            return day;
        }

        private static LocalDate next(LocalDate day, Predicate<LocalDate> workingDay) {
            for (int ahead = 1; ahead <= LONGEST_BREAK; ahead++) {
                if (workingDay.test(day.plusDays(ahead))) {
                    return day.plusDays(ahead);
                }
            }
            throw new InvalidValueException("TimeLimit", "workingDay", "hold for a day of the year after", day);
        }

        /** The text, as in {@code P5WD}. */
        @Override
        public String toString() {
            return "P" + count + "WD";
        }
    }

    /** The longest limit. */
    Duration LONGEST = Duration.ofDays(3_650);

    /** Monday to Friday: what counts as a working day where nothing else is said. */
    Predicate<LocalDate> MONDAY_TO_FRIDAY = day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;

    /**
     * {@return a limit of exactly this length}
     *
     * @param length above zero, at most 3,650 days
     * @throws InvalidValueException if it is not
     */
    static TimeLimit of(Duration length) {
        return new Exact(length);
    }

    /**
     * {@return a limit of calendar days}
     *
     * @param count number of days, 1 to 3,650
     * @throws InvalidValueException if it is out of range
     */
    static TimeLimit ofDays(int count) {
        return new Days(count);
    }

    /**
     * {@return a limit of working days}
     *
     * @param count number of days, 1 to 2,600
     * @throws InvalidValueException if it is out of range
     */
    static TimeLimit ofWorkingDays(int count) {
        return new WorkingDays(count);
    }

    /**
     * {@return the limit with this text}
     *
     * @param text as in {@code PT4H}, {@code P2D} or {@code P5WD}
     * @throws InvalidValueException if it is none of these, or too long a limit
     */
    static TimeLimit parse(String text) {
        Matcher days = Days.TEXT.matcher(text);
        if (days.matches()) {
            int count = Integer.parseInt(days.group(1));
            return days.group(2).isEmpty() ? ofDays(count) : ofWorkingDays(count);
        }
        try {
            if (text.startsWith("PT")) {
                return of(Duration.parse(text));
            }
        } catch (DateTimeException e) {
            // told below, in the words of this library
        }
        throw new InvalidValueException("TimeLimit", "text", "be like PT4H, P2D or P5WD");
    }

    /**
     * {@return when the limit ends, if Monday to Friday are the working days}
     *
     * @param start when it begins to run
     * @param zone where its days begin and end
     */
    default Instant after(Instant start, ZoneId zone) {
        return after(start, zone, MONDAY_TO_FRIDAY);
    }

    /**
     * {@return when the limit ends} Days end at the time of day at which they began; where the clocks skip that time,
     * later by as much as they skip; where it comes twice, at the first.
     *
     * @param start when it begins to run
     * @param zone where its days begin and end
     * @param workingDay whether a day is a working day
     * @throws InvalidValueException if a whole year has no working day
     */
    default Instant after(Instant start, ZoneId zone, Predicate<LocalDate> workingDay) {
        var local = start.atZone(zone).toLocalDateTime();
        return after(local.toLocalDate(), workingDay)
                .atTime(local.toLocalTime())
                .atZone(zone)
                .toInstant();
    }

    /**
     * {@return the last day of the limit, if Monday to Friday are the working days}
     *
     * @param start the day on which it begins to run, which is not counted
     */
    default LocalDate after(LocalDate start) {
        return after(start, MONDAY_TO_FRIDAY);
    }

    /**
     * {@return the last day of the limit}
     *
     * @param start the day on which it begins to run, which is not counted
     * @param workingDay whether a day is a working day
     * @throws InvalidValueException if a whole year has no working day
     */
    LocalDate after(LocalDate start, Predicate<LocalDate> workingDay);
}
