package dev.engagement.trust;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** The rows of a ledger as a list that holds nothing itself. */
final class LedgerRows extends AbstractList<Evidence> implements RandomAccess {

    private final EvidenceLedger ledger;

    LedgerRows(EvidenceLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Evidence get(int row) {
        Objects.checkIndex(row, size());
        return new Evidence(
                ledger.communityId(),
                ledger.epochDay(row),
                ledger.kind(row),
                ledger.count(row),
                ledger.outcomeMicros(row));
    }

    @Override
    public int size() {
        return ledger.size();
    }
}
