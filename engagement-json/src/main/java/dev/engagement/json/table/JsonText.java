package dev.engagement.json.table;

import dev.engagement.json.error.EngagementJsonException.Code;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text in quotes that was read last.
 *
 * <p>Plain ASCII without escapes, which is nearly everything, stays where it is in the input; anything else is decoded
 * and checked: UTF-8, escapes, surrogates and control characters. Not thread-safe.
 */
final class JsonText {

    private byte[] bytes = {};
    private int from;
    private int to;
    private @Nullable String decoded;

    private char[] chars = new char[64];
    private int length;

    /** Reads a text from behind its opening quote and returns the position behind its closing quote. */
    int scan(byte[] input, int at, int end) {
        for (int i = at; i < end; i++) {
            byte b = input[i];
            if (b == '"') {
                bytes = input;
                from = at;
                to = i;
                decoded = null;
                return i + 1;
            }
            if (b < ' ' || b == '\\' || b == 0x7f) {
                return decode(input, at, i, end);
            }
        }
        throw truncated();
    }

    /** What holds the text, in UTF-8. */
    byte[] bytes() {
        if (decoded != null && bytes.length == 0) {
            bytes = decoded.getBytes(StandardCharsets.UTF_8);
            to = bytes.length;
        }
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        bytes();
        return to;
    }

    String asString() {
        return decoded != null ? decoded : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private int decode(byte[] input, int at, int plainEnd, int end) {
        length = 0;
        for (int i = at; i < plainEnd; i++) {
            add((char) input[i]);
        }
        int i = plainEnd;
        while (i < end) {
            byte b = input[i];
            if (b == '"') {
                decoded = new String(chars, 0, length);
                bytes = new byte[0];
                from = 0;
                return i + 1;
            }
            if (b == '\\') {
                i = escape(input, i + 1, end);
            } else if (b >= ' ') {
                addChecked((char) b);
                i++;
            } else if (b >= 0) {
                throw control("A text must not have control characters that are not escaped");
            } else {
                i = sequence(input, i, end);
            }
        }
        throw truncated();
    }

    /** Reads an escape behind its backslash. */
    private int escape(byte[] input, int at, int end) {
        if (at == end) {
            throw truncated();
        }
        switch (input[at]) {
            case '"', '\\', '/' -> add((char) input[at]);
            case 'n' -> add('\n');
            case 't' -> add('\t');
            case 'r' -> add('\r');
            case 'b', 'f' -> throw control("A text must not have control characters");
            case 'u' -> {
                return unicodeEscape(input, at + 1, end);
            }
            default -> throw new Refusal(Code.SYNTAX, "This is no JSON: a text has an unknown escape");
        }
        return at + 1;
    }

    private int unicodeEscape(byte[] input, int at, int end) {
        char c = hex(input, at, end);
        if (!Character.isSurrogate(c)) {
            addChecked(c);
            return at + 4;
        }
        boolean paired = Character.isHighSurrogate(c)
                && at + 5 < end
                && input[at + 4] == '\\'
                && input[at + 5] == 'u'
                && Character.isLowSurrogate(hex(input, at + 6, end));
        if (!paired) {
            throw new Refusal(Code.LONE_SURROGATE, "A text must not have half of a surrogate pair");
        }
        add(c);
        add(hex(input, at + 6, end));
        return at + 10;
    }

    private static char hex(byte[] input, int at, int end) {
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            if (i >= end) {
                throw truncated();
            }
            int digit = input[i] < 0 ? -1 : Character.digit(input[i], 16);
            if (digit < 0) {
                throw new Refusal(Code.SYNTAX, "This is no JSON: a text has an escape that is no hexadecimal number");
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }

    /** Reads a UTF-8 sequence of two to four bytes (RFC 3629). */
    private int sequence(byte[] input, int at, int end) {
        int lead = input[at] & 0xff;
        int size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        int point = lead & (0xff >> (size + 1));
        for (int i = at + 1; i < at + size; i++) {
            if (i >= end || (input[i] & 0xc0) != 0x80) {
                throw invalid();
            }
            point = point << 6 | input[i] & 0x3f;
        }
        int least = size == 2 ? 0x80 : size == 3 ? 0x800 : 0x10000;
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        if (lead < 0xc2 || lead > 0xf4 || point < least || point > Character.MAX_CODE_POINT || surrogate) {
            throw invalid();
        }
        if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            addChecked((char) point);
        } else {
            add(Character.highSurrogate(point));
            add(Character.lowSurrogate(point));
        }
        return at + size;
    }

    private void addChecked(char c) {
        if (c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7f && c < 0xa0) {
            throw control("A text must not have control characters");
        }
        add(c);
    }

    private void add(char c) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, 2 * length);
        }
        chars[length++] = c;
    }

    private static Refusal control(String message) {
        return new Refusal(Code.CONTROL_CHARACTER, message);
    }

    private static Refusal invalid() {
        return new Refusal(Code.INVALID_UTF8, "The bytes must be UTF-8");
    }

    private static Refusal truncated() {
        return new Refusal(Code.TRUNCATED, "The text must not end inside a value");
    }
}
