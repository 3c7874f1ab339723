package dev.engagement.insight;

import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.id.RecordId;
import dev.engagement.insight.Insight.Kind;
import dev.engagement.insight.Insight.Severity;
import dev.engagement.record.EngagementRecord;
import dev.engagement.trust.Dimension;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustAssessment;
import dev.engagement.trust.TrustAssessment.Standing;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether trust fell, and whether enough is known to tell. */
final class TrustFindings {

    private static final double NEUTRAL = 0.5;

    private final Finding finding;
    private final EvidenceLedger ledger;
    private final TrustPolicy trust;
    private final EvidenceExtractor extractor;
    private final LocalDate asOf;
    private final TrustAssessment now;

    TrustFindings(Finding finding, EvidenceLedger ledger, TrustPolicy trust, EvidenceExtractor extractor) {
        this.finding = finding;
        this.ledger = ledger;
        this.trust = trust;
        this.extractor = extractor;
        this.asOf = finding.records().asOf();
        this.now = trust.assess(ledger, asOf);
    }

    Optional<Insight> insight() {
        return now.standing() == Standing.INSUFFICIENT_EVIDENCE ? Optional.of(lowEvidence()) : fell();
    }

    private Optional<Insight> fell() {
        LocalDate before = asOf.minusDays(finding.policy().lookBackDays());
        TrustAssessment then = trust.assess(ledger, before);
        if (then.standing() == Standing.INSUFFICIENT_EVIDENCE
                || then.score() - now.score() < finding.policy().trustFall()
                || now.score() >= then.interval().low()) {
            return Optional.empty();
        }
        EvidenceKind kind = moved(then);
        return Optional.of(finding.insight(
                Kind.TRUST_FELL,
                Severity.HIGH,
                before,
                recordsAgainst(kind, before),
                "The trust score fell from " + Math.round(then.score()) + " to " + Math.round(now.score()) + " in the "
                        + finding.policy().lookBackDays() + " days to " + asOf + "; the evidence that moved it most: "
                        + words(kind) + ".",
                "Go through the records behind it with the team, ask residents what changed, and tell them what you"
                        + " will do."));
    }

    /** The kind of evidence that took most points from the score. */
    private EvidenceKind moved(TrustAssessment then) {
        Map<EvidenceKind, Double> change = new EnumMap<>(EvidenceKind.class);
        now.contributions().forEach(its -> change.merge(its.kind(), its.points(), Double::sum));
        then.contributions().forEach(its -> change.merge(its.kind(), -its.points(), Double::sum));
        return change.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private List<RecordId> recordsAgainst(EvidenceKind kind, LocalDate after) {
        return finding.records()
                .all()
                .filter(record -> extractor.extract(record).stream()
                        .anyMatch(evidence -> evidence.kind() == kind
                                && evidence.outcome() < NEUTRAL
                                && evidence.day().isAfter(after)
                                && !evidence.day().isAfter(asOf)))
                .map(EngagementRecord::id)
                .toList();
    }

    private Insight lowEvidence() {
        List<Dimension> missing = now.dimensions().entrySet().stream()
                .filter(dimension -> dimension.getValue().evidence() < trust.minimumEvidence())
                .sorted(Comparator.comparing(dimension -> -dimension.getValue().weight()))
                .map(Map.Entry::getKey)
                .toList();
        boolean silent = ledger.upTo(asOf).isEmpty();
        return finding.insight(
                Kind.LOW_EVIDENCE,
                Severity.LOW,
                ledger.firstDay().filter(day -> day.isBefore(asOf)).orElse(asOf),
                List.of(),
                silent
                        ? "Nothing on record says how trust stands."
                        : "The records do not say enough for a trust score; too little is known about "
                                + missing.stream().map(TrustFindings::words).collect(Collectors.joining(", ")) + ".",
                silent
                        ? "Begin to write down contacts, what residents raise and what is promised to them, and ask a few"
                                + " residents how they see the team."
                        : remedy(missing.isEmpty() ? Dimension.CONFIDENCE : missing.get(0)));
    }

    private static String remedy(Dimension dimension) {
        return switch (dimension) {
            case CONFIDENCE -> "Ask residents: a short survey of 30 people, repeated every half year.";
            case FAIRNESS -> "Ask whoever you had contact with how it was, and \"did you feel heard?\" after meetings.";
            case RESPONSIVENESS -> "Promise times for answers, and write down when concerns are raised and answered.";
            case RELIABILITY -> "Announce meetings and make promises with a day, and write down what came of them.";
            case PRESENCE -> "Write down the contacts of each week, also the short ones.";
        };
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
