package dev.engagement.id;

/**
 * Id of conduct feedback. This record is immutable and thread-safe.
 *
 * @param value 1 to 128 characters, not blank, without control characters
 */
public record ConductFeedbackId(String value) implements RecordId {

    /**
     * Checks the text.
     *
     * @param value the text
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public ConductFeedbackId {
        Ids.check("ConductFeedbackId", value);
    }

    /**
     * {@return the id with this text; the same as the constructor}
     *
     * @param value 1 to 128 characters, not blank, without control characters
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public static ConductFeedbackId of(String value) {
        return new ConductFeedbackId(value);
    }

    @Override
    public RecordType type() {
        return RecordType.CONDUCT_FEEDBACK;
    }

    /** The text itself. */
    @Override
    public String toString() {
        return value;
    }
}
