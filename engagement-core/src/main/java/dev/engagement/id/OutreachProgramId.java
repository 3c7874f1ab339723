package dev.engagement.id;

/**
 * Id of an outreach program. This record is immutable and thread-safe.
 *
 * @param value 1 to 128 characters, not blank, without control characters
 */
public record OutreachProgramId(String value) implements RecordId {

    /**
     * Checks the text.
     *
     * @param value the text
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public OutreachProgramId {
        Ids.check("OutreachProgramId", value);
    }

    /**
     * {@return the id with this text; the same as the constructor}
     *
     * @param value 1 to 128 characters, not blank, without control characters
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public static OutreachProgramId of(String value) {
        return new OutreachProgramId(value);
    }

    @Override
    public RecordType type() {
        return RecordType.OUTREACH_PROGRAM;
    }

    /** The text itself. */
    @Override
    public String toString() {
        return value;
    }
}
