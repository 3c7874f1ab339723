package dev.engagement.id;

/**
 * Id of a community. This record is immutable and thread-safe.
 *
 * @param value 1 to 128 characters, not blank, without control characters
 */
public record CommunityId(String value) implements RecordId {

    /** Checks the text. */
    public CommunityId {
        Ids.check("CommunityId", value);
    }

    /** {@return the id with this text; the same as the constructor} */
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
