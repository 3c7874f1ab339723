package dev.engagement.trust;

import dev.engagement.base.Violations;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * How showing up consistently is derived from contacts: each whole period since the first evidence is worth one
 * outcome, 1 if it has contact of one of the kinds and 0 if not, dated on its last day.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param kind kind of the derived evidence; always {@link EvidenceKind#PRESENCE_PERIOD}
 * @param periodDays length of a period in days, 1 to 366
 * @param anchorEpochDay any first day of a period, counted from 1970-01-01; 4 is a Monday
 * @param proactiveKinds kinds that count as showing up
 */
public record PresenceRule(EvidenceKind kind, int periodDays, long anchorEpochDay, Set<EvidenceKind> proactiveKinds) {

    private static final int LONGEST_PERIOD = 366;

    /**
     * Checks the ranges.
     *
     * @param kind kind of the derived evidence
     * @param periodDays length of a period in days
     * @param anchorEpochDay any first day of a period
     * @param proactiveKinds kinds that count as showing up
     * @throws dev.engagement.base.InvalidValueException if one is left
     */
    public PresenceRule {
        Objects.requireNonNull(kind, "kind");
        proactiveKinds = Collections.unmodifiableSet(new TreeSet<>(proactiveKinds));
        Violations.of("PresenceRule")
                .require(kind == EvidenceKind.PRESENCE_PERIOD, "kind", "be PRESENCE_PERIOD", kind)
                .range("periodDays", periodDays, 1, LONGEST_PERIOD)
                .require(
                        Evidence.isValidDay(anchorEpochDay),
                        "anchorEpochDay",
                        "lie in the years 1 to 9999",
                        anchorEpochDay)
                .orThrow();
    }

    /** A ledger up to a day, with the derived evidence in it. */
    EvidenceLedger complete(EvidenceLedger ledger, LocalDate asOf) {
        EvidenceLedger past = ledger.upTo(asOf);
        if (past.isEmpty()) {
            return past;
        }
        long first = past.epochDay(0);
        long start = first - Math.floorMod(first - anchorEpochDay, (long) periodDays);
        int periods = (int) ((asOf.toEpochDay() + 1 - start) / periodDays);
        RowAppender derived = new RowAppender(periods);
        int row = 0;
        for (int period = 0; period < periods; period++) {
            long end = start + (long) (period + 1) * periodDays - 1;
            boolean present = false;
            for (; row < past.size() && past.epochDay(row) <= end; row++) {
                present |= proactiveKinds.contains(past.kind(row));
            }
            derived.append(Row.key(end, kind), 1, present ? Evidence.MICROS : 0);
        }
        return past.merge(derived.toLedger(past.communityId()));
    }
}
