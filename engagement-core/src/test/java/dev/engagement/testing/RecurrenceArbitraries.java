package dev.engagement.testing;

import static dev.engagement.testing.BaseArbitraries.days;
import static dev.engagement.testing.BaseArbitraries.instants;
import static dev.engagement.testing.BaseArbitraries.localTimes;

import dev.engagement.recurrence.RecurrenceRule;
import dev.engagement.recurrence.RecurrenceRule.Frequency;
import dev.engagement.recurrence.Until;
import dev.engagement.recurrence.WeekdayNumber;
import java.time.DayOfWeek;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Valid recurrence rules. */
public final class RecurrenceArbitraries {

    private RecurrenceArbitraries() {}

    /** Rules with any combination of parts that the RFC allows. */
    public static Arbitrary<RecurrenceRule> rules() {
        return Arbitraries.of(Frequency.class).flatMap(RecurrenceArbitraries::rules);
    }

    private static Arbitrary<RecurrenceRule> rules(Frequency frequency) {
        Arbitrary<Set<Integer>> monthDays =
                frequency == Frequency.WEEKLY ? Arbitraries.just(Set.of()) : someOrNone(positions(31), 3);
        return Combinators.combine(
                        someOrNone(Arbitraries.integers().between(1, 12), 3),
                        monthDays,
                        someOrNone(weekdays(frequency), 3),
                        someOrNone(positions(4), 2))
                .flatAs((months, days, weekdays, positions) -> limited(Builders.withBuilder(RecurrenceRule::builder)
                        .use(Arbitraries.integers().between(1, 4))
                        .in(RecurrenceRule.Builder::interval)
                        .use(Arbitraries.of(DayOfWeek.class))
                        .in(RecurrenceRule.Builder::weekStart)
                        .build(builder -> builder.frequency(frequency)
                                .byMonth(months)
                                .byMonthDay(days)
                                .byDay(weekdays)
                                .bySetPos(
                                        months.isEmpty() && days.isEmpty() && weekdays.isEmpty() ? Set.of() : positions)
                                .build())))
                .withoutEdgeCases();
    }

    private static Arbitrary<RecurrenceRule> limited(Arbitrary<RecurrenceRule> rules) {
        return Arbitraries.oneOf(
                rules,
                Combinators.combine(rules, Arbitraries.integers().between(1, 20))
                        .as((rule, count) ->
                                rule.toBuilder().count(OptionalInt.of(count)).build()),
                Combinators.combine(rules, untils())
                        .as((rule, until) -> rule.toBuilder().until(until).build()));
    }

    /** Ends of all three shapes. */
    public static Arbitrary<Until> untils() {
        return Arbitraries.oneOf(
                instants().map(Until.At::new), localTimes().map(Until.Local::new), days().map(Until.Day::new));
    }

    private static <T> Arbitrary<Set<T>> someOrNone(Arbitrary<T> values, int most) {
        return Arbitraries.oneOf(
                Arbitraries.just(Set.of()), values.set().ofMinSize(1).ofMaxSize(most));
    }

    private static Arbitrary<Integer> positions(int most) {
        return Arbitraries.integers().between(-most, most).filter(position -> position != 0);
    }

    private static Arbitrary<WeekdayNumber> weekdays(Frequency frequency) {
        int most = switch (frequency) {
            case DAILY, WEEKLY -> 0;
            case MONTHLY -> 5;
            case YEARLY -> 53;
        };
        Arbitrary<Integer> ordinals =
                Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(-most, most));
        return Combinators.combine(ordinals, Arbitraries.of(DayOfWeek.class)).as(WeekdayNumber::of);
    }
}
