package dev.engagement.json.calendar;

import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.table.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long an event takes as calendars say it: days that are as long as the clocks make them, and exact time.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param days number of days, at least 0
 * @param time what comes on top
 */
public record CalendarLength(int days, Duration time) {

    private static final Pattern LENGTH = Pattern.compile(
            "P(?:([0-9]{1,5})W)?(?:([0-9]{1,5})D)?(T(?:[0-9]{1,9}H)?(?:[0-9]{1,9}M)?(?:[0-9]{1,9}(?:\\.[0-9]{1,9})?S)?)?");

    private static final int WEEK = 7;

    /** An exact length. */
    public static CalendarLength of(Duration time) {
        return new CalendarLength(0, time);
    }

    /** The time between two moments. */
    public static CalendarLength between(ZonedDateTime start, ZonedDateTime end) {
        return of(Duration.between(start, end));
    }

    /**
     * The length that a text means, as in {@code PT1H30M}, {@code P1D} or {@code P1W}.
     *
     * @throws Refusal if it is no length, or a negative one
     */
    public static CalendarLength parse(String text) {
        Matcher matcher = LENGTH.matcher(text);
        if (!matcher.matches() || text.endsWith("P") || text.endsWith("T")) {
            throw bad();
        }
        try {
            int days = WEEK * number(matcher.group(1)) + number(matcher.group(2));
            return new CalendarLength(
                    days, matcher.group(3) == null ? Duration.ZERO : Duration.parse("P" + matcher.group(3)));
        } catch (DateTimeException | ArithmeticException e) {
            throw bad();
        }
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Refusal bad() {
        return new Refusal(Code.BAD_FORMAT, "Value must be a length of time like PT1H30M or P1D");
    }

    /** How long that is from a start on. */
    Duration from(LocalDateTime start, ZoneId zone) {
        ZonedDateTime begin = start.atZone(zone);
        return Duration.between(begin, begin.plusDays(days)).plus(time);
    }

    /** The text: {@code P2D}, {@code PT1H30M} or both. */
    @Override
    public String toString() {
        return days == 0
                ? time.toString()
                : "P" + days + "D" + (time.isZero() ? "" : time.toString().substring(1));
    }
}
