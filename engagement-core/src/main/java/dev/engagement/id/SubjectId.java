package dev.engagement.id;

/**
 * Id of what an agenda item is about: a concern or a commitment. Only the text is kept, so that it is not told which of
 * the two it is; ids of concerns and of commitments should differ. This record is immutable and thread-safe.
 *
 * @param value 1 to 128 characters, not blank, without control characters
 */
public record SubjectId(String value) implements Comparable<SubjectId> {

    /**
     * Checks the text.
     *
     * @param value the text
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public SubjectId {
        Ids.check("SubjectId", value);
    }

    /**
     * {@return the id with this text; the same as the constructor}
     *
     * @param value 1 to 128 characters, not blank, without control characters
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public static SubjectId of(String value) {
        return new SubjectId(value);
    }

    /**
     * {@return the id of a concern as a subject}
     *
     * @param concern the concern's id
     */
    public static SubjectId from(ConcernId concern) {
        return new SubjectId(concern.value());
    }

    /**
     * {@return the id of a commitment as a subject}
     *
     * @param commitment the commitment's id
     */
    public static SubjectId from(CommitmentId commitment) {
        return new SubjectId(commitment.value());
    }

    /** By the text, in the order of its characters. */
    @Override
    public int compareTo(SubjectId other) {
        return value.compareTo(other.value);
    }

    /** The text itself. */
    @Override
    public String toString() {
        return value;
    }
}
