package dev.engagement.testing;

import dev.engagement.recurrence.RecurrenceRule;
import dev.engagement.recurrence.RecurrenceRule.Frequency;
import dev.engagement.recurrence.Until;
import dev.engagement.recurrence.WeekdayNumber;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Valid recurrence rules. They are drawn by hand, which is many times faster than combining generators. */
public final class RecurrenceArbitraries {

    private RecurrenceArbitraries() {}

    /** Rules with any combination of parts that the RFC allows. */
    public static Arbitrary<RecurrenceRule> rules() {
        return Arbitraries.randomValue(RecurrenceArbitraries::rule);
    }

    private static RecurrenceRule rule(Random random) {
        Frequency frequency = one(random, Frequency.values());
        Set<Integer> months = some(random, 3, 3, () -> 1 + random.nextInt(12));
        Set<Integer> monthDays = some(random, frequency == Frequency.WEEKLY ? 0 : 3, 3, () -> position(random, 31));
        Set<WeekdayNumber> weekdays = some(random, 5, 3, () -> weekday(random, frequency));
        boolean positioned = !months.isEmpty() || !monthDays.isEmpty() || !weekdays.isEmpty();
        return limited(random, RecurrenceRule.builder())
                .frequency(frequency)
                .interval(1 + random.nextInt(4))
                .weekStart(one(random, DayOfWeek.values()))
                .byMonth(months)
                .byMonthDay(monthDays)
                .byDay(weekdays)
                .bySetPos(some(random, positioned ? 3 : 0, 2, () -> position(random, 4)))
                .build();
    }

    private static RecurrenceRule.Builder limited(Random random, RecurrenceRule.Builder builder) {
        return switch (random.nextInt(3)) {
            case 0 -> builder.count(1 + random.nextInt(20));
            case 1 -> builder.until(until(random));
            default -> builder;
        };
    }

    private static Until until(Random random) {
        LocalDateTime time = LocalDate.of(2000, 1, 1)
                .plusDays(random.nextInt(18_000))
                .atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60));
        return switch (random.nextInt(3)) {
            case 0 -> new Until.At(time.toInstant(ZoneOffset.UTC));
            case 1 -> new Until.Local(time);
            default -> new Until.Day(time.toLocalDate());
        };
    }

    private static WeekdayNumber weekday(Random random, Frequency frequency) {
        int most = switch (frequency) {
            case DAILY, WEEKLY -> 0;
            case MONTHLY -> 5;
            case YEARLY -> 53;
        };
        int ordinal = most == 0 || random.nextBoolean() ? 0 : position(random, most);
        return WeekdayNumber.of(ordinal, one(random, DayOfWeek.values()));
    }

    private static int position(Random random, int most) {
        return (1 + random.nextInt(most)) * (random.nextBoolean() ? 1 : -1);
    }

    /** In {@code tenths} of ten cases one to {@code most} values, else none. */
    private static <T> Set<T> some(Random random, int tenths, int most, Supplier<T> value) {
        return random.nextInt(10) < tenths
                ? IntStream.rangeClosed(0, random.nextInt(most))
                        .mapToObj(i -> value.get())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
