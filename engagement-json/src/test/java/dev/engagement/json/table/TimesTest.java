package dev.engagement.json.table;

import static dev.engagement.json.table.Texts.printed;
import static dev.engagement.json.table.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.json.error.EngagementJsonException.Code;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds this library's own reading and printing of times against the JDK's. */
class TimesTest {

    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    @Property
    void instants_are_printed_like_the_jdk_and_read_back(
            @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano) {
        for (int part : new int[] {nano, nano / 1_000 * 1_000, nano / 1_000_000 * 1_000_000, 0}) {
            Instant instant = Instant.ofEpochSecond(second, part);
            assertThat(printed(Scalars.INSTANT, instant)).isEqualTo(quoted(instant));
            assertThat(read(Scalars.INSTANT, quoted(instant))).isEqualTo(instant);
        }
    }

    @Test
    void every_day_of_the_format_is_printed_like_the_jdk_and_read_back() {
        LocalDate last = LocalDate.of(9999, 12, 31);
        for (LocalDate day = LocalDate.of(0, 1, 1); !day.isAfter(last); day = day.plusDays(13)) {
            assertThat(printed(Scalars.DAY, day)).isEqualTo(quoted(day));
            assertThat(read(Scalars.DAY, quoted(day))).isEqualTo(day);
        }
    }

    @Property
    void local_times_are_read_like_the_jdk_prints_them(
            @ForAll @LongRange(min = 0, max = 253_402_300_799L) long second) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, java.time.ZoneOffset.UTC);
        String text = '"'
                + time.truncatedTo(ChronoUnit.SECONDS).format(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                + '"';
        assertThat(printed(Scalars.LOCAL_TIME, time)).isEqualTo(text);
        assertThat(read(Scalars.LOCAL_TIME, text)).isEqualTo(time);
    }

    @Property
    void lengths_are_read_like_the_jdk_reads_them(@ForAll long seconds, @ForAll @IntRange(max = 999_999_999) int nano) {
        for (Duration length : new Duration[] {
            Duration.ofSeconds(seconds, nano), Duration.ofSeconds(seconds), Duration.ofSeconds(seconds % 100_000)
        }) {
            assertThat(read(Scalars.DURATION, quoted(length))).isEqualTo(length);
            assertThat(printed(Scalars.DURATION, length)).isEqualTo(quoted(length));
        }
        assertThat(read(Scalars.DURATION, "\"P1DT2H\"")).isEqualTo(Duration.ofHours(26));
        assertThat(read(Scalars.DURATION, "\"PT1.5S\"")).isEqualTo(Duration.ofMillis(1_500));
    }

    @Test
    void lengths_around_each_unit_are_printed_like_the_jdk_and_read_back() {
        for (long unit : new long[] {1, 10, 60, 600, 3_600, 36_000, 360_000, 3_600_000}) {
            for (long seconds : new long[] {-unit, unit - 1, unit, unit + 1, unit + 60, unit + 3_600}) {
                for (int nano : new int[] {0, 1, 500_000_000}) {
                    Duration length = Duration.ofSeconds(seconds, nano);
                    assertThat(printed(Scalars.DURATION, length)).isEqualTo(quoted(length));
                    assertThat(read(Scalars.DURATION, quoted(length))).isEqualTo(length);
                }
            }
        }
    }

    /** Every place of a date and a time takes every value that it can, and some that no calendar or clock has. */
    @Test
    void a_day_and_a_time_with_one_character_changed_are_read_as_the_jdk_does_or_refused() {
        for (String day : new String[] {"2024-02-29", "2000-02-29", "2023-12-31", "2026-04-30", "0000-01-01"}) {
            String time = day + "T23:59:59.123456789";
            for (int place = 0; place < time.length(); place++) {
                for (char changed : "/0123456789:x. ".toCharArray()) {
                    String other = time.substring(0, place) + changed + time.substring(place + 1);
                    LocalDateTime known = byTheJdk(other);
                    if (known == null) {
                        refused(Scalars.LOCAL_TIME, other);
                        refused(Scalars.INSTANT, other + "Z");
                    } else {
                        assertThat(read(Scalars.LOCAL_TIME, '"' + other + '"')).isEqualTo(known);
                        assertThat(read(Scalars.INSTANT, '"' + other + "Z\""))
                                .isEqualTo(known.toInstant(java.time.ZoneOffset.UTC));
                    }
                    if (place < day.length()) {
                        String otherDay = other.substring(0, day.length());
                        if (known == null) {
                            refused(Scalars.DAY, otherDay);
                        } else {
                            assertThat(read(Scalars.DAY, '"' + otherDay + '"')).isEqualTo(known.toLocalDate());
                        }
                    }
                }
            }
        }
    }

    private static @Nullable LocalDateTime byTheJdk(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Test
    void a_day_or_time_cut_short_or_too_long_is_none() {
        refused(Scalars.DAY, "2024-02-2");
        refused(Scalars.DAY, "2024-02-291");
        refused(Scalars.LOCAL_TIME, "2024-02-29T23:59");
        refused(Scalars.LOCAL_TIME, "2024-02-29T23:59:59.");
        refused(Scalars.LOCAL_TIME, "2024-02-29T23:59:59.1234567891");
        refused(Scalars.INSTANT, "2024-02-29T23:59:59");
        refused(Scalars.INSTANT, "2024-02-29T23:59:5Z");
        refused(Scalars.INSTANT, "Z");
    }

    /** With a code of its own if the year has five digits. */
    private static void refused(Form<?> form, String text) {
        Code code = text.matches("[0-9]{5}.*") ? Code.YEAR_OUT_OF_RANGE : Code.BAD_FORMAT;
        assertThatThrownBy(() -> read(form, '"' + text + '"'))
                .as(text)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.at(0).code()).isEqualTo(code));
    }

    @Test
    void a_length_without_number_unit_or_order_is_none() {
        for (String text :
                new String[] {"P", "PT", "PT1", "PTH", "PT1HM", "PT1M1H", "PT1H1H", "pt1h", "PT1h", "1H", ""}) {
            refused(Scalars.DURATION, text);
        }
    }

    @Test
    void years_beyond_four_digits_cannot_be_written() {
        for (Instant instant : new Instant[] {
            Instant.MIN, Instant.ofEpochSecond(FIRST - 1), Instant.ofEpochSecond(LAST + 1), Instant.MAX
        }) {
            assertThatThrownBy(() -> printed(Scalars.INSTANT, instant))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.at(0).code()).isEqualTo(Code.YEAR_OUT_OF_RANGE));
        }
        assertThatThrownBy(() -> printed(Scalars.DAY, LocalDate.of(10_000, 1, 1)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> printed(Scalars.DAY, LocalDate.of(-1, 1, 1))).isInstanceOf(Refusal.class);
    }

    private static String quoted(Object value) {
        return '"' + value.toString() + '"';
    }
}
