package dev.engagement.json.table;

import dev.engagement.json.error.EngagementJsonException.Code;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What bytes and characters a text may have; Jackson's parser lets pass overlong UTF-8 and halves of pairs. */
final class Encoding {

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
        if (!Eights.areAscii(bytes, from, to)) {
            checkUtf8(bytes, from, to);
        }
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
