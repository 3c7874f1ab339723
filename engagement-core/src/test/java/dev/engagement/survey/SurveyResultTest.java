package dev.engagement.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.QuestionId;
import dev.engagement.testing.SurveyArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyResultTest {

    @Property(tries = 100)
    void a_mean_off_its_scale_is_refused(@ForAll("results") SurveyResult result) {
        for (double off : new double[] {
            Math.nextDown((double) result.scale().min()),
            Math.nextUp((double) result.scale().max()),
            Double.NaN,
            Double.POSITIVE_INFINITY
        }) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(result.toBuilder().mean(off)::build)
                    .withMessage("SurveyResult.mean must be on its scale, was " + off);
        }
    }

    @Property(tries = 100)
    void a_mean_lies_between_the_ends_of_its_scale(@ForAll("results") SurveyResult result) {
        assertThat(result.scale().share(result.mean())).isBetween(0.0, 1.0);
        assertThat(result.scale().share(result.scale().min())).isZero();
        assertThat(result.scale().share(result.scale().max())).isOne();
    }

    @Property(tries = 20)
    void nobody_is_no_number_of_respondents(@ForAll("results") SurveyResult result) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(result.toBuilder().respondents(0)::build)
                .withMessage("SurveyResult.respondents must be from 1 to 100000000, was 0");
    }

    @Test
    void the_best_answer_of_a_scale_is_greater_than_the_worst() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Scale.of(1, 1))
                .withMessage("Scale.max must be greater than min, was 1");
        assertThat(Scale.of(Integer.MIN_VALUE, Integer.MAX_VALUE).share(Integer.MAX_VALUE))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1_000_000_001})
    void a_weight_is_above_zero_and_finite(double weight) {
        SurveyResponse response = SurveyArbitraries.surveyResponses().sample();

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(response.toBuilder().weight(weight)::build)
                .withMessage("SurveyResponse.weight must be above 0, at most 1e9, was " + weight);
    }

    @Property(tries = 20)
    void a_question_that_is_not_there_was_not_asked(@ForAll("responses") SurveyResponse response) {
        assertThat(response.answerTo(QuestionId.of("never asked"))).isEqualTo(Answer.Missing.NOT_ASKED);
        response.answers()
                .forEach((question, answer) ->
                        assertThat(response.answerTo(question)).isEqualTo(answer));
    }

    @Provide
    Arbitrary<SurveyResult> results() {
        return SurveyArbitraries.surveyResults();
    }

    @Provide
    Arbitrary<SurveyResponse> responses() {
        return SurveyArbitraries.surveyResponses();
    }
}
