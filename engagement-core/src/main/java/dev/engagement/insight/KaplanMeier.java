package dev.engagement.insight;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Quantiles of how long something takes when some of it is not over yet (Kaplan and Meier 1958).
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

    /**
     * The least length within which a share of all is over; empty if that is not known yet, or there are none.
     *
     * @param share above 0, at most 1
     */
    static Optional<Duration> quantile(List<Span> spans, double share) {
        List<Span> sorted = spans.stream()
                .sorted(Comparator.comparing(Span::length).thenComparing(Span::over, Comparator.reverseOrder()))
                .toList();
        double open = 1;
        for (int i = 0; i < sorted.size(); i++) {
            int atRisk = sorted.size() - i;
            if (sorted.get(i).over()) {
                open *= (atRisk - 1.0) / atRisk;
                if (open <= 1 - share + ROUNDING) {
                    return Optional.of(sorted.get(i).length());
                }
            }
        }
        return Optional.empty();
    }
}
