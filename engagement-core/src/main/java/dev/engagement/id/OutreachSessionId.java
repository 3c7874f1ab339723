package dev.engagement.id;

/**
 * Id of an outreach session. This record is immutable and thread-safe.
 *
 * @param value 1 to 128 characters, not blank, without control characters
 */
public record OutreachSessionId(String value) implements RecordId {

    /** Checks the text. */
    public OutreachSessionId {
        Ids.check("OutreachSessionId", value);
    }

    /** {@return the id with this text; the same as the constructor} */
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
