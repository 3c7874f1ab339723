package dev.engagement.disclosure;

import dev.engagement.base.Violations;

/**
 * From which count on a number about residents may be published.
 *
 * <p>Zero may always be published: nobody is in it. This record is immutable and thread-safe.
 *
 * @param threshold least count, of records and of different people behind them, that may be published, 2 to 1,000
 */
public record DisclosureRule(int threshold) {

    /** Counts of 1 to 9 are held back, as the ONS and the CDC do. */
    public static final DisclosureRule DEFAULT = new DisclosureRule(10);

    /** Counts of 1 to 10 are held back, as the CMS does. */
    public static final DisclosureRule BELOW_11 = new DisclosureRule(11);

    /** Counts of 1 to 4 are held back: for large areas and harmless subjects. */
    public static final DisclosureRule BELOW_5 = new DisclosureRule(5);

    private static final int GREATEST = 1_000;

    /**
     * Checks the threshold.
     *
     * @param threshold the least count that may be published
     * @throws dev.engagement.base.InvalidValueException if it is not from 2 to 1,000
     */
    public DisclosureRule {
        Violations.of("DisclosureRule")
                .range("threshold", threshold, 2, GREATEST)
                .orThrow();
    }

    /**
     * {@return the part of a table that may be published together}
     *
     * <p>Held back are all counts from 1 to below the threshold, totals among them (primary suppression), and as many
     * others as it takes (complementary suppression) so that whoever knows all that is published, and that every count
     * held back is at least 1, finds for each of them two possible values that lie at least the threshold apart.
     *
     * @param table what was counted
     */
    public DisclosedTable disclose(CountTable table) {
        return DisclosedTable.of(table, Suppression.of(table, this));
    }

    boolean allows(long count, long people) {
        return count == 0 || (count >= threshold && people >= threshold);
    }
}
