package dev.engagement.disclosure;

import dev.engagement.concern.Concern;
import dev.engagement.concern.ConductFeedback;
import dev.engagement.id.RecordId;
import dev.engagement.interaction.Interaction;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.survey.SurveyResult;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.KindPolicy;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What residents of one community answered themselves, and by how many different people; not thread-safe. */
final class Answers {

    private static final Set<EvidenceKind> GIVEN_BY_RESIDENTS = Collections.unmodifiableSet(EnumSet.of(
            EvidenceKind.SURVEY_TRUST,
            EvidenceKind.SURVEY_LISTEN,
            EvidenceKind.SURVEY_RESPECT,
            EvidenceKind.SURVEY_SAFETY,
            EvidenceKind.CONTACT_RATED_BY_RESIDENT,
            EvidenceKind.MEETING_FELT_HEARD,
            EvidenceKind.CONCERN_RESOLUTION_RATED,
            EvidenceKind.CONDUCT_FEEDBACK));

    private final Map<EvidenceKind, List<Given>> byKind = new EnumMap<>(EvidenceKind.class);

    /** The kinds of answers that move a score under a policy. */
    static Set<EvidenceKind> kindsThatCount(TrustPolicy policy) {
        Set<EvidenceKind> kinds = EnumSet.copyOf(GIVEN_BY_RESIDENTS);
        kinds.removeIf(kind -> !counts(policy, kind));
        return kinds;
    }

    private static boolean counts(TrustPolicy policy, EvidenceKind kind) {
        KindPolicy weights = policy.kind(kind);
        boolean weighs = weights.dimension()
                        .flatMap(dimension ->
                                Optional.ofNullable(policy.dimensions().get(dimension)))
                        .filter(dimension -> dimension.weight() > 0)
                        .isPresent()
                && weights.reliability() > 0
                && weights.positiveMass() + weights.negativeMass() > 0;
        return weighs || policy.presence().proactiveKinds().contains(kind);
    }

    void add(EngagementRecord record, Evidence evidence) {
        Optional<Participant> participant = participant(record);
        byKind.computeIfAbsent(evidence.kind(), kind -> new ArrayList<>())
                .add(new Given(
                        evidence.day(),
                        participant.flatMap(who -> person(record, who)),
                        participant.isPresent() ? 0 : respondents(record, evidence)));
    }

    /** The number of different people who gave answers of a kind after one day and up to another one. */
    long people(EvidenceKind kind, LocalDate after, LocalDate to) {
        Set<Object> known = new HashSet<>();
        long others = 0;
        for (Given given : byKind.getOrDefault(kind, List.of())) {
            if (given.day().isAfter(after) && !given.day().isAfter(to)) {
                given.person().ifPresent(known::add);
                others = Math.addExact(others, given.others());
            }
        }
        return Math.addExact(others, known.size());
    }

    /**
     * Who a participant of a record is, as far as people are told apart: somebody who is not identified by the record
     * alone, and somebody whose id was erased from it not at all, since all that they said would look like the words of
     * so many people. A record does not tell whose content was erased from it, so that it may have been another's.
     */
    static Optional<Object> person(EngagementRecord record, Participant participant) {
        Optional<RecordId> unidentified =
                Optional.of(record.id()).filter(id -> record.redactedAt().isEmpty());
        return participant.resident().map(Object.class::cast).or(() -> unidentified);
    }

    private static Optional<Participant> participant(EngagementRecord record) {
        if (record instanceof Interaction interaction) {
            return Optional.of(interaction.participant());
        }
        if (record instanceof Concern concern) {
            return Optional.of(concern.raisedBy());
        }
        return record instanceof ConductFeedback feedback ? Optional.of(feedback.givenBy()) : Optional.empty();
    }

    /** How many people a record without a participant says that it heard. */
    private static long respondents(EngagementRecord record, Evidence evidence) {
        return record instanceof SurveyResult survey ? survey.respondents().orElse(0) : evidence.count();
    }

    /**
     * What one record has of one kind and day.
     *
     * @param others people whom the record counts and does not tell apart
     */
    private record Given(LocalDate day, Optional<Object> person, long others) {}
}
