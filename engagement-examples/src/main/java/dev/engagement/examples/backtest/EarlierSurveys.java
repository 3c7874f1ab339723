package dev.engagement.examples.backtest;

import dev.engagement.trust.Dimension;
import dev.engagement.trust.DimensionPolicy;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.NoiseScale;
import dev.engagement.trust.TrustCalibration;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * Policies that know the surveys of all communities up to the day before, and nothing else: how fast trust moves, how
 * precise a published mean is and where communities lie.
 *
 * <p>The default policy is made for single answers and few. Published means are weighted and smoothed in ways that
 * nobody tells, so the filters here reach further down, to noise of a fifth of a point and to trust that hardly moves.
 * This class is immutable.
 */
public final class EarlierSurveys {

    private static final List<Double> DRIFT_RATES = List.of(1e-6, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2);

    private static final double[] NOISE_SCALES = {0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 4};

    private static final List<NoiseScale> NOISE = DoubleStream.of(NOISE_SCALES)
            .mapToObj(scale -> new NoiseScale(scale, 1.0 / NOISE_SCALES.length))
            .toList();

    /** How many communities the belief before any survey is worth; a fit to few would be too sure of itself. */
    private static final int PRIOR_COMMUNITIES = 4;

    /** The first survey of a community says where trust lies; it takes a second to say how it moves. */
    private static final int ENOUGH_SURVEYS = 2;

    private final Collection<EvidenceLedger> surveys;
    private final TrustPolicy untaught;
    private final Dimension dimension;

    /**
     * Policies for a kind of survey.
     *
     * @param surveys a ledger of each community that has survey results of the kind only
     * @param kind a kind that speaks for a dimension of the policy
     * @param policy what is not learned
     */
    public EarlierSurveys(Collection<EvidenceLedger> surveys, EvidenceKind kind, TrustPolicy policy) {
        this.surveys = List.copyOf(surveys);
        this.dimension = policy.kind(kind).dimension().orElseThrow();
        this.untaught = policy.toBuilder()
                .id("surveys-1")
                .driftRates(DRIFT_RATES)
                .dimensions(Map.of(
                        dimension,
                        its(policy).toBuilder()
                                .weight(1)
                                .noiseScales(NOISE)
                                .filterPrior(List.of())
                                .build()))
                .kinds(Map.of(kind, policy.kind(kind)))
                .build();
    }

    /** The policy that has learned from what was published before a day. */
    public TrustPolicy before(LocalDate day) {
        LocalDate eve = day.minusDays(1);
        TrustCalibration calibration = TrustCalibration.create(untaught, eve);
        surveys.stream()
                .map(ledger -> ledger.upTo(eve))
                .filter(known -> known.size() >= ENOUGH_SURVEYS)
                .forEach(calibration::accept);
        return calibration.communities() == 0 ? untaught : tempered(calibration.result(), calibration.communities());
    }

    private TrustPolicy tempered(TrustPolicy fitted, int communities) {
        double even = 1.0 / its(fitted).filterPrior().size();
        double all = communities + PRIOR_COMMUNITIES;
        List<Double> prior = new ArrayList<>();
        its(fitted).filterPrior().forEach(share -> prior.add((communities * share + PRIOR_COMMUNITIES * even) / all));
        return fitted.toBuilder()
                .putDimension(
                        dimension, its(fitted).toBuilder().filterPrior(prior).build())
                .build();
    }

    private DimensionPolicy its(TrustPolicy policy) {
        return Objects.requireNonNull(policy.dimensions().get(dimension), "dimension");
    }
}
