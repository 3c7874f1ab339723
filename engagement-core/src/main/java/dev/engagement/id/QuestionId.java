package dev.engagement.id;

/**
 * Id of a question, unique within its survey instrument. This record is immutable and thread-safe.
 *
 * @param value 1 to 128 characters, not blank, without control characters
 */
public record QuestionId(String value) implements Comparable<QuestionId> {

    /**
     * Checks the text.
     *
     * @param value the text
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public QuestionId {
        Ids.check("QuestionId", value);
    }

    /**
     * {@return the id with this text; the same as the constructor}
     *
     * @param value 1 to 128 characters, not blank, without control characters
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public static QuestionId of(String value) {
        return new QuestionId(value);
    }

    /** By the text, in the order of its characters. */
    @Override
    public int compareTo(QuestionId other) {
        return value.compareTo(other.value);
    }

    /** The text itself. */
    @Override
    public String toString() {
        return value;
    }
}
