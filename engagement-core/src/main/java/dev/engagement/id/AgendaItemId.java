package dev.engagement.id;

/**
 * Id of an agenda item, unique within its meeting. This record is immutable and thread-safe.
 *
 * @param value 1 to 128 characters, not blank, without control characters
 */
public record AgendaItemId(String value) implements Comparable<AgendaItemId> {

    /**
     * Checks the text.
     *
     * @param value the text
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public AgendaItemId {
        Ids.check("AgendaItemId", value);
    }

    /**
     * {@return the id with this text; the same as the constructor}
     *
     * @param value 1 to 128 characters, not blank, without control characters
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public static AgendaItemId of(String value) {
        return new AgendaItemId(value);
    }

    /** By the text, in the order of its characters. */
    @Override
    public int compareTo(AgendaItemId other) {
        return value.compareTo(other.value);
    }

    /** The text itself. */
    @Override
    public String toString() {
        return value;
    }
}
