package dev.engagement.base;

import java.util.Objects;

/**
 * A word from an open list, such as a topic, a category or a kind of place.
 *
 * <p>Well-known words are constants beside the types that use them; any other word is allowed and comes back unchanged.
 * The library's logic never depends on a code. This record is immutable and thread-safe.
 *
 * @param value 1 to 64 characters of {@code a-z 0-9 -}
 */
public record Code(String value) implements Comparable<Code> {

    private static final int LONGEST = 64;

    /**
     * Checks the word.
     *
     * @param value the word
     * @throws InvalidValueException if it is not 1 to 64 characters of {@code a-z 0-9 -}
     */
    public Code {
        Objects.requireNonNull(value, "value");
        if (!isCode(value)) {
            throw new InvalidValueException("Code", "value", "be 1 to 64 characters of a-z 0-9 -");
        }
    }

    /**
     * {@return the code with this word; the same as the constructor}
     *
     * @param value 1 to 64 characters of {@code a-z 0-9 -}
     * @throws InvalidValueException if it is not
     */
    public static Code of(String value) {
        return new Code(value);
    }

    private static boolean isCode(String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
                return false;
            }
        }
        return true;
    }

    /** By the word, in the order of its characters. */
    @Override
    public int compareTo(Code other) {
        return value.compareTo(other.value);
    }

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
