package dev.engagement.insight;

import dev.engagement.insight.KaplanMeier.Span;
import dev.engagement.insight.Loop.Step;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How long loops take from one step to another.
 *
 * <p>A loop counts once it has taken the first step, unless it went past the second without taking it, or the second is
 * no longer to be expected. One that has not taken the second step yet is open: it counts as "longer than so far", and
 * the median is that of Kaplan and Meier. A second step that was taken before the first counts as no time at all. This
 * record is immutable and thread-safe.
 *
 * @param from the first step
 * @param to the second step
 * @param n number of loops that count
 * @param open how many of them are open
 * @param median within which half take the second step; empty if that is not known yet
 */
public record LoopLink(Step from, Step to, int n, int open, Optional<Duration> median) {

    private static final double MEDIAN = 0.5;

    /**
     * Checks that nothing is null.
     *
     * @param from the first step
     * @param to the second step
     * @param n number of loops that count
     * @param open how many of them are open
     * @param median within which half take the second step; empty if that is not known yet
     */
    public LoopLink {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(median, "median");
    }

    static LoopLink of(Step from, Step to, List<Span> spans) {
        int open = (int) spans.stream().filter(span -> !span.over()).count();
        return new LoopLink(from, to, spans.size(), open, KaplanMeier.quantile(KaplanMeier.curve(spans), MEDIAN));
    }
}
