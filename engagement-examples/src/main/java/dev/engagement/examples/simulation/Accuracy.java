package dev.engagement.examples.simulation;

import java.util.Locale;

/** How close estimates come to the truth. This class is mutable and not thread-safe. */
final class Accuracy {

    private int count;
    private int held;
    private double squares;

    /** Adds an estimate. */
    void add(Estimate estimate, double truth) {
        count++;
        held += estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
        squares += (estimate.mean() - truth) * (estimate.mean() - truth);
    }

    /** Root of the mean square error, as a multiple of what was possible. */
    double error(Accuracy best) {
        return Math.sqrt(squares / count) / Math.sqrt(best.squares / best.count);
    }

    /** Share of the intervals that held the truth. */
    double coverage() {
        return (double) held / count;
    }

    /** Both, as in {@code 1.03 / .92}. */
    String print(Accuracy best) {
        return String.format(Locale.ROOT, "%.2f / %.2f", error(best), coverage())
                .replace("/ 0.", "/ .");
    }
}
