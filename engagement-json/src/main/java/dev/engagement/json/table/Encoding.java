package dev.engagement.json.table;

import dev.engagement.json.error.EngagementJsonException.Code;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What bytes and characters a text may have; Jackson's parser lets pass overlong UTF-8 and halves of pairs. */
final class Encoding {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long HIGH_BITS = 0x8080808080808080L;

    private Encoding() {}

    /**
     * Demands UTF-8.
     *
     * @throws Refusal if the bytes are something else
     */
    static void check(byte[] bytes, int from, int to) {
        int first = from;
        while (first < to && bytes[first] == ' ') {
            first++;
        }
        if (first < to) {
            checkSign(bytes, first, to);
        }
        if (!isAscii(bytes, from, to)) {
            checkUtf8(bytes, from, to);
        }
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        int i = from;
        long seen = 0;
        for (; i + 4 * Long.BYTES <= to; i += 4 * Long.BYTES) {
            seen |= (long) LONGS.get(bytes, i)
                    | (long) LONGS.get(bytes, i + Long.BYTES)
                    | (long) LONGS.get(bytes, i + 2 * Long.BYTES)
                    | (long) LONGS.get(bytes, i + 3 * Long.BYTES);
        }
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            seen |= (long) LONGS.get(bytes, i);
        }
        for (; i < to; i++) {
            seen |= bytes[i] & HIGH_BITS;
        }
        return (seen & HIGH_BITS) == 0;
    }

    private static void checkSign(byte[] bytes, int from, int to) {
        int first = bytes[from] & 0xff;
        int second = from + 1 < to ? bytes[from + 1] & 0xff : -1;
        if (first == 0xef && second == 0xbb) {
            throw new Refusal(Code.BYTE_ORDER_MARK, "A byte order mark must stand only at the start of a file");
        }
        if (first == 0 || second == 0 || first == 0xfe && second == 0xff || first == 0xff && second == 0xfe) {
            throw new Refusal(Code.UTF16, "The text must be UTF-8, not UTF-16 or UTF-32");
        }
    }

    private static void checkUtf8(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
        } catch (CharacterCodingException e) {
            throw new Refusal(Code.INVALID_UTF8, "The bytes must be UTF-8");
        }
    }
}
