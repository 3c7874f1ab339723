package dev.engagement.id;

/**
 * Id of a community. This record is immutable and thread-safe.
 *
 * @param value 1 to 128 characters, not blank, without control characters
 */
public record CommunityId(String value) implements RecordId {

    /**
     * Checks the text.
     *
     * @param value the text
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public CommunityId {
        Ids.check("CommunityId", value);
    }

    /**
     * {@return the id with this text; the same as the constructor}
     *
     * @param value 1 to 128 characters, not blank, without control characters
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public static CommunityId of(String value) {
        return new CommunityId(value);
    }

    @Override
    public RecordType type() {
        return RecordType.COMMUNITY;
    }

    /** The text itself. */
    @Override
    public String toString() {
        return value;
    }
}
