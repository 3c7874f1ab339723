package dev.engagement.id;

/**
 * Id of a partner organization. This record is immutable and thread-safe.
 *
 * @param value 1 to 128 characters, not blank, without control characters
 */
public record PartnerOrganizationId(String value) implements RecordId {

    /**
     * Checks the text.
     *
     * @param value the text
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public PartnerOrganizationId {
        Ids.check("PartnerOrganizationId", value);
    }

    /**
     * {@return the id with this text; the same as the constructor}
     *
     * @param value 1 to 128 characters, not blank, without control characters
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public static PartnerOrganizationId of(String value) {
        return new PartnerOrganizationId(value);
    }

    @Override
    public RecordType type() {
        return RecordType.PARTNER_ORGANIZATION;
    }

    /** The text itself. */
    @Override
    public String toString() {
        return value;
    }
}
