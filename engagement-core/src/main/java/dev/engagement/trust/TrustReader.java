package dev.engagement.trust;

import dev.engagement.base.InvalidValueException;
import java.time.LocalDate;
import java.util.List;

/** Reads a ledger under a policy on one day after another, in one pass. */
final class TrustReader {

    private final EvidenceLedger complete;
    private final TrustPolicy policy;
    private final List<DimensionReader> dimensions;

    /**
     * Starts before the first day.
     *
     * @param last the last day that will be read
     */
    TrustReader(EvidenceLedger ledger, TrustPolicy policy, LocalDate last) {
        if (!Evidence.isValidDay(last)) {
            throw new InvalidValueException("TrustAssessment", "asOf", "lie in the years 1 to 9999", last);
        }
        this.complete = policy.presence().complete(ledger, last);
        this.policy = policy;
        this.dimensions = policy.dimensions().keySet().stream()
                .map(dimension -> new DimensionReader(complete, policy, dimension, policy.weightMemory()))
                .toList();
    }

    /** What the ledger says at the end of a day, which is none before the day read last. */
    TrustReading at(LocalDate day) {
        return new TrustReading(
                complete,
                policy,
                day,
                dimensions.stream().map(its -> its.at(day.toEpochDay())).toList());
    }
}
