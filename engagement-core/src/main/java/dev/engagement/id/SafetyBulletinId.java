package dev.engagement.id;

/**
 * Id of a safety bulletin. This record is immutable and thread-safe.
 *
 * @param value 1 to 128 characters, not blank, without control characters
 */
public record SafetyBulletinId(String value) implements RecordId {

    /**
     * Checks the text.
     *
     * @param value the text
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public SafetyBulletinId {
        Ids.check("SafetyBulletinId", value);
    }

    /**
     * {@return the id with this text; the same as the constructor}
     *
     * @param value 1 to 128 characters, not blank, without control characters
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public static SafetyBulletinId of(String value) {
        return new SafetyBulletinId(value);
    }

    @Override
    public RecordType type() {
        return RecordType.SAFETY_BULLETIN;
    }

    /** The text itself. */
    @Override
    public String toString() {
        return value;
    }
}
