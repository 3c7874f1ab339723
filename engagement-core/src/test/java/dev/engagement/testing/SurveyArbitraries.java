package dev.engagement.testing;

import static dev.engagement.testing.BaseArbitraries.dayPeriods;
import static dev.engagement.testing.BaseArbitraries.headers;
import static dev.engagement.testing.BaseArbitraries.ids;
import static dev.engagement.testing.BaseArbitraries.optionalInts;

import dev.engagement.id.SurveyResultId;
import dev.engagement.survey.Measure;
import dev.engagement.survey.Scale;
import dev.engagement.survey.SurveyResult;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Valid surveys. */
public final class SurveyArbitraries {

    private SurveyArbitraries() {}

    /** Scales in use, and others. */
    public static Arbitrary<Scale> scales() {
        return Arbitraries.oneOf(
                Arbitraries.of(Scale.of(0, 1), Scale.of(1, 5), Scale.of(0, 10), Scale.of(0, 100)),
                Combinators.combine(
                                Arbitraries.integers().between(-100, 100),
                                Arbitraries.integers().between(1, 100))
                        .as((min, width) -> Scale.of(min, min + width)));
    }

    /** Published means. */
    public static Arbitrary<SurveyResult> surveyResults() {
        return Builders.withBuilder(SurveyResult::builder)
                .use(headers())
                .in((builder, header) -> header.on(builder))
                .use(ids(SurveyResultId::of))
                .in(SurveyResult.Builder::id)
                .use(Arbitraries.of(Measure.class))
                .in(SurveyResult.Builder::measure)
                .use(scales().flatMap(scale -> meansOn(scale).map(mean -> Tuple.of(scale, mean))))
                .in((builder, mean) -> builder.scale(mean.get1()).mean(mean.get2()))
                .use(optionalInts(1, 100_000))
                .in(SurveyResult.Builder::respondents)
                .use(dayPeriods())
                .in(SurveyResult.Builder::period)
                .build(SurveyResult.Builder::build)
                .withoutEdgeCases();
    }

    private static Arbitrary<Double> meansOn(Scale scale) {
        return Arbitraries.doubles().between(scale.min(), scale.max()).ofScale(3);
    }
}
