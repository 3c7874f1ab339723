package dev.engagement.json.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.engagement.json.error.EngagementJsonException.Code;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text that was read last. Plain ASCII is looked at where it stands in the input, which makes neither characters
 * nor strings of it; Jackson decodes all else. Not thread-safe; made to be reused.
 */
final class Text {

    private byte[] bytes = {};
    private int from;
    private int to;

    /** Null if the text is plain. */
    private @Nullable String decoded;

    /** Takes the text whose first byte stands there, if it is plain up to its closing quote. */
    boolean takePlain(byte[] input, int begin, int end) {
        int close = Eights.endOfPlain(input, begin, end);
        if (close == end || input[close] != '"') {
            return false;
        }
        bytes = input;
        from = begin;
        to = close;
        decoded = null;
        return true;
    }

    /** Takes a text of any characters. */
    void take(String text) {
        decoded = text;
        bytes = text.getBytes(UTF_8);
        from = 0;
        to = bytes.length;
    }

    /**
     * Whether it is plain ASCII. What is not has to be {@link #checked()} before it is taken for the text of a value.
     */
    boolean isPlain() {
        return decoded == null;
    }

    /** What holds the UTF-8 of the text, in which half of a surrogate pair is a question mark. */
    byte[] bytes() {
        return bytes;
    }

    /** Where the text begins in {@link #bytes()}. */
    int from() {
        return from;
    }

    /** Where the text ends in {@link #bytes()}. */
    int to() {
        return to;
    }

    int length() {
        return to - from;
    }

    /** Whether these bytes are its UTF-8. */
    boolean is(byte[] word) {
        return word.length == length() && Eights.startWith(word, bytes, from);
    }

    /** A number that is equal for equal texts. */
    int hash() {
        return Eights.hash(bytes, from, to);
    }

    byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** The text, which can be shown and stored everywhere. */
    String checked() {
        if (decoded == null) {
            return new String(bytes, from, to - from, ISO_8859_1);
        }
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (c < ' ' || c >= 0x7f) {
                i += check(decoded, i);
            }
        }
        return decoded;
    }

    /**
     * Demands of a character that is no plain ASCII that it is no control character but tab and line ends, and no half
     * of a surrogate pair.
     *
     * @return how many further characters belong to it
     */
    private static int check(String text, int at) {
        char c = text.charAt(at);
        if (c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c < 0xa0) {
            throw new Refusal(Code.CONTROL_CHARACTER, "A text must not have control characters");
        }
        if (!Character.isSurrogate(c)) {
            return 0;
        }
        if (!Character.isHighSurrogate(c)
                || at + 1 == text.length()
                || !Character.isLowSurrogate(text.charAt(at + 1))) {
            throw new Refusal(Code.LONE_SURROGATE, "A text must not have half of a surrogate pair");
        }
        return 1;
    }
}
