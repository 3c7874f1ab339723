package dev.engagement.survey;

import dev.engagement.base.DayPeriod;
import dev.engagement.base.Violations;
import dev.engagement.id.CommunityId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The mean answer of several people of one community, each by their weight. */
record WeightedMean(CommunityId communityId, double value, int respondents, DayPeriod period) {

    /** The mean over everybody who answered at least one of the questions, which are all on one scale. */
    static Optional<WeightedMean> of(List<Question> questions, Collection<SurveyResponse> responses) {
        Violations.of("SurveyResponse")
                .require(distinct(responses, SurveyResponse::id) == responses.size(), "id", "be there once")
                .require(distinct(responses, SurveyResponse::communityId) <= 1, "communityId", "be the same in all")
                .orThrow();
        // The last digits of a sum depend on its order, the order of ids depends on nothing.
        List<SurveyResponse> answered = responses.stream()
                .filter(response -> personal(questions, response).isPresent())
                .sorted(Comparator.comparing(SurveyResponse::id))
                .toList();
        return answered.isEmpty() ? Optional.empty() : Optional.of(mean(questions, answered));
    }

    private static WeightedMean mean(List<Question> questions, List<SurveyResponse> answered) {
        double sum = 0;
        double weights = 0;
        for (SurveyResponse response : answered) {
            sum += response.weight() * personal(questions, response).orElseThrow();
            weights += response.weight();
        }
        LocalDate from =
                Collections.min(answered.stream().map(r -> r.period().from()).toList());
        LocalDate to =
                Collections.max(answered.stream().map(r -> r.period().to()).toList());
        return new WeightedMean(answered.get(0).communityId(), sum / weights, answered.size(), new DayPeriod(from, to));
    }

    /** One person's mean over the questions they answered; empty if none. */
    private static OptionalDouble personal(List<Question> questions, SurveyResponse response) {
        return questions.stream()
                .filter(question -> response.answerTo(question.id()) instanceof Answer.Given)
                .mapToDouble(question -> question.upright((Answer.Given) response.answerTo(question.id())))
                .average();
    }

    private static long distinct(Collection<SurveyResponse> responses, Function<SurveyResponse, ?> attribute) {
        return responses.stream().map(attribute).distinct().count();
    }
}
