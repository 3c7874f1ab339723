package dev.engagement.id;

/**
 * Id of an outreach program. This record is immutable and thread-safe.
 *
 * @param value 1 to 128 characters, not blank, without control characters
 */
public record OutreachProgramId(String value) implements RecordId {

    /** Checks the text. */
    public OutreachProgramId {
        Ids.check("OutreachProgramId", value);
    }

    /** {@return the id with this text; the same as the constructor} */
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
