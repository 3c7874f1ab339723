package dev.engagement.disclosure;

import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.id.CommunityId;
import dev.engagement.log.EngagementLog;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustAssessment;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The scores of one release, none of which gives away single answers.
 *
 * <p>A score is shown next to an earlier one only if of every kind that counts either nothing has changed, or enough
 * people answered after the day of the earlier one. As the records stand now, those answers belong to none of the days
 * up to that one, so that the score differs enough from all those of such days, not only from the last. A correction
 * may have given an answer a later day than it had behind an earlier score; it then counts as given on the later one.
 *
 * <p>Kinds that do not count move a score all the same if they begin earlier than all others, since periods of presence
 * begin with the first evidence of any kind. So that day must not have changed either.
 */
final class Scores {

    private final DisclosurePolicy policy;
    private final LocalDate day;
    private final Set<EvidenceKind> kinds;
    private final Map<CommunityId, Answers> answers = new TreeMap<>();
    private final Map<CommunityId, Disclosed<PublicScore>> scores = new TreeMap<>();
    private final Map<CommunityId, ScoreBasis> bases;

    private Scores(DisclosurePolicy policy, LocalDate day, Map<CommunityId, ScoreBasis> earlier) {
        this.policy = policy;
        this.day = day;
        this.kinds = Answers.kindsThatCount(policy.trustPolicy());
        this.bases = new TreeMap<>(earlier);
    }

    /**
     * The scores of a day.
     *
     * @param ledgers the evidence of each community; without one there is none
     * @param earlier what is behind the score of each community that was shown last, if there is one
     */
    static Scores of(
            EngagementLog log,
            EvidenceExtractor extractor,
            Map<CommunityId, EvidenceLedger> ledgers,
            DisclosurePolicy policy,
            LocalDate day,
            Map<CommunityId, ScoreBasis> earlier) {
        Scores scores = new Scores(policy, day, earlier);
        log.records()
                .filter(record -> policy.communities().contains(record.communityId()))
                .forEach(record -> extractor.extract(record, evidence -> {
                    if (scores.kinds.contains(evidence.kind())) {
                        scores.answers
                                .computeIfAbsent(record.communityId(), community -> new Answers())
                                .add(record, evidence);
                    }
                }));
        policy.communities()
                .forEach(community ->
                        scores.score(community, ledgers.getOrDefault(community, EvidenceLedger.empty(community))));
        return scores;
    }

    /** The score of each community, or why it is held back. */
    Map<CommunityId, Disclosed<PublicScore>> scores() {
        return scores;
    }

    /** What is behind the score of each community that was shown last. */
    Map<CommunityId, ScoreBasis> bases() {
        return bases;
    }

    private void score(CommunityId community, EvidenceLedger ledger) {
        TrustAssessment assessment = policy.trustPolicy().assess(ledger, day);
        ScoreBasis basis = ScoreBasis.of(ledger, day, kinds);
        if (assessment.standing() == TrustAssessment.Standing.INSUFFICIENT_EVIDENCE) {
            scores.put(community, Disclosed.suppressed(Disclosed.Reason.INSUFFICIENT_EVIDENCE));
        } else if (isEnough(
                answers.getOrDefault(community, new Answers()), basis, Optional.ofNullable(bases.get(community)))) {
            scores.put(community, Disclosed.value(PublicScore.of(assessment)));
            bases.put(community, basis);
        } else {
            scores.put(community, Disclosed.suppressed(Disclosed.Reason.TOO_FEW_RESPONDENTS));
        }
    }

    /** One person answers several questions, so that people of different kinds are not added up. */
    private boolean isEnough(Answers given, ScoreBasis basis, Optional<ScoreBasis> earlier) {
        return kinds.stream().anyMatch(kind -> enoughPeople(given, kind, LocalDate.MIN))
                && earlier.stream()
                        .allMatch(shown -> basis.firstDay().equals(shown.firstDay())
                                && kinds.stream()
                                        .allMatch(kind ->
                                                basis.agrees(shown, kind) || enoughPeople(given, kind, shown.day())));
    }

    private boolean enoughPeople(Answers given, EvidenceKind kind, LocalDate after) {
        return given.people(kind, after, day) >= policy.minimumRespondents();
    }
}
