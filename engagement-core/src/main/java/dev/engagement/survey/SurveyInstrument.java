package dev.engagement.survey;

import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Violations;
import dev.engagement.id.QuestionId;
import dev.engagement.id.SurveyInstrumentId;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * The questions of a survey, in one version.
 *
 * <p>Once answered, the questions are frozen: what people answered must stay what they were asked. Other questions are
 * another version, a record of its own. This class is immutable and thread-safe.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class SurveyInstrument implements EngagementRecord permits ImmutableSurveyInstrument {

    SurveyInstrument() {}

    @Override
    public abstract SurveyInstrumentId id();

    /** {@return 1 for the first version, then 2, 3 and so on; not to be mixed up with {@link #revision()}} */
    public abstract int version();

    /** {@return the version before this one; empty for the first} */
    public abstract Optional<SurveyInstrumentId> predecessor();

    /** {@return the questions in the order in which they are asked, at least one, each id once} */
    public abstract List<Question> questions();

    /** {@return when the first answer came, which froze the questions; empty if there is none} */
    public abstract Optional<Instant> frozenAt();

    /**
     * {@return the same questions, frozen because somebody answered; this very instrument if they are frozen already}
     *
     * @param at when the first answer came
     */
    public final SurveyInstrument freeze(Instant at) {
        if (frozenAt().isPresent()) {
            return this;
        }
        return Records.nextRevision(toBuilder(), this, at).frozenAt(at).build();
    }

    /**
     * Other questions in this version.
     *
     * @param questions all questions, in the order in which they are asked
     * @param at when that is recorded
     * @return the next revision
     * @throws InvalidValueException if the questions are frozen
     */
    public final SurveyInstrument ask(List<Question> questions, Instant at) {
        frozenAt().ifPresent(since -> {
            throw new InvalidValueException("SurveyInstrument", "questions", "not change once answered", since);
        });
        return Records.nextRevision(toBuilder(), this, at).questions(questions).build();
    }

    /**
     * Other questions in the next version, which nobody has answered.
     *
     * @param id the id of the next version, which is a record of its own
     * @param questions all questions, in the order in which they are asked
     * @param at when that is recorded
     * @return the first revision of the next version
     */
    public final SurveyInstrument nextVersion(SurveyInstrumentId id, List<Question> questions, Instant at) {
        return toBuilder()
                .id(id)
                .revision(1)
                .recordedAt(at)
                .redactedAt(Optional.empty())
                .externalIds(Set.of())
                .version(version() + 1)
                .predecessor(id())
                .questions(questions)
                .frozenAt(Optional.empty())
                .build();
    }

    /**
     * Checks a response against the questions, which it cannot do alone.
     *
     * @param response the response
     * @throws InvalidValueException if it is to another instrument or version, answers a question that is not there, or
     *     has an answer off its scale; it names all of these
     */
    public final void requireFit(SurveyResponse response) {
        Violations violations = Violations.of("SurveyResponse")
                .require(response.instrumentId().equals(id()), "instrumentId", "be " + id(), response.instrumentId())
                .require(
                        response.instrumentVersion() == version(),
                        "instrumentVersion",
                        "be " + version(),
                        response.instrumentVersion());
        Map<QuestionId, Question> byId =
                questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
        response.answers().forEach((id, answer) -> {
            Question question = byId.get(id);
            violations
                    .require(question != null, "answers", "be to questions of " + id(), id)
                    .require(question == null || question.takes(answer), "answers", "be on the scale of " + id, answer);
        });
        violations.orThrow();
    }

    /**
     * The mean answer about a measure on one scale, as a builder that lacks only the id and the time of the result.
     *
     * <p>Each person counts once, with the mean of their own answers, by their weight. Who did not answer any of the
     * questions is no respondent. Answers on other scales are left out: means of two scales are never mixed.
     *
     * @param measure what was asked about
     * @param scale the scale of the answers
     * @param responses responses of one community to this version, in any order, each person once
     * @return empty if nobody answered
     * @throws InvalidValueException if a response is to other questions, or they are of several communities
     */
    public final Optional<SurveyResult.Builder> result(
            Measure measure, Scale scale, Collection<SurveyResponse> responses) {
        responses.forEach(this::requireFit);
        List<Question> asked = questions().stream()
                .filter(question ->
                        question.measure() == measure && question.scale().equals(scale))
                .toList();
        return WeightedMean.of(asked, responses)
                .map(mean -> SurveyResult.builder()
                        .communityId(mean.communityId())
                        .revision(1)
                        .measure(measure)
                        .scale(scale)
                        .mean(scale.nearest(mean.value()))
                        .respondents(mean.respondents())
                        .period(mean.period()));
    }

    @Value.Check
    void check() {
        Records.check("SurveyInstrument", this)
                .atLeast("version", version(), 1)
                .require(!predecessor().equals(Optional.of(id())), "predecessor", "be another instrument", id())
                .require(!questions().isEmpty(), "questions", "have at least one")
                .require(
                        questions().stream().map(Question::id).distinct().count()
                                == questions().size(),
                        "questions",
                        "have each id once")
                .orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this instrument. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds survey instruments; not thread-safe. */
    public static final class Builder extends ImmutableSurveyInstrument.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
