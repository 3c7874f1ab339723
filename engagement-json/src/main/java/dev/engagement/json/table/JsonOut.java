package dev.engagement.json.table;

import dev.engagement.json.error.EngagementJsonException.Code;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes one JSON text as UTF-8 into a buffer that grows.
 *
 * <p>Members and elements are written with a comma before each; the first comma of an object or array is then replaced
 * by its bracket, so that nobody has to know which is the first. Not thread-safe; made to be reused.
 */
public final class JsonOut {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** More than any single token but a text needs. */
    private static final int ROOM = 64;

    private byte[] buffer = new byte[512];
    private int size;

    /** Takes back what was written since a size. */
    public void truncate(int earlierSize) {
        size = earlierSize;
    }

    /** What was written, as a new array. */
    public byte[] toBytes() {
        return Arrays.copyOf(buffer, size);
    }

    /** The buffer itself, valid up to {@link #size()} and until something else is written. */
    public byte[] buffer() {
        return buffer;
    }

    /** Number of bytes written. */
    public int size() {
        return size;
    }

    /** Ends an object or array whose commas and members were written since a size. */
    void close(int begin, char open, char close) {
        if (size == begin) {
            ascii(open);
        } else {
            buffer[begin] = (byte) open;
        }
        ascii(close);
    }

    /** A comma before an element. */
    public void comma() {
        ascii(',');
    }

    /** One character of ASCII, as it is. */
    public void ascii(char c) {
        room(1);
        buffer[size++] = (byte) c;
    }

    /** Bytes as they are. */
    void raw(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    /** Characters of ASCII as they are. */
    void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            ascii(text.charAt(i));
        }
    }

    void twoDigits(int value) {
        room(2);
        buffer[size++] = (byte) ('0' + value / 10);
        buffer[size++] = (byte) ('0' + value % 10);
    }

    /** The name of a member that is not in a table. */
    void member(String name) {
        comma();
        string(name);
        ascii(':');
    }

    /** A whole number. */
    public void integer(long value) {
        if (value < 0) {
            ascii(Long.toString(value));
            return;
        }
        room(ROOM);
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        size += digits;
        long rest = value;
        for (int i = 1; i <= digits; i++) {
            buffer[size - i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** A finite number, in the fewest digits that read back exactly. */
    public void real(double value) {
        if (!Double.isFinite(value)) {
            throw new Refusal(Code.NOT_FINITE, "Value must not be NaN or Infinity");
        }
        ascii(Decimals.print(value));
    }

    /** True or false. */
    public void bool(boolean value) {
        ascii(value ? "true" : "false");
    }

    /** Null. */
    void nothing() {
        ascii("null");
    }

    /** A text in quotes. */
    public void string(String text) {
        int length = text.length();
        room(length + 2);
        byte[] out = buffer;
        int at = size;
        out[at++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7f || c == '"' || c == '\\') {
                size = at;
                escaped(text, i);
                return;
            }
            out[at++] = (byte) c;
        }
        out[at++] = '"';
        size = at;
    }

    private void escaped(String text, int from) {
        int length = text.length();
        room(6 * (length - from) + 1);
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                put('\\');
                put(c);
            } else if (c < ' ') {
                control(c);
            } else if (c < 0x80) {
                put(c);
            } else if (c < 0x800) {
                put(0xc0 | c >> 6);
                put(0x80 | c & 0x3f);
            } else if (!Character.isSurrogate(c)) {
                put(0xe0 | c >> 12);
                put(0x80 | c >> 6 & 0x3f);
                put(0x80 | c & 0x3f);
            } else {
                i++;
                supplementary(c, i < length ? text.charAt(i) : 0);
            }
        }
        put('"');
    }

    private void control(char c) {
        put('\\');
        switch (c) {
            case '\n' -> put('n');
            case '\r' -> put('r');
            case '\t' -> put('t');
            default -> {
                put('u');
                put('0');
                put('0');
                put(HEX[c >> 4]);
                put(HEX[c & 15]);
            }
        }
    }

    private void supplementary(char high, int low) {
        if (!Character.isHighSurrogate(high) || low == 0 || !Character.isLowSurrogate((char) low)) {
            throw new Refusal(Code.LONE_SURROGATE, "A text must not have half of a surrogate pair");
        }
        int point = Character.toCodePoint(high, (char) low);
        put(0xf0 | point >> 18);
        put(0x80 | point >> 12 & 0x3f);
        put(0x80 | point >> 6 & 0x3f);
        put(0x80 | point & 0x3f);
    }

    private void put(int b) {
        buffer[size++] = (byte) b;
    }

    private void room(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + more + ROOM));
        }
    }
}
