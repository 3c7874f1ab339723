package dev.engagement.examples.report;

import dev.engagement.trust.Contribution;
import dev.engagement.trust.Dimension;
import dev.engagement.trust.DimensionScore;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.TrustAssessment;
import dev.engagement.trust.TrustPolicy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A community with its assessment, and the policy that it was made under. This record is immutable and thread-safe.
 *
 * @param name what people call the community; its id if nobody said
 * @param assessment the assessment
 * @param policy the policy
 */
public record Scored(String name, TrustAssessment assessment, TrustPolicy policy) {

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
