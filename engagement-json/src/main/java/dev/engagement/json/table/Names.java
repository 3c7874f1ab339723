package dev.engagement.json.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The member names of one object, made to be matched in their usual order.
 *
 * <p>A name is compared by its first eight bytes at once, closing quote included; members that are left out cost one
 * such comparison each. This class is immutable and thread-safe.
 */
final class Names {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[][] quoted;
    private final long[] heads;
    private final long[] masks;

    Names(List<String> names) {
        quoted = new byte[names.size()][];
        heads = new long[names.size()];
        masks = new long[names.size()];
        for (int i = 0; i < quoted.length; i++) {
            quoted[i] = (names.get(i) + '"').getBytes(StandardCharsets.US_ASCII);
            int bits = 8 * Math.min(quoted[i].length, Long.BYTES);
            masks[i] = bits == Long.SIZE ? -1L : (1L << bits) - 1;
            heads[i] = (long) LONGS.get(Arrays.copyOf(quoted[i], Math.max(quoted[i].length, Long.BYTES)), 0) & masks[i];
        }
    }

    /**
     * The index of the name that stands at a position, without its opening quote; -1 if it is none of these, or is
     * written with escapes, or too near the end of the array to tell.
     */
    int match(byte[] bytes, int at, int end, int expected) {
        if (end - at < Long.BYTES) {
            return -1;
        }
        long head = (long) LONGS.get(bytes, at);
        for (int i = expected; i < quoted.length; i++) {
            if ((head & masks[i]) == heads[i] && hasTail(bytes, at, end, i)) {
                return i;
            }
        }
        for (int i = 0; i < expected; i++) {
            if ((head & masks[i]) == heads[i] && hasTail(bytes, at, end, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean hasTail(byte[] bytes, int at, int end, int i) {
        int length = quoted[i].length;
        return length <= Long.BYTES
                || end - at >= length
                        && Arrays.equals(bytes, at + Long.BYTES, at + length, quoted[i], Long.BYTES, length);
    }

    /** Bytes of a name with its closing quote. */
    int length(int i) {
        return quoted[i].length;
    }
}
