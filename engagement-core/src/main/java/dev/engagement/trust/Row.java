package dev.engagement.trust;

import java.time.LocalDate;

/** The day and kind of a ledger's row in one long, so that rows sort by day and then by name of the kind. */
final class Row {

    private static final int KIND_BITS = 6;

    private Row() {}

    static long key(long epochDay, EvidenceKind kind) {
        return epochDay << KIND_BITS | kind.rank();
    }

    /** The least key of a day. */
    static long firstKey(long epochDay) {
        return epochDay << KIND_BITS;
    }

    static long epochDay(long key) {
        return key >> KIND_BITS;
    }

    static EvidenceKind kind(long key) {
        return EvidenceKind.ofRank((int) key & ((1 << KIND_BITS) - 1));
    }

    static String describe(long value, long key) {
        return value + " for " + kind(key) + " on " + LocalDate.ofEpochDay(epochDay(key));
    }
}
