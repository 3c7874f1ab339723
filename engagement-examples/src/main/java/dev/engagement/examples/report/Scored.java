package dev.engagement.examples.report;

import dev.engagement.trust.Contribution;
import dev.engagement.trust.Dimension;
import dev.engagement.trust.DimensionScore;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustAssessment;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A community with its assessment, and the policy that it was made under. This record is immutable and thread-safe.
 *
 * @param name what people call the community; its id if nobody said
 * @param ledger the evidence that was read
 * @param policy the policy that it was read under
 * @param assessment what it says
 */
public record Scored(String name, EvidenceLedger ledger, TrustPolicy policy, TrustAssessment assessment) {

    /** Assesses a community at the end of a day. */
    public static Scored of(String name, EvidenceLedger ledger, TrustPolicy policy, LocalDate asOf) {
        return new Scored(name, ledger, policy, policy.assess(ledger, asOf));
    }

    /** The assessment of a community nothing is known about: what the policy assumes. */
    TrustAssessment assumed() {
        return policy.assess(EvidenceLedger.empty(ledger.communityId()), assessment.asOf());
    }

    /** Whether there is evidence of a dimension, so that more speaks for it than what the policy assumes. */
    boolean isHeardOf(Dimension dimension) {
        return assessment.contributions().stream().anyMatch(moved -> moved.dimension() == dimension);
    }

    /** Day of the newest evidence of a dimension up to the day of the assessment; empty if there is none. */
    Optional<LocalDate> lastHeard(Dimension dimension) {
        Set<EvidenceKind> kinds = recordedKindsOf(dimension);
        return ledger.upTo(assessment.asOf()).rows().stream()
                .filter(row -> kinds.contains(row.kind()))
                .map(row -> LocalDate.ofEpochDay(row.epochDay()))
                .max(Comparator.naturalOrder());
    }

    /** What ledgers hold for a dimension: presence is derived from contacts. */
    private Set<EvidenceKind> recordedKindsOf(Dimension dimension) {
        Set<EvidenceKind> kinds = new TreeSet<>(kindsOf(dimension));
        if (kinds.contains(policy.presence().kind())) {
            kinds.addAll(policy.presence().proactiveKinds());
        }
        return kinds;
    }

    /** What moved the score, the strongest first. */
    List<Contribution> strongestFirst() {
        return assessment.contributions().stream()
                .sorted(Comparator.comparingDouble((Contribution moved) -> -Math.abs(moved.points()))
                        .thenComparing(Contribution::dimension)
                        .thenComparing(Contribution::kind))
                .toList();
    }

    /** The dimensions without enough evidence, as they were read. */
    SortedMap<Dimension, DimensionScore> uncovered() {
        SortedMap<Dimension, DimensionScore> uncovered = new TreeMap<>(assessment.dimensions());
        uncovered.values().removeIf(read -> read.evidence() >= policy.minimumEvidence());
        return uncovered;
    }

    /** The kinds of evidence that speak for a dimension, by name. */
    List<EvidenceKind> kindsOf(Dimension dimension) {
        return policy.kinds().entrySet().stream()
                .filter(entry ->
                        entry.getValue().dimension().filter(dimension::equals).isPresent())
                .filter(entry -> entry.getValue().reliability() > 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
