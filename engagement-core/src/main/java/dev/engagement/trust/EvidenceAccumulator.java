package dev.engagement.trust;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import java.util.Arrays;
import java.util.Objects;

/**
 * Adds the evidence of one community up, in any order and in any number of parts.
 *
 * <p>Sums may be negative on the way, as when a correction is read before what it corrects; only {@link #result()}
 * refuses them. Equal evidence gives an equal ledger, whatever the order and the parts. This class is mutable and not
 * thread-safe: one accumulator per thread, then {@link #combine}.
 */
public final class EvidenceAccumulator {

    /**
     * No key is this one: days end with the year 9999. Keys are kept apart from it, so that a free slot is all zero.
     */
    private static final long FREE = Long.MIN_VALUE;

    /** A slot is a key, a count and a sum in a row, which mostly are in memory together. */
    private static final int WIDTH = 3;

    /** Enough for one record; what is more is mostly much more. */
    private static final int LEAST_SLOTS = 8;

    private static final int SOME_SLOTS = 128;

    private final CommunityId communityId;
    private long[] table = new long[WIDTH * LEAST_SLOTS];
    private int slots = LEAST_SLOTS;
    private int size;

    private EvidenceAccumulator(CommunityId communityId) {
        this.communityId = communityId;
    }

    /**
     * {@return a new accumulator that holds nothing}
     *
     * @param communityId the community whose evidence is added up
     */
    public static EvidenceAccumulator create(CommunityId communityId) {
        return new EvidenceAccumulator(Objects.requireNonNull(communityId, "communityId"));
    }

    /** {@return the community whose evidence is added up} */
    public CommunityId communityId() {
        return communityId;
    }

    /**
     * Adds evidence.
     *
     * @param evidence evidence about this community
     * @return this accumulator
     * @throws InvalidValueException if it is about another community, or a sum leaves the range of a {@code long}
     */
    public EvidenceAccumulator accept(Evidence evidence) {
        checkCommunity(evidence.communityId());
        add(Row.key(evidence.epochDay(), evidence.kind()), evidence.count(), evidence.outcomeMicros());
        return this;
    }

    /**
     * Takes evidence out again, whether it has been added before or will be later; as {@link #accept} otherwise.
     *
     * @param evidence evidence about this community
     * @return this accumulator
     */
    public EvidenceAccumulator retract(Evidence evidence) {
        checkCommunity(evidence.communityId());
        add(Row.key(evidence.epochDay(), evidence.kind()), -evidence.count(), -evidence.outcomeMicros());
        return this;
    }

    /**
     * Adds all rows of a ledger; as {@link #accept} otherwise.
     *
     * @param ledger a ledger of this community
     * @return this accumulator
     */
    public EvidenceAccumulator accept(EvidenceLedger ledger) {
        checkCommunity(ledger.communityId());
        for (int row = 0; row < ledger.size(); row++) {
            add(ledger.key(row), ledger.count(row), ledger.outcomeMicros(row));
        }
        return this;
    }

    /**
     * Adds what another accumulator holds, which stays as it is; as {@link #accept} otherwise.
     *
     * @param other an accumulator of the same community
     * @return this accumulator
     */
    public EvidenceAccumulator combine(EvidenceAccumulator other) {
        checkCommunity(other.communityId);
        for (int at = 0; at < other.table.length; at += WIDTH) {
            if (other.table[at] != 0) {
                add(other.table[at] ^ FREE, other.table[at + 1], other.table[at + 2]);
            }
        }
        return this;
    }

    /**
     * {@return the ledger of what was added so far; more can be added afterwards}
     *
     * @throws InvalidValueException if more was taken out than was added, or outcomes add up to less than 0 or more
     *     than their count
     */
    public EvidenceLedger result() {
        long[] sorted = new long[size];
        int used = 0;
        for (int at = 0; at < table.length; at += WIDTH) {
            if (table[at] != 0) {
                sorted[used++] = table[at] ^ FREE;
            }
        }
        Arrays.sort(sorted);
        RowAppender rows = new RowAppender(size);
        for (long key : sorted) {
            int at = find(key);
            rows.append(key, table[at + 1], table[at + 2]);
        }
        return rows.toLedger(communityId);
    }

    private void add(long key, long count, long sum) {
        int at = find(key);
        if (table[at] == 0) {
            if (8L * size >= 7L * slots) {
                grow();
                at = find(key);
            }
            table[at] = key ^ FREE;
            size++;
        }
        try {
            long newCount = Math.addExact(table[at + 1], count);
            table[at + 2] = Math.addExact(table[at + 2], sum);
            table[at + 1] = newCount;
        } catch (ArithmeticException e) {
            throw new InvalidValueException(
                    "EvidenceAccumulator", "count", "stay in the range of a long", Row.describe(count, key));
        }
    }

    /** Where the slot of the key begins, or the free one where it belongs. */
    private int find(long key) {
        long kept = key ^ FREE;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & slots - 1;
        while (table[WIDTH * slot] != kept && table[WIDTH * slot] != 0) {
            slot = slot + 1 & slots - 1;
        }
        return WIDTH * slot;
    }

    private void grow() {
        long[] old = table;
        slots = Math.max(SOME_SLOTS, 2 * slots);
        table = new long[WIDTH * slots];
        for (int from = 0; from < old.length; from += WIDTH) {
            if (old[from] != 0) {
                int to = find(old[from] ^ FREE);
                table[to] = old[from];
                table[to + 1] = old[from + 1];
                table[to + 2] = old[from + 2];
            }
        }
    }

    private void checkCommunity(CommunityId other) {
        EvidenceLedger.checkCommunity("EvidenceAccumulator", communityId, other);
    }
}
