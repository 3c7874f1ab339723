package dev.engagement.id;

/**
 * Id of an assignment of an officer to a community. This record is immutable and thread-safe.
 *
 * @param value 1 to 128 characters, not blank, without control characters
 */
public record AssignmentId(String value) implements RecordId {

    /**
     * Checks the text.
     *
     * @param value the text
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public AssignmentId {
        Ids.check("AssignmentId", value);
    }

    /**
     * {@return the id with this text; the same as the constructor}
     *
     * @param value 1 to 128 characters, not blank, without control characters
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public static AssignmentId of(String value) {
        return new AssignmentId(value);
    }

    @Override
    public RecordType type() {
        return RecordType.ASSIGNMENT;
    }

    /** The text itself. */
    @Override
    public String toString() {
        return value;
    }
}
