package dev.engagement.id;

/**
 * Id of a meeting series. This record is immutable and thread-safe.
 *
 * @param value 1 to 128 characters, not blank, without control characters
 */
public record MeetingSeriesId(String value) implements RecordId {

    /**
     * Checks the text.
     *
     * @param value the text
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public MeetingSeriesId {
        Ids.check("MeetingSeriesId", value);
    }

    /**
     * {@return the id with this text; the same as the constructor}
     *
     * @param value 1 to 128 characters, not blank, without control characters
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public static MeetingSeriesId of(String value) {
        return new MeetingSeriesId(value);
    }

    @Override
    public RecordType type() {
        return RecordType.MEETING_SERIES;
    }

    /** The text itself. */
    @Override
    public String toString() {
        return value;
    }
}
