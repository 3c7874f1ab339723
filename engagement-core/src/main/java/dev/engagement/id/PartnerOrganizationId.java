package dev.engagement.id;

/**
 * Id of a partner organization. This record is immutable and thread-safe.
 *
 * @param value 1 to 128 characters, not blank, without control characters
 */
public record PartnerOrganizationId(String value) implements RecordId {

    /** Checks the text. */
    public PartnerOrganizationId {
        Ids.check("PartnerOrganizationId", value);
    }

    /** {@return the id with this text; the same as the constructor} */
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
