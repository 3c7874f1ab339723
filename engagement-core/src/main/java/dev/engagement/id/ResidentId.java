package dev.engagement.id;

/**
 * Id of a resident; made from a host key (see {@code Pseudonyms}), never from personal data. This record is immutable
 * and thread-safe.
 *
 * @param value 1 to 128 characters, not blank, without control characters
 */
public record ResidentId(String value) implements Comparable<ResidentId> {

    /**
     * Checks the text.
     *
     * @param value the text
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public ResidentId {
        Ids.check("ResidentId", value);
    }

    /**
     * {@return the id with this text; the same as the constructor}
     *
     * @param value 1 to 128 characters, not blank, without control characters
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public static ResidentId of(String value) {
        return new ResidentId(value);
    }

    /** By the text, in the order of its characters. */
    @Override
    public int compareTo(ResidentId other) {
        return value.compareTo(other.value);
    }

    /** The text itself. */
    @Override
    public String toString() {
        return value;
    }
}
