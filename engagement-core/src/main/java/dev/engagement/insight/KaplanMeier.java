package dev.engagement.insight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long something takes when some of it is not over yet (Kaplan and Meier 1958).
 *
 * <p>What is still open counts as "longer than so far". To leave it out would count only the quick ones; to take its
 * time so far as the whole would call it over.
 */
final class KaplanMeier {

    private static final double ROUNDING = 1e-12;

    private KaplanMeier() {}

    /**
     * One observation.
     *
     * @param length how long it took, or how long it is known to take at least
     * @param over whether it took exactly that long
     */
    record Span(Duration length, boolean over) {}

    /** The share that is still open, a step for each length at which something was over, in their order. */
    static List<OpenShare> curve(List<Span> spans) {
        List<Span> sorted = spans.stream()
                .sorted(Comparator.comparing(Span::length).thenComparing(Span::over, Comparator.reverseOrder()))
                .toList();
        List<OpenShare> curve = new ArrayList<>();
        double open = 1;
        for (int i = 0; i < sorted.size(); i++) {
            int atRisk = sorted.size() - i;
            if (sorted.get(i).over()) {
                open *= (atRisk - 1.0) / atRisk;
                OpenShare step = new OpenShare(sorted.get(i).length(), open);
                int last = curve.size() - 1;
                if (last >= 0 && curve.get(last).after().equals(step.after())) {
                    curve.set(last, step);
                } else {
                    curve.add(step);
                }
            }
        }
        return curve;
    }

    /**
     * The least length within which a share of all is over; empty if that is not known yet, or there are none.
     *
     * @param share above 0, at most 1
     */
    static Optional<Duration> quantile(List<OpenShare> curve, double share) {
        return curve.stream()
                .filter(step -> step.share() <= 1 - share + ROUNDING)
                .map(OpenShare::after)
                .findFirst();
    }
}
