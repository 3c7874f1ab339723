package dev.engagement.insight;

import dev.engagement.base.DayPeriod;
import dev.engagement.community.Community;
import dev.engagement.tip.Tip;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How much residents told the team. Rates on 20 tips or fewer change a lot by chance. This record is immutable and
 * thread-safe.
 *
 * @param period the days on which tips came in
 * @param n number of tips
 * @param population number of residents; empty if not known
 */
public record TipRate(DayPeriod period, int n, OptionalInt population) {

    private static final double RESIDENTS = 1_000;

    /**
     * Checks that nothing is null.
     *
     * @param period the days on which tips came in
     * @param n number of tips
     * @param population number of residents; empty if not known
     */
    public TipRate {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(population, "population");
    }

    /** {@return the tips per 1,000 residents in the period; empty if their number is zero or not known} */
    public OptionalDouble perThousand() {
        return population.orElse(0) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(n * RESIDENTS / population.getAsInt());
    }

    static TipRate of(DayPeriod period, CommunityRecords records) {
        long tips = records.all(Tip.class)
                .filter(tip -> period.contains(tip.day(records.zone())))
                .count();
        return new TipRate(
                period,
                (int) tips,
                records.community().map(Community::population).orElse(OptionalInt.empty()));
    }
}
