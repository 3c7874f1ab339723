package dev.engagement.examples.simulation;

/**
 * Beta reputation (Josang and Ismail 2002): counts good and bad outcomes, one of each to start with, and forgets them
 * by the day or by the record.
 */
final class BetaRating implements Rating {

    private final double keptPerDay;
    private final double keptPerRecord;
    private double good;
    private double bad;

    private BetaRating(double keptPerDay, double keptPerRecord) {
        this.keptPerDay = keptPerDay;
        this.keptPerRecord = keptPerRecord;
    }

    /** Forgets nothing. */
    static BetaRating cumulative() {
        return new BetaRating(1, 1);
    }

    /** Forgets half in so many days. */
    static BetaRating halfLife(double days) {
        return new BetaRating(StrictMath.pow(2, -1 / days), 1);
    }

    /** Forgets a share with every record, however much time passes. */
    static BetaRating perRecord(double kept) {
        return new BetaRating(1, kept);
    }

    @Override
    public void observe(int count, int positives) {
        double kept = keptPerDay * StrictMath.pow(keptPerRecord, count);
        double each = keptPerRecord == 1 || count == 0
                ? 1
                : (1 - StrictMath.pow(keptPerRecord, count)) / ((1 - keptPerRecord) * count);
        good = good * kept + positives * each;
        bad = bad * kept + (count - positives) * each;
    }

    @Override
    public Estimate estimate() {
        return Estimate.beta(1 + good, 1 + bad);
    }
}
