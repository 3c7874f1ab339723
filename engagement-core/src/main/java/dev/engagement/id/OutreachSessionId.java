package dev.engagement.id;

/**
 * Id of an outreach session. This record is immutable and thread-safe.
 *
 * @param value 1 to 128 characters, not blank, without control characters
 */
public record OutreachSessionId(String value) implements RecordId {

    /**
     * Checks the text.
     *
     * @param value the text
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public OutreachSessionId {
        Ids.check("OutreachSessionId", value);
    }

    /**
     * {@return the id with this text; the same as the constructor}
     *
     * @param value 1 to 128 characters, not blank, without control characters
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public static OutreachSessionId of(String value) {
        return new OutreachSessionId(value);
    }

    @Override
    public RecordType type() {
        return RecordType.OUTREACH_SESSION;
    }

    /** The text itself. */
    @Override
    public String toString() {
        return value;
    }
}
