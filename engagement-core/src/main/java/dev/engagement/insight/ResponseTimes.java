package dev.engagement.insight;

import dev.engagement.base.DayPeriod;
import dev.engagement.insight.KaplanMeier.Span;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long the concerns raised in a period took to reach a step, as known at its end. The clock stands still while a
 * concern waits for the resident.
 *
 * <p>A concern that has not reached the step counts as "longer than so far", and is never left out: curve, median and
 * 90th percentile are those of Kaplan and Meier. This record is immutable and thread-safe.
 *
 * @param step which step
 * @param period the days on which the concerns were raised
 * @param n number of concerns of which times are known
 * @param open how many of them have not reached the step
 * @param dayUnknown number of further concerns that ended on an unknown day
 * @param curve how many have not reached the step when so much time has passed, in the order of times; empty if none
 *     has reached it
 * @param promised median of the times that were promised; empty if none was
 * @param due number of promises about the step that were kept or have lapsed
 * @param inTime how many of them were kept
 */
public record ResponseTimes(
        Step step,
        DayPeriod period,
        int n,
        int open,
        int dayUnknown,
        List<OpenShare> curve,
        Optional<Duration> promised,
        int due,
        int inTime) {

    /** What a concern reaches. */
    public enum Step {
        /** The team said that it has it. */
        ACKNOWLEDGED,
        /** The first substantive answer was given; an acknowledgement is none. */
        ANSWERED,
        /** The team says that it is solved; referred, withdrawn or merged is not solved. */
        RESOLVED,
        /** Whoever raised it was told what came of it. */
        TOLD_BACK
    }

    private static final double MEDIAN = 0.5;
    private static final double NINETIETH = 0.9;

    /**
     * Checks that nothing is null.
     *
     * @param step which step
     * @param period the days on which the concerns were raised
     * @param n number of concerns of which times are known
     * @param open how many of them have not reached the step
     * @param dayUnknown number of further concerns that ended on an unknown day
     * @param curve how many have not reached the step when so much time has passed
     * @param promised median of the times that were promised; empty if none was
     * @param due number of promises about the step that were kept or have lapsed
     * @param inTime how many of them were kept
     */
    public ResponseTimes {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(period, "period");
        curve = List.copyOf(curve);
        Objects.requireNonNull(promised, "promised");
    }

    /** {@return the time within which half reach the step; empty if that is not known yet} */
    public Optional<Duration> median() {
        return KaplanMeier.quantile(curve, MEDIAN);
    }

    /** {@return the time within which 90 % reach the step; empty if that is not known yet} */
    public Optional<Duration> ninetieth() {
        return KaplanMeier.quantile(curve, NINETIETH);
    }

    /** {@return the share of the promises that were kept, 0 to 1; empty if none was due} */
    public OptionalDouble shareInTime() {
        return Share.of(inTime, due);
    }

    static ResponseTimes of(Step step, DayPeriod period, CommunityRecords records) {
        List<ConcernAt> raised = records.concerns()
                .filter(one -> period.contains(records.dayOf(one.concern().raisedAt())))
                .toList();
        List<Span> spans = raised.stream()
                .map(one -> one.span(step))
                .flatMap(Optional::stream)
                .toList();
        List<Boolean> kept = raised.stream()
                .map(one -> one.kept(step))
                .flatMap(Optional::stream)
                .toList();
        List<Duration> promised = raised.stream()
                .flatMap(one -> one.promised(step).stream())
                .sorted()
                .toList();
        return new ResponseTimes(
                step,
                period,
                spans.size(),
                (int) spans.stream().filter(span -> !span.over()).count(),
                raised.size() - spans.size(),
                KaplanMeier.curve(spans),
                promised.isEmpty() ? Optional.empty() : Optional.of(promised.get((promised.size() - 1) / 2)),
                kept.size(),
                Collections.frequency(kept, true));
    }
}
