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

    /** No key is this one: days end with the year 9999. */
    private static final long FREE = Long.MIN_VALUE;

    private static final int LEAST_CAPACITY = 16;

    private final CommunityId communityId;
    private long[] keys;
    private long[] counts;
    private long[] micros;
    private int size;

    private EvidenceAccumulator(CommunityId communityId) {
        this.communityId = communityId;
        this.keys = freeKeys(LEAST_CAPACITY);
        this.counts = new long[LEAST_CAPACITY];
        this.micros = new long[LEAST_CAPACITY];
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
        for (int slot = 0; slot < other.keys.length; slot++) {
            if (other.keys[slot] != FREE) {
                add(other.keys[slot], other.counts[slot], other.micros[slot]);
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
        for (long key : keys) {
            if (key != FREE) {
                sorted[used++] = key;
            }
        }
        Arrays.sort(sorted);
        RowAppender rows = new RowAppender(size);
        for (long key : sorted) {
            int slot = slotOf(key);
            rows.append(key, counts[slot], micros[slot]);
        }
        return rows.toLedger(communityId);
    }

    private void add(long key, long count, long sum) {
        int slot = slotOf(key);
        if (keys[slot] == FREE) {
            if (size * 2 >= keys.length) {
                grow();
                slot = slotOf(key);
            }
            keys[slot] = key;
            size++;
        }
        try {
            long newCount = Math.addExact(counts[slot], count);
            micros[slot] = Math.addExact(micros[slot], sum);
            counts[slot] = newCount;
        } catch (ArithmeticException e) {
            throw new InvalidValueException(
                    "EvidenceAccumulator", "count", "stay in the range of a long", Row.describe(count, key));
        }
    }

    /** Where the key is, or the free slot where it belongs. */
    private int slotOf(long key) {
        int mask = keys.length - 1;
        long hash = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 32) & mask;
        while (keys[slot] != key && keys[slot] != FREE) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldCounts = counts;
        long[] oldMicros = micros;
        int capacity = keys.length * 2;
        keys = freeKeys(capacity);
        counts = new long[capacity];
        micros = new long[capacity];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != FREE) {
                int slot = slotOf(oldKeys[old]);
                keys[slot] = oldKeys[old];
                counts[slot] = oldCounts[old];
                micros[slot] = oldMicros[old];
            }
        }
    }

    private void checkCommunity(CommunityId other) {
        EvidenceLedger.checkCommunity("EvidenceAccumulator", communityId, other);
    }

    private static long[] freeKeys(int capacity) {
        long[] keys = new long[capacity];
        Arrays.fill(keys, FREE);
        return keys;
    }
}
