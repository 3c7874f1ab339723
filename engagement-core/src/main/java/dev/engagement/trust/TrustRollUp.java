package dev.engagement.trust;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A community read through its parts, in the two ways that are both called its score and are not the same.
 *
 * <p>The merged reading weighs every piece of evidence alike, so a part with many records speaks loudest; the mean of
 * the parts weighs every part alike, so a quiet one counts as much. Show both, and the parts: a mean can hide one that
 * trusts far less. This record is immutable and thread-safe.
 *
 * @param merged the assessment of all evidence together
 * @param meanOfParts plain mean of the parts' scores, 0 to 100
 * @param intervalOfMean where the truth of that mean lies, the parts being independent
 * @param parts the assessments of the parts, by id; at least one
 */
public record TrustRollUp(
        TrustAssessment merged, double meanOfParts, Interval intervalOfMean, List<TrustAssessment> parts) {

    /**
     * Copies the parts.
     *
     * @param merged the assessment of all evidence together
     * @param meanOfParts plain mean of the parts' scores
     * @param intervalOfMean where the truth of that mean lies
     * @param parts the assessments of the parts
     */
    public TrustRollUp {
        Objects.requireNonNull(merged, "merged");
        Objects.requireNonNull(intervalOfMean, "intervalOfMean");
        parts = List.copyOf(parts);
    }

    /**
     * Rolls the ledgers of parts up.
     *
     * @param whole the community that they are parts of; its own ledger may be among them
     * @param ledgers the ledgers of the parts, at least one, no two of one community
     * @param policy what they are read under
     * @param asOf the last day that is read
     * @return both readings, and the parts
     * @throws InvalidValueException if there is none, or two are of one community
     */
    public static TrustRollUp of(
            CommunityId whole, Collection<EvidenceLedger> ledgers, TrustPolicy policy, LocalDate asOf) {
        long communities =
                ledgers.stream().map(EvidenceLedger::communityId).distinct().count();
        if (ledgers.isEmpty() || communities != ledgers.size()) {
            throw new InvalidValueException(
                    "TrustRollUp", "ledgers", "be one or more, each of another community", ledgers);
        }
        EvidenceAccumulator all = EvidenceAccumulator.create(whole);
        ledgers.forEach(ledger -> all.accept(ledger.forCommunity(whole)));
        List<TrustAssessment> parts = ledgers.stream()
                .sorted(Comparator.comparing(ledger -> ledger.communityId().value()))
                .map(ledger -> policy.assess(ledger, asOf))
                .toList();
        double mean =
                parts.stream().mapToDouble(TrustAssessment::mean).average().orElseThrow();
        double variance = parts.stream().mapToDouble(TrustAssessment::variance).sum() / parts.size() / parts.size();
        return new TrustRollUp(
                policy.assess(all.result(), asOf),
                100 * mean,
                Beta.interval(mean, Beta.evidence(mean, variance), policy.intervalLevel()),
                parts);
    }
}
