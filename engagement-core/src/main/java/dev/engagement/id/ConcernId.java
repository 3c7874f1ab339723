package dev.engagement.id;

/**
 * Id of a concern. This record is immutable and thread-safe.
 *
 * @param value 1 to 128 characters, not blank, without control characters
 */
public record ConcernId(String value) implements RecordId {

    /**
     * Checks the text.
     *
     * @param value the text
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public ConcernId {
        Ids.check("ConcernId", value);
    }

    /**
     * {@return the id with this text; the same as the constructor}
     *
     * @param value 1 to 128 characters, not blank, without control characters
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public static ConcernId of(String value) {
        return new ConcernId(value);
    }

    @Override
    public RecordType type() {
        return RecordType.CONCERN;
    }

    /** The text itself. */
    @Override
    public String toString() {
        return value;
    }
}
