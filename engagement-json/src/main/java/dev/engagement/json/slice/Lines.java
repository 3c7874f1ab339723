package dev.engagement.json.slice;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The lines of a stream; they end with LF or CR LF, the last one may end without. */
final class Lines extends Slices {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;

    private static final long HIGHS = 0x8080808080808080L;

    private long line;

    /** The lines behind what was read already. */
    Lines(Slices before) {
        super(before);
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    boolean next() {
        begin();
        line++;
        while (hasByte()) {
            int feed = indexOfLineFeed(bytes(), position(), limit());
            if (feed >= 0) {
                position(feed + 1);
                end(feed > from() && bytes()[feed - 1] == '\r' ? 2 : 1);
                return true;
            }
            position(limit());
        }
        end(0);
        return length() > 0;
    }

    /** Whether the line is blank. */
    @Override
    boolean isPassedOver() {
        int i = from();
        while (i < to() && isWhiteSpace(bytes()[i])) {
            i++;
        }
        return i == to() && length() <= LONGEST;
    }

    /** Position of the first line feed, eight bytes at a time; -1 if there is none. */
    private static int indexOfLineFeed(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long zeroes = (long) LONGS.get(bytes, i) ^ '\n' * ONES;
            long found = (zeroes - ONES) & ~zeroes & HIGHS;
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        for (; i < to; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
