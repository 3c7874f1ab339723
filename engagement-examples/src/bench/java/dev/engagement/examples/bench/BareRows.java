package dev.engagement.examples.bench;

import dev.engagement.trust.EvidenceLedger;

/** The rows of a ledger in plain arrays, and the merge that is written by hand for them. */
final class BareRows {

    private final long[] keys;
    private final long[] counts;
    private final long[] sums;
    private int size;

    private BareRows(int capacity) {
        keys = new long[capacity];
        counts = new long[capacity];
        sums = new long[capacity];
    }

    BareRows(EvidenceLedger ledger) {
        this(ledger.size());
        for (int row = 0; row < ledger.size(); row++) {
            add(ledger.epochDay(row) * 64 + ledger.kind(row).ordinal(), ledger.count(row), ledger.outcomeMicros(row));
        }
    }

    BareRows merge(BareRows other) {
        BareRows merged = new BareRows(size + other.size);
        int mine = 0;
        int theirs = 0;
        while (mine < size && theirs < other.size) {
            if (keys[mine] < other.keys[theirs]) {
                merged.add(keys[mine], counts[mine], sums[mine++]);
            } else if (keys[mine] > other.keys[theirs]) {
                merged.add(other.keys[theirs], other.counts[theirs], other.sums[theirs++]);
            } else {
                merged.add(keys[mine], counts[mine] + other.counts[theirs], sums[mine++] + other.sums[theirs++]);
            }
        }
        while (mine < size) {
            merged.add(keys[mine], counts[mine], sums[mine++]);
        }
        while (theirs < other.size) {
            merged.add(other.keys[theirs], other.counts[theirs], other.sums[theirs++]);
        }
        return merged;
    }

    private void add(long key, long count, long sum) {
        keys[size] = key;
        counts[size] = count;
        sums[size++] = sum;
    }
}
