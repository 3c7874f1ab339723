package dev.engagement.json.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.NumberOutput;
import dev.engagement.json.error.EngagementJsonException.Code;
import java.util.Arrays;

/**
 * Writes JSON texts as UTF-8 into memory, one behind the other, byte for byte as Jackson's generator does. Names and
 * words that are known beforehand are copied as a whole, which takes half of the time. Not thread-safe; made to be
 * reused.
 */
public final class JsonOut {

    private static final int FIRST_ROOM = 1 << 9;

    /** More than any number, time, length of time or escaped character takes. */
    private static final int SHORT = 80;

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(UTF_8);

    /**
     * What stands behind the backslash, for each character of ASCII; 0 if there is none, {@code u} if it is its number.
     */
    private static final byte[] ESCAPES = escapes();

    private byte[] buffer = new byte[FIRST_ROOM];
    private int size;

    /** Whether nothing stands before the next value or member from which a comma would part it. */
    private boolean first = true;

    private static byte[] escapes() {
        byte[] escapes = new byte[0x80];
        Arrays.fill(escapes, 0, ' ', (byte) 'u');
        escapes['\b'] = 'b';
        escapes['\t'] = 't';
        escapes['\n'] = 'n';
        escapes['\f'] = 'f';
        escapes['\r'] = 'r';
        escapes['"'] = '"';
        escapes['\\'] = '\\';
        return escapes;
    }

    /** A name of a member, made ready to be written. */
    static byte[] label(String name) {
        JsonOut out = new JsonOut();
        out.first = false;
        out.member(name);
        return out.toBytes();
    }

    /** A text, made ready to be written. */
    static byte[] word(String text) {
        JsonOut out = new JsonOut();
        out.string(text);
        return out.toBytes();
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

    /** Takes back what was written since a size between two texts. */
    public void truncate(int earlierSize) {
        size = earlierSize;
        first = true;
    }

    /** Ends a line. */
    public void endLine() {
        room(1);
        buffer[size++] = '\n';
        first = true;
    }

    /** Begins an object. */
    public void beginObject() {
        begin('{');
    }

    /** Ends an object. */
    public void endObject() {
        end('}');
    }

    /** Begins an array. */
    public void beginArray() {
        begin('[');
    }

    /** Ends an array. */
    public void endArray() {
        end(']');
    }

    private void begin(char bracket) {
        part(1);
        buffer[size++] = (byte) bracket;
        first = true;
    }

    private void end(char bracket) {
        room(1);
        buffer[size++] = (byte) bracket;
        first = false;
    }

    /** The name of a member of a table, as {@link #label} made it. */
    void member(byte[] label) {
        room(label.length);
        int from = first ? 1 : 0;
        System.arraycopy(label, from, buffer, size, label.length - from);
        size += label.length - from;
        first = true;
    }

    /** The name of a member that is not in a table. */
    public void member(String name) {
        string(name);
        room(1);
        buffer[size++] = ':';
        first = true;
    }

    /** A whole number. */
    public void integer(long value) {
        part(SHORT);
        size = NumberOutput.outputLong(value, buffer, size);
    }

    /** A finite number, in the fewest digits that read back exactly. */
    public void real(double value) {
        if (!Double.isFinite(value)) {
            throw new Refusal(Code.NOT_FINITE, "Value must not be NaN or Infinity");
        }
        part(SHORT);
        ascii(Decimals.print(value));
    }

    /** True or false. */
    public void bool(boolean value) {
        part(SHORT);
        ascii(value ? "true" : "false");
    }

    /** Null. */
    void nothing() {
        part(SHORT);
        ascii("null");
    }

    /** A text that {@link #word} made ready. */
    void string(byte[] word) {
        part(word.length);
        System.arraycopy(word, 0, buffer, size, word.length);
        size += word.length;
    }

    /** A text. */
    public void string(String text) {
        int length = text.length();
        part(length + 2);
        byte[] into = buffer;
        int at = size;
        into[at++] = '"';
        int i = 0;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || ESCAPES[c] != 0) {
                break;
            }
            into[at++] = (byte) c;
        }
        size = at;
        for (; i < length; i++) {
            i += character(text, i);
        }
        room(1);
        buffer[size++] = '"';
    }

    /** Writes any character of a text; tells how many further ones belong to it. */
    private int character(String text, int at) {
        room(SHORT);
        char c = text.charAt(at);
        if (c < 0x80) {
            plain(c);
            return 0;
        }
        if (c < 0x800) {
            lead(0xc0, c >> 6);
        } else if (!Character.isSurrogate(c)) {
            lead(0xe0, c >> 12);
            follow(c >> 6);
        } else {
            int pair = pair(text, at);
            lead(0xf0, pair >> 18);
            follow(pair >> 12);
            follow(pair >> 6);
            follow(pair);
            return 1;
        }
        follow(c);
        return 0;
    }

    private void plain(char c) {
        byte escape = ESCAPES[c];
        if (escape == 0) {
            buffer[size++] = (byte) c;
            return;
        }
        buffer[size++] = '\\';
        buffer[size++] = escape;
        if (escape == 'u') {
            buffer[size++] = '0';
            buffer[size++] = '0';
            buffer[size++] = HEX[c >> 4];
            buffer[size++] = HEX[c & 15];
        }
    }

    private static int pair(String text, int at) {
        int character = text.codePointAt(at);
        if (character < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            throw new Refusal(Code.LONE_SURROGATE, "A text must not have half of a surrogate pair");
        }
        return character;
    }

    private void lead(int mark, int bits) {
        buffer[size++] = (byte) (mark | bits);
    }

    private void follow(int bits) {
        buffer[size++] = (byte) (0x80 | bits & 0x3f);
    }

    /** A value as a text of ASCII without quotes and escapes. */
    <V> void string(V value, AsciiPrinter<V> printer) {
        part(SHORT);
        buffer[size] = '"';
        int behind = printer.print(value, buffer, size + 1);
        buffer[behind] = '"';
        size = behind + 1;
    }

    /** Writes a value into an array from a place on, which has room for it; gives the place behind. */
    interface AsciiPrinter<V> {
        int print(V value, byte[] into, int at);
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            buffer[size + i] = (byte) text.charAt(i);
        }
        size += text.length();
    }

    /** Parts a value from the one before it, and has room for it. */
    private void part(int length) {
        room(length + 1);
        if (!first) {
            buffer[size++] = ',';
        }
        first = false;
    }

    private void room(int length) {
        if (buffer.length - size < length) {
            buffer = Arrays.copyOf(buffer, Math.max(size + length, 2 * buffer.length));
        }
    }
}
