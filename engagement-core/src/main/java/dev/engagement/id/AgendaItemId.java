package dev.engagement.id;

/**
 * Id of an agenda item, unique within its meeting. This record is immutable and thread-safe.
 *
 * @param value 1 to 128 characters, not blank, without control characters
 */
public record AgendaItemId(String value) implements Comparable<AgendaItemId> {

    /** Checks the text. */
    public AgendaItemId {
        Ids.check("AgendaItemId", value);
    }

    /** {@return the id with this text; the same as the constructor} */
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
