package dev.engagement.survey;

import static dev.engagement.survey.Answer.Missing.DONT_KNOW;
import static dev.engagement.survey.Answer.Missing.NOT_ASKED;
import static dev.engagement.survey.Answer.Missing.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.engagement.base.DayPeriod;
import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import dev.engagement.id.QuestionId;
import dev.engagement.id.SurveyInstrumentId;
import dev.engagement.id.SurveyResponseId;
import dev.engagement.id.SurveyResultId;
import dev.engagement.survey.SurveyResponse.Sampling;
import dev.engagement.testing.SurveyArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;

class SurveyInstrumentTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final Scale TEN = Scale.of(0, 10);
    private static final Scale SHARE = Scale.of(0, 1);
    private static final QuestionId TRUST_1 = QuestionId.of("trust-1");
    private static final QuestionId TRUST_2 = QuestionId.of("trust-2");
    private static final QuestionId AGREE = QuestionId.of("agree");
    private static final SurveyInstrument SURVEY = SurveyInstrument.builder()
            .id(SurveyInstrumentId.of("s"))
            .communityId(CommunityId.of("elm-park"))
            .revision(1)
            .recordedAt(NOON)
            .version(1)
            .addQuestion(Question.of(TRUST_1, Measure.TRUST, TEN))
            .addQuestion(new Question(TRUST_2, Measure.TRUST, TEN, true, Optional.of("How often are you let down?")))
            .addQuestion(Question.of(AGREE, Measure.TRUST, SHARE))
            .build();

    @Test
    void the_mean_is_weighted_over_people_and_a_reversed_answer_is_mirrored() {
        SurveyResult result = trust(
                TEN,
                response("1", Map.of(TRUST_1, Answer.of(8), TRUST_2, Answer.of(4)))
                        .weight(3)
                        .build(), // mean of 8 and 6
                response("2", Map.of(TRUST_1, Answer.of(3))).weight(1).build());

        assertThat(result.mean()).isEqualTo((3 * 7.0 + 3) / 4);
        assertThat(result.respondents()).hasValue(2);
        assertThat(result.measure()).isEqualTo(Measure.TRUST);
        assertThat(result.scale()).isEqualTo(TEN);
    }

    @Test
    void no_answer_is_never_a_zero() {
        SurveyResult result = trust(
                TEN,
                response("1", Map.of(TRUST_1, Answer.of(8), TRUST_2, DONT_KNOW)).build(),
                response("2", Map.of(TRUST_1, REFUSED)).build(),
                response("3", Map.of(TRUST_1, NOT_ASKED)).build(),
                response("4", Map.of()).build());

        assertThat(result.mean()).isEqualTo(8);
        assertThat(result.respondents()).hasValue(1);
        assertThat(SURVEY.result(
                        Measure.TRUST,
                        TEN,
                        List.of(response("2", Map.of(TRUST_1, REFUSED)).build())))
                .isEmpty();
        assertThat(SURVEY.result(Measure.TRUST, TEN, List.of())).isEmpty();
    }

    /** The sums of these weights and answers give 10.000000000000002. */
    @Test
    void rounding_never_carries_a_mean_beyond_its_scale() {
        SurveyResult result = trust(
                TEN,
                response("1", Map.of(TRUST_1, Answer.of(10))).weight(0.1).build(),
                response("2", Map.of(TRUST_1, Answer.of(10))).weight(0.1).build(),
                response("3", Map.of(TRUST_1, Answer.of(10))).weight(0.7).build());

        assertThat(result.mean()).isEqualTo(10);
    }

    @Test
    void a_mean_and_a_share_of_the_same_measure_are_never_mixed() {
        SurveyResponse response = response("1", Map.of(TRUST_1, Answer.of(8), AGREE, Answer.of(1)))
                .build();

        assertThat(trust(TEN, response).mean()).isEqualTo(8);
        assertThat(trust(SHARE, response).mean()).isEqualTo(1);
        assertThat(SURVEY.result(Measure.TRUST, Scale.of(1, 5), List.of(response)))
                .isEmpty();
        assertThat(SURVEY.result(Measure.SAFETY, TEN, List.of(response))).isEmpty();
    }

    @Test
    void the_period_runs_from_the_first_to_the_last_day_anybody_answered() {
        LocalDate day = LocalDate.of(2026, 1, 1);

        SurveyResult result = trust(
                TEN,
                response("1", Map.of(TRUST_1, Answer.of(8)))
                        .period(new DayPeriod(day, day.plusDays(3)))
                        .build(),
                response("2", Map.of(TRUST_1, Answer.of(8)))
                        .period(new DayPeriod(day.minusDays(2), day))
                        .build(),
                response("3", Map.of(TRUST_1, REFUSED))
                        .period(new DayPeriod(day, day.plusDays(90)))
                        .build());

        assertThat(result.period()).isEqualTo(new DayPeriod(day.minusDays(2), day.plusDays(3)));
    }

    @Test
    void a_response_that_does_not_fit_is_refused_and_all_that_is_wrong_is_named() {
        SurveyResponse wrong = response("1", Map.of(TRUST_1, Answer.of(11)))
                .instrumentId(SurveyInstrumentId.of("t"))
                .instrumentVersion(2)
                .build();

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> SURVEY.requireFit(wrong))
                .withMessage("SurveyResponse.instrumentId must be s, was t; "
                        + "SurveyResponse.instrumentVersion must be 1, was 2; "
                        + "SurveyResponse.answers must be on the scale of trust-1, was 11");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> SURVEY.requireFit(
                        response("1", Map.of(QuestionId.of("new"), DONT_KNOW)).build()))
                .withMessage("SurveyResponse.answers must be to questions of s, was new");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> SURVEY.result(Measure.TRUST, TEN, List.of(wrong)));
    }

    @Test
    void the_same_person_twice_or_two_communities_are_no_mean() {
        SurveyResponse one = response("1", Map.of(TRUST_1, Answer.of(8))).build();

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> SURVEY.result(Measure.TRUST, TEN, List.of(one, one)))
                .withMessage("SurveyResponse.id must be there once");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> SURVEY.result(
                        Measure.TRUST,
                        TEN,
                        List.of(
                                one,
                                response("2", Map.of())
                                        .communityId(CommunityId.of("oak-park"))
                                        .build())))
                .withMessage("SurveyResponse.communityId must be the same in all");
    }

    @Test
    void once_answered_the_questions_are_frozen_and_others_are_a_new_version() {
        List<Question> other = List.of(Question.of(AGREE, Measure.TRUST, SHARE));
        Instant later = NOON.plus(Duration.ofDays(1));

        SurveyInstrument edited = SURVEY.ask(other, NOON);
        assertThat(edited.questions()).isEqualTo(other);
        assertThat(edited.revision()).isEqualTo(2);
        assertThat(edited.version()).isEqualTo(1);

        SurveyInstrument frozen = edited.freeze(later);
        assertThat(frozen.frozenAt()).contains(later);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> frozen.ask(SURVEY.questions(), later))
                .withMessage("SurveyInstrument.questions must not change once answered, was 2026-02-01T12:00:00Z");
        assertThat(frozen.freeze(later.plusSeconds(1))).isSameAs(frozen);

        SurveyInstrument next = frozen.toBuilder()
                .redactedAt(later)
                .build()
                .nextVersion(SurveyInstrumentId.of("s-2"), SURVEY.questions(), later);
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.predecessor()).contains(SURVEY.id());
        assertThat(next.frozenAt()).isEmpty();
        assertThat(next.redactedAt()).isEmpty();
        assertThat(next.revision()).isEqualTo(1);
        assertThat(next.questions()).isEqualTo(SURVEY.questions());
    }

    @Test
    void an_instrument_asks_at_least_one_question_and_each_once() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> SURVEY.ask(List.of(), NOON))
                .withMessage("SurveyInstrument.questions must have at least one");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(SURVEY.toBuilder()
                        .version(0)
                        .predecessor(SURVEY.id())
                        .addQuestion(Question.of(AGREE, Measure.SAFETY, TEN))::build)
                .withMessage("SurveyInstrument.version must be at least 1, was 0; "
                        + "SurveyInstrument.predecessor must be another instrument, was s; "
                        + "SurveyInstrument.questions must have each id once");
    }

    @Property(tries = 200)
    void a_mean_lies_on_its_scale_and_depends_on_no_order(
            @ForAll("answered") Tuple2<SurveyInstrument, List<SurveyResponse>> answered, @ForAll Random random) {
        SurveyInstrument instrument = answered.get1();
        List<SurveyResponse> shuffled = new ArrayList<>(answered.get2());
        Collections.shuffle(shuffled, random);

        for (Question question : instrument.questions()) {
            Optional<SurveyResult> result = result(instrument, question, answered.get2());
            assertThat(result(instrument, question, shuffled)).isEqualTo(result);
            result.ifPresent(
                    mean -> assertThat(question.scale().contains(mean.mean())).isTrue());
        }
    }

    @Property(tries = 200)
    void equal_weights_of_any_size_give_the_plain_mean(
            @ForAll("answered") Tuple2<SurveyInstrument, List<SurveyResponse>> answered) {
        SurveyInstrument instrument = answered.get1();
        Question question = instrument.questions().get(0);
        List<SurveyResponse> ones = weighing(answered.get2(), 1);
        List<SurveyResponse> sevenths = weighing(answered.get2(), 1 / 7.0);

        assertThat(result(instrument, question, ones).isPresent())
                .isEqualTo(result(instrument, question, sevenths).isPresent());
        result(instrument, question, ones)
                .ifPresent(plain -> assertThat(result(instrument, question, sevenths)
                                .orElseThrow()
                                .mean())
                        .isCloseTo(plain.mean(), within(1e-9)));
    }

    @Provide
    Arbitrary<Tuple2<SurveyInstrument, List<SurveyResponse>>> answered() {
        return SurveyArbitraries.surveyInstruments()
                .flatMap(instrument ->
                        SurveyArbitraries.responsesTo(instrument).map(responses -> Tuple.of(instrument, responses)));
    }

    private static List<SurveyResponse> weighing(List<SurveyResponse> responses, double weight) {
        return responses.stream()
                .map(response -> response.toBuilder().weight(weight).build())
                .toList();
    }

    private static SurveyResult trust(Scale scale, SurveyResponse... responses) {
        return SURVEY.result(Measure.TRUST, scale, List.of(responses))
                .orElseThrow()
                .id(SurveyResultId.of("r"))
                .recordedAt(NOON)
                .build();
    }

    private static Optional<SurveyResult> result(
            SurveyInstrument instrument, Question question, List<SurveyResponse> responses) {
        return instrument
                .result(question.measure(), question.scale(), responses)
                .map(result ->
                        result.id(SurveyResultId.of("r")).recordedAt(NOON).build());
    }

    private static SurveyResponse.Builder response(String id, Map<QuestionId, ? extends Answer> answers) {
        return SurveyResponse.builder()
                .id(SurveyResponseId.of(id))
                .communityId(CommunityId.of("elm-park"))
                .revision(1)
                .recordedAt(NOON)
                .instrumentId(SURVEY.id())
                .instrumentVersion(1)
                .period(new DayPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)))
                .sampling(Sampling.PROBABILITY)
                .answers(answers);
    }
}
