package dev.engagement.trust;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import java.util.Arrays;

/** Makes a ledger of rows that come in ascending order of their keys; refuses rows that no evidence adds up to. */
final class RowAppender {

    private final long[] keys;
    private final long[] counts;
    private final long[] micros;
    private int size;

    RowAppender(int capacity) {
        keys = new long[capacity];
        counts = new long[capacity];
        micros = new long[capacity];
    }

    /** Appends a row; one whose count and sum are both zero is no row. */
    void append(long key, long count, long sum) {
        if ((count | sum) == 0) {
            return;
        }
        if (count < 0) {
            throw new InvalidValueException("EvidenceLedger", "count", "not become negative", Row.describe(count, key));
        }
        if (count > Evidence.MOST) {
            throw new InvalidValueException(
                    "EvidenceLedger", "count", "be at most " + Evidence.MOST, Row.describe(count, key));
        }
        if (!Evidence.isSumOf(count, sum)) {
            throw new InvalidValueException(
                    "EvidenceLedger",
                    "outcomeMicros",
                    "be from 0 to count * 1000000, which is " + count * Evidence.MICROS,
                    Row.describe(sum, key));
        }
        keys[size] = key;
        counts[size] = count;
        micros[size] = sum;
        size++;
    }

    EvidenceLedger toLedger(CommunityId communityId) {
        return size == keys.length
                ? new EvidenceLedger(communityId, keys, counts, micros)
                : new EvidenceLedger(
                        communityId,
                        Arrays.copyOf(keys, size),
                        Arrays.copyOf(counts, size),
                        Arrays.copyOf(micros, size));
    }
}
