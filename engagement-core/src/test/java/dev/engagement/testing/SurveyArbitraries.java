package dev.engagement.testing;

import static dev.engagement.testing.BaseArbitraries.dayPeriods;
import static dev.engagement.testing.BaseArbitraries.headers;
import static dev.engagement.testing.BaseArbitraries.ids;
import static dev.engagement.testing.BaseArbitraries.instants;
import static dev.engagement.testing.BaseArbitraries.optionalInts;
import static dev.engagement.testing.BaseArbitraries.texts;

import dev.engagement.base.DayPeriod;
import dev.engagement.id.QuestionId;
import dev.engagement.id.SurveyInstrumentId;
import dev.engagement.id.SurveyResponseId;
import dev.engagement.id.SurveyResultId;
import dev.engagement.survey.Answer;
import dev.engagement.survey.Measure;
import dev.engagement.survey.Question;
import dev.engagement.survey.Scale;
import dev.engagement.survey.SurveyInstrument;
import dev.engagement.survey.SurveyResponse;
import dev.engagement.survey.SurveyResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Valid surveys. */
public final class SurveyArbitraries {

    private static final DayPeriod PERIOD = new DayPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));

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

    /** Instruments, some of them frozen. */
    public static Arbitrary<SurveyInstrument> surveyInstruments() {
        return Builders.withBuilder(SurveyInstrument::builder)
                .use(headers())
                .in((builder, header) -> header.on(builder))
                .use(ids(SurveyInstrumentId::of))
                .in(SurveyInstrument.Builder::id)
                .use(Arbitraries.integers().between(1, 5))
                .in(SurveyInstrument.Builder::version)
                .use(Arbitraries.of("earlier-1", "earlier-2")
                        .map(SurveyInstrumentId::of)
                        .optional(0.5))
                .in(SurveyInstrument.Builder::predecessor)
                .use(questions(scales())
                        .list()
                        .uniqueElements(Question::id)
                        .ofMinSize(1)
                        .ofMaxSize(4))
                .in(SurveyInstrument.Builder::questions)
                .use(instants().optional(0.5))
                .in(SurveyInstrument.Builder::frozenAt)
                .build(SurveyInstrument.Builder::build)
                .withoutEdgeCases();
    }

    /** Questions on these scales. */
    public static Arbitrary<Question> questions(Arbitrary<Scale> scales) {
        return Combinators.combine(
                        ids(QuestionId::of),
                        Arbitraries.of(Measure.class),
                        scales,
                        Arbitraries.of(true, false),
                        texts().optional(0.5))
                .as(Question::new);
    }

    /** Responses to any instrument. */
    public static Arbitrary<SurveyResponse> surveyResponses() {
        return Builders.withBuilder(SurveyResponse::builder)
                .use(headers())
                .in((builder, header) -> header.on(builder))
                .use(ids(SurveyResponseId::of))
                .in(SurveyResponse.Builder::id)
                .use(ids(SurveyInstrumentId::of))
                .in(SurveyResponse.Builder::instrumentId)
                .use(Arbitraries.integers().between(1, 5))
                .in(SurveyResponse.Builder::instrumentVersion)
                .use(dayPeriods())
                .in(SurveyResponse.Builder::period)
                .use(Arbitraries.of(SurveyResponse.Sampling.class))
                .in(SurveyResponse.Builder::sampling)
                .use(weights())
                .in(SurveyResponse.Builder::weight)
                .use(Arbitraries.maps(ids(QuestionId::of), answersOn(Scale.of(-100, 200)))
                        .ofMaxSize(4))
                .in(SurveyResponse.Builder::answers)
                .build(SurveyResponse.Builder::build)
                .withoutEdgeCases();
    }

    /** Responses to this instrument from its community, each person once. */
    public static Arbitrary<List<SurveyResponse>> responsesTo(SurveyInstrument instrument) {
        return Combinators.combine(ids(SurveyResponseId::of), weights(), answersTo(instrument))
                .as((id, weight, answers) -> SurveyResponse.builder()
                        .id(id)
                        .communityId(instrument.communityId())
                        .revision(1)
                        .recordedAt(instrument.recordedAt())
                        .instrumentId(instrument.id())
                        .instrumentVersion(instrument.version())
                        .period(PERIOD)
                        .sampling(SurveyResponse.Sampling.QUOTA)
                        .weight(weight)
                        .answers(answers)
                        .build())
                .list()
                .uniqueElements(SurveyResponse::id)
                .ofMaxSize(8);
    }

    private static Arbitrary<Map<QuestionId, Answer>> answersTo(SurveyInstrument instrument) {
        return Arbitraries.subsetOf(instrument.questions())
                .flatMap(questions -> Combinators.combine(questions.stream()
                                .map(question ->
                                        answersOn(question.scale()).map(answer -> Map.entry(question.id(), answer)))
                                .toList())
                        .as(entries ->
                                entries.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    private static Arbitrary<Answer> answersOn(Scale scale) {
        return Arbitraries.oneOf(
                Arbitraries.of(Answer.Missing.class),
                Arbitraries.integers().between(scale.min(), scale.max()).map(Answer::of));
    }

    private static Arbitrary<Double> weights() {
        return Arbitraries.oneOf(
                Arbitraries.just(1.0), Arbitraries.doubles().between(0.01, 100).ofScale(4));
    }

    private static Arbitrary<Double> meansOn(Scale scale) {
        return Arbitraries.doubles().between(scale.min(), scale.max()).ofScale(3);
    }
}
