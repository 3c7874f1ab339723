package dev.engagement.json.table;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Days, local times, instants and lengths as text, such as {@code 2026-01-31T18:00:00.25Z}; years 0000 to 9999.
 *
 * <p>Reading gives null for anything else; there are no leap seconds, no hour 24 and no offsets but {@code Z}.
 */
final class Times {

    private static final int DAY_LENGTH = 10;

    private static final int TIME_LENGTH = 19;

    private static final int SECONDS_OF_DAY = 86_400;

    private static final int SHORTEST_LENGTH = 4;

    private static final int LONGEST_LENGTH = 40;

    private static final String LENGTH_UNITS = "HMS";

    private static final long[] SECONDS_OF_UNIT = {3600, 60, 1};

    private static final int[] NANOS = {0, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

    /** The digits of the numbers from 0 to 99. */
    private static final byte[] TENS = new byte[100];

    private static final byte[] ONES = new byte[100];

    static {
        for (int i = 0; i < ONES.length; i++) {
            TENS[i] = (byte) ('0' + i / 10);
            ONES[i] = (byte) ('0' + i % 10);
        }
    }

    private Times() {}

    static @Nullable LocalDate day(byte[] text, int from, int to) {
        if (to - from != DAY_LENGTH) {
            return null;
        }
        int day = packedDay(text, from);
        return day < 0 ? null : LocalDate.of(day >> 9, day >> 5 & 15, day & 31);
    }

    static @Nullable Instant instant(byte[] text, int from, int to) {
        if (to - from <= TIME_LENGTH || text[to - 1] != 'Z') {
            return null;
        }
        int day = packedDay(text, from);
        int second = secondOfDay(text, from);
        int nano = nano(text, from + TIME_LENGTH, to - 1);
        if ((day | second | nano) < 0) {
            return null;
        }
        long epochSecond = epochDay(day) * SECONDS_OF_DAY + second;
        return nano == 0 ? Instant.ofEpochSecond(epochSecond) : Instant.ofEpochSecond(epochSecond, nano);
    }

    static @Nullable LocalDateTime localTime(byte[] text, int from, int to) {
        if (to - from < TIME_LENGTH) {
            return null;
        }
        int day = packedDay(text, from);
        int second = secondOfDay(text, from);
        int nano = nano(text, from + TIME_LENGTH, to);
        if ((day | second | nano) < 0) {
            return null;
        }
        return LocalDateTime.of(day >> 9, day >> 5 & 15, day & 31, second / 3600, second / 60 % 60, second % 60, nano);
    }

    /** A length of time; those of hours, minutes and whole seconds without help of the JDK, which makes strings. */
    static @Nullable Duration length(byte[] text, int from, int to) {
        if (to - from > LONGEST_LENGTH || to - from < SHORTEST_LENGTH || text[from] != 'P' || text[from + 1] != 'T') {
            return otherLength(text, from, to);
        }
        long seconds = 0;
        int number = 0;
        int unit = 0;
        for (int i = from + 2; i < to; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9 && number < 10_000_000) {
                number = 10 * number + digit;
                continue;
            }
            int next = LENGTH_UNITS.indexOf(text[i]);
            if (next < unit || text[i - 1] > '9') {
                return otherLength(text, from, to);
            }
            seconds += number * SECONDS_OF_UNIT[next];
            number = 0;
            unit = next + 1;
        }
        return text[to - 1] > '9' ? Duration.ofSeconds(seconds) : null;
    }

    private static @Nullable Duration otherLength(byte[] text, int from, int to) {
        String all = new String(text, from, Math.min(to - from, LONGEST_LENGTH + 1), StandardCharsets.UTF_8);
        if (all.length() > LONGEST_LENGTH || !all.equals(all.toUpperCase(Locale.ROOT))) {
            return null;
        }
        try {
            return Duration.parse(all);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    /** Year, month and day packed into 14, 4 and 5 bits; negative if there is no such day. */
    private static int packedDay(byte[] text, int from) {
        int century = twoDigits(text, from);
        int yearOfCentury = twoDigits(text, from + 2);
        int month = twoDigits(text, from + 5);
        int day = twoDigits(text, from + 8);
        if ((century | yearOfCentury | month | day) < 0 || text[from + 4] != '-' || text[from + 7] != '-') {
            return -1;
        }
        int year = century * 100 + yearOfCentury;
        return month < 1 || month > 12 || day < 1 || day > 28 && day > daysOf(year, month)
                ? -1
                : year << 9 | month << 5 | day;
    }

    private static int daysOf(int year, int month) {
        return switch (month) {
            case 2 -> (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** Days since 1970-01-01, counted in years that begin in March (Hinnant, "days_from_civil"). */
    private static long epochDay(int packed) {
        int month = packed >> 5 & 15;
        int year = (packed >> 9) - (month <= 2 ? 1 : 0);
        int shifted = month > 2 ? month - 3 : month + 9;
        int dayOfYear = (153 * shifted + 2) / 5 + (packed & 31) - 1;
        int era = (year + 400) / 400 - 1;
        int yearOfEra = year - era * 400;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }

    private static int secondOfDay(byte[] text, int from) {
        int hour = twoDigits(text, from + 11);
        int minute = twoDigits(text, from + 14);
        int second = twoDigits(text, from + 17);
        if (text[from + 10] != 'T' || text[from + 13] != ':' || text[from + 16] != ':') {
            return -1;
        }
        boolean exists = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return exists ? hour * 3600 + minute * 60 + second : -1;
    }

    /** The fraction from its point on; 0 if there is none, negative if it is no fraction of 1 to 9 digits. */
    private static int nano(byte[] text, int from, int to) {
        int digits = to - from - 1;
        if (digits < 0) {
            return 0;
        }
        if (text[from] != '.' || digits == 0 || digits > 9) {
            return -1;
        }
        int value = 0;
        for (int i = from + 1; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value * NANOS[digits];
    }

    /** A number of two digits; negative if they are none. */
    private static int twoDigits(byte[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return (tens | 9 - tens | ones | 9 - ones) < 0 ? -1 : 10 * tens + ones;
    }

    /**
     * Writes a length of time as {@link Duration#toString()} does it, from a place on; this and its likes give the
     * place behind.
     */
    static int print(Duration length, byte[] into, int at) {
        long seconds = length.getSeconds();
        if (seconds <= 0 || seconds >= 100 * SECONDS_OF_UNIT[0] || length.getNano() != 0) {
            byte[] text = length.toString().getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(text, 0, into, at, text.length);
            return at + text.length;
        }
        into[at] = 'P';
        into[at + 1] = 'T';
        int behind = print((int) seconds / 3600, 'H', into, at + 2);
        behind = print((int) seconds / 60 % 60, 'M', into, behind);
        return print((int) seconds % 60, 'S', into, behind);
    }

    private static int print(int number, char unit, byte[] into, int at) {
        if (number == 0) {
            return at;
        }
        int behind = at;
        if (number >= 10) {
            into[behind++] = TENS[number];
        }
        into[behind++] = ONES[number];
        into[behind++] = (byte) unit;
        return behind;
    }

    static int print(LocalDate day, byte[] into, int at) {
        return print(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), into, at);
    }

    @SuppressWarnings("JavaLocalDateTimeGetNano") // the seconds come from the time of day
    static int print(LocalDateTime time, byte[] into, int at) {
        int behind = print(time.getYear(), time.getMonthValue(), time.getDayOfMonth(), into, at);
        return printTime(time.toLocalTime().toSecondOfDay(), time.getNano(), into, behind);
    }

    static int print(Instant instant, byte[] into, int at) {
        long epochDay = Math.floorDiv(instant.getEpochSecond(), SECONDS_OF_DAY);
        long z = epochDay + 719_468;
        long era = Math.floorDiv(z, 146_097);
        int dayOfEra = (int) (z - era * 146_097);
        int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shifted = (5 * dayOfYear + 2) / 153;
        int month = shifted < 10 ? shifted + 3 : shifted - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        int secondOfDay = (int) (instant.getEpochSecond() - epochDay * SECONDS_OF_DAY);
        int behind = print(year, month, dayOfYear - (153 * shifted + 2) / 5 + 1, into, at);
        behind = printTime(secondOfDay, instant.getNano(), into, behind);
        into[behind] = 'Z';
        return behind + 1;
    }

    private static int print(long year, int month, int day, byte[] into, int at) {
        if (year < 0 || year > 9999) {
            throw Scalars.yearOutOfRange();
        }
        twoDigits((int) year / 100, into, at);
        twoDigits((int) year % 100, into, at + 2);
        into[at + 4] = '-';
        twoDigits(month, into, at + 5);
        into[at + 7] = '-';
        twoDigits(day, into, at + 8);
        return at + DAY_LENGTH;
    }

    private static int printTime(int secondOfDay, int nano, byte[] into, int at) {
        into[at] = 'T';
        twoDigits(secondOfDay / 3600, into, at + 1);
        into[at + 3] = ':';
        twoDigits(secondOfDay / 60 % 60, into, at + 4);
        into[at + 6] = ':';
        twoDigits(secondOfDay % 60, into, at + 7);
        int behind = at + TIME_LENGTH - DAY_LENGTH;
        if (nano != 0) {
            into[behind++] = '.';
            int digits = nano % 1_000_000 == 0 ? 3 : nano % 1_000 == 0 ? 6 : 9;
            for (int i = 1; i <= digits; i++) {
                into[behind++] = (byte) ('0' + nano / NANOS[i] % 10);
            }
        }
        return behind;
    }

    private static void twoDigits(int value, byte[] into, int at) {
        into[at] = TENS[value];
        into[at + 1] = ONES[value];
    }
}
