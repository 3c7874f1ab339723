package dev.engagement.recurrence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Violations;
import dev.engagement.recurrence.RecurrenceRule.Frequency;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules as the RFC writes them. */
final class RecurrenceText {

    static final DateTimeFormatter DAY = formatter("uuuuMMdd");
    static final DateTimeFormatter TIME = formatter("uuuuMMdd'T'HHmmss");

    private static final int LAST_YEAR = 9999;
    private static final Instant FIRST = LocalDate.of(0, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant END =
            LocalDate.of(LAST_YEAR + 1, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private static final int LONGEST = 1_000;

    private static final Set<String> FREQUENCIES =
            Stream.of(Frequency.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private static final Pattern PART = Pattern.compile("([A-Z0-9-]+)=([^=]+)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-]?[0-9]{1,9}");
    private static final Pattern WEEKDAY = Pattern.compile("([+-]?[0-9]{1,2})?(MO|TU|WE|TH|FR|SA|SU)");

    private RecurrenceText() {}

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    static void checkYear(LocalDate day) {
        requireYear(day.getYear() >= 0 && day.getYear() <= LAST_YEAR);
    }

    static void checkYear(Instant instant) {
        requireYear(!instant.isBefore(FIRST) && instant.isBefore(END));
    }

    /** The RFC has no text for any other year. */
    private static void requireYear(boolean fits) {
        Violations.of("Until")
                .require(fits, "year", "be from 0 to " + LAST_YEAR)
                .orThrow();
    }

    static String print(RecurrenceRule rule) {
        StringBuilder text = new StringBuilder("FREQ=").append(rule.frequency());
        rule.until().ifPresent(until -> text.append(";UNTIL=").append(until));
        rule.count().ifPresent(count -> text.append(";COUNT=").append(count));
        if (rule.interval() != 1) {
            text.append(";INTERVAL=").append(rule.interval());
        }
        print(text, "BYMONTH", rule.byMonth());
        print(text, "BYMONTHDAY", rule.byMonthDay());
        print(text, "BYDAY", rule.byDay());
        print(text, "BYSETPOS", rule.bySetPos());
        if (rule.weekStart() != DayOfWeek.MONDAY) {
            text.append(";WKST=").append(WeekdayNumber.every(rule.weekStart()));
        }
        return text.toString();
    }

    private static void print(StringBuilder text, String part, Collection<?> values) {
        if (!values.isEmpty()) {
            text.append(';').append(part).append('=');
            text.append(values.stream().sorted().map(String::valueOf).collect(Collectors.joining(",")));
        }
    }

    static RecurrenceRule parse(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidValueException("RecurrenceRule", "text", "have at most " + LONGEST + " characters");
        }
        // Other letters can turn into ASCII ones in upper case, as the dotless i does.
        Violations.of("RecurrenceRule")
                .require(US_ASCII.newEncoder().canEncode(text), "text", "have ASCII characters only")
                .orThrow();
        RecurrenceRule.Builder builder = RecurrenceRule.builder();
        Set<String> seen = new HashSet<>();
        for (String part : text.toUpperCase(Locale.ROOT).split(";", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                throw new InvalidValueException("RecurrenceRule", "text", "have parts like FREQ=WEEKLY", part);
            }
            if (!seen.add(matcher.group(1))) {
                throw new InvalidValueException("RecurrenceRule", matcher.group(1), "be there once");
            }
            read(builder, matcher.group(1), matcher.group(2));
        }
        Violations.of("RecurrenceRule")
                .require(seen.contains("FREQ"), "FREQ", "be present")
                .orThrow();
        return builder.build();
    }

    private static void read(RecurrenceRule.Builder builder, String part, String value) {
        switch (part) {
            case "FREQ" -> builder.frequency(frequency(value));
            case "INTERVAL" -> builder.interval(number(part, value));
            case "COUNT" -> builder.count(number(part, value));
            case "UNTIL" -> builder.until(until(value));
            case "BYMONTH" -> builder.byMonth(list(value, month -> number(part, month)));
            case "BYMONTHDAY" -> builder.byMonthDay(list(value, day -> signedNumber(part, day)));
            case "BYSETPOS" -> builder.bySetPos(list(value, position -> signedNumber(part, position)));
            case "BYDAY" -> builder.byDay(list(value, day -> weekday(part, day)));
            case "WKST" -> builder.weekStart(weekStart(value));
            default ->
                throw new InvalidValueException("RecurrenceRule", part, "be left out, it is not supported", value);
        }
    }

    private static <T> List<T> list(String values, Function<String, T> value) {
        return Stream.of(values.split(",", -1)).map(value).collect(Collectors.toList());
    }

    private static Frequency frequency(String value) {
        if (!FREQUENCIES.contains(value)) {
            throw new InvalidValueException(
                    "RecurrenceRule", "FREQ", "be DAILY, WEEKLY, MONTHLY or YEARLY, no other is supported", value);
        }
        return Frequency.valueOf(value);
    }

    private static int number(String part, String value) {
        return number(part, value, NUMBER, "be a number of at most 9 digits without sign");
    }

    private static int signedNumber(String part, String value) {
        return number(part, value, SIGNED_NUMBER, "be a number of at most 9 digits");
    }

    private static int number(String part, String value, Pattern pattern, String rule) {
        Violations.of("RecurrenceRule")
                .require(pattern.matcher(value).matches(), part, rule, value)
                .orThrow();
        return Integer.parseInt(value);
    }

    private static DayOfWeek weekStart(String value) {
        WeekdayNumber weekday = weekday("WKST", value);
        if (weekday.isNumbered()) {
            throw new InvalidValueException("RecurrenceRule", "WKST", "be a weekday without ordinal", value);
        }
        return weekday.day();
    }

    private static WeekdayNumber weekday(String part, String value) {
        Matcher matcher = WEEKDAY.matcher(value);
        if (!matcher.matches()) {
            throw new InvalidValueException("RecurrenceRule", part, "be a weekday like MO or -1FR", value);
        }
        DayOfWeek day = Stream.of(DayOfWeek.values())
                .filter(candidate -> candidate.name().startsWith(matcher.group(2)))
                .findFirst()
                .orElseThrow();
        if (matcher.group(1) == null) {
            return WeekdayNumber.every(day);
        }
        int ordinal = Integer.parseInt(matcher.group(1));
        if (ordinal == 0) {
            throw new InvalidValueException("RecurrenceRule", part, "have no ordinal 0", value);
        }
        return WeekdayNumber.of(ordinal, day);
    }

    private static Until until(String value) {
        try {
            if (!value.contains("T")) {
                return new Until.Day(LocalDate.parse(value, DAY));
            }
            if (!value.endsWith("Z")) {
                return new Until.Local(LocalDateTime.parse(value, TIME));
            }
            String local = value.substring(0, value.length() - 1);
            return new Until.At(LocalDateTime.parse(local, TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            throw new InvalidValueException(
                    "RecurrenceRule", "UNTIL", "be like 20260131, 20260131T180000 or 20260131T180000Z", value);
        }
    }
}
