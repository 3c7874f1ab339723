package dev.engagement.json.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at bytes eight at a time. */
public final class Eights {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;

    private static final long HIGHS = 0x8080808080808080L;

    private Eights() {}

    private static long at(byte[] bytes, int i) {
        return (long) LONGS.get(bytes, i);
    }

    /**
     * Has the high bit of the first byte that equals another one, and none below it; bits above mean nothing, since a
     * borrow goes only to bytes behind the first one found.
     */
    private static long equalTo(int wanted, long eight) {
        long zeroes = eight ^ wanted * ONES;
        return zeroes - ONES & ~zeroes;
    }

    private static int first(long found) {
        return Long.numberOfTrailingZeros(found) >>> 3;
    }

    /** Position of the first byte of this value; -1 if there is none. */
    public static int indexOf(char wanted, byte[] bytes, int from, int to) {
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long found = equalTo(wanted, at(bytes, i)) & HIGHS;
            if (found != 0) {
                return i + first(found);
            }
        }
        while (i < to && bytes[i] != wanted) {
            i++;
        }
        return i < to ? i : -1;
    }

    /** Whether all bytes are ASCII. */
    static boolean areAscii(byte[] bytes, int from, int to) {
        int i = from;
        long seen = 0;
        for (; i + 4 * Long.BYTES <= to; i += 4 * Long.BYTES) {
            seen |= at(bytes, i)
                    | at(bytes, i + Long.BYTES)
                    | at(bytes, i + 2 * Long.BYTES)
                    | at(bytes, i + 3 * Long.BYTES);
        }
        for (; i < to; i++) {
            seen |= bytes[i] & HIGHS;
        }
        return (seen & HIGHS) == 0;
    }

    /** Where the first byte stands that is no plain character of a text of JSON; the end if all are. */
    static int endOfPlain(byte[] bytes, int from, int end) {
        int i = from;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long eight = at(bytes, i);
            long control = eight - ' ' * ONES;
            long deleteOrNoAscii = eight + ONES | eight;
            long found = (equalTo('"', eight) | equalTo('\\', eight) | control | deleteOrNoAscii) & HIGHS;
            if (found != 0) {
                return i + first(found);
            }
        }
        while (i < end && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\' && bytes[i] != 0x7f) {
            i++;
        }
        return i;
    }

    /** Whether the bytes from there on begin with these. */
    static boolean startWith(byte[] prefix, byte[] bytes, int from) {
        int i = 0;
        for (; i + Long.BYTES <= prefix.length; i += Long.BYTES) {
            if (at(prefix, i) != at(bytes, from + i)) {
                return false;
            }
        }
        for (; i < prefix.length; i++) {
            if (prefix[i] != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** A number that is equal for equal bytes. */
    static int hash(byte[] bytes, int from, int to) {
        int i = from;
        long hash = (long) to - from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            hash = (hash ^ at(bytes, i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        for (; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (int) (hash ^ hash >>> 17);
    }
}
