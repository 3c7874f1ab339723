package dev.engagement.outreach;

import dev.engagement.id.PartnerOrganizationId;
import java.util.Comparator;
import java.util.Objects;

/**
 * A partner organization in one of its roles in a program.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param partnerId the partner organization
 * @param role what it does
 */
public record ProgramPartner(PartnerOrganizationId partnerId, Role role) implements Comparable<ProgramPartner> {

    private static final Comparator<ProgramPartner> ORDER = Comparator.<ProgramPartner, String>comparing(
                    partner -> partner.partnerId().value())
            .thenComparing(ProgramPartner::role);

    /** What a partner does in a program. */
    public enum Role {
        /** It organizes. */
        HOST,
        /** It pays. */
        FUNDER,
        /** It gives the place. */
        VENUE,
        /** It takes part. */
        PARTICIPANT
    }

    /**
     * Checks that nothing is null.
     *
     * @param partnerId the partner organization
     * @param role what it does
     */
    public ProgramPartner {
        Objects.requireNonNull(partnerId, "partnerId");
        Objects.requireNonNull(role, "role");
    }

    /** By the partner's id, then by role. */
    @Override
    public int compareTo(ProgramPartner other) {
        return ORDER.compare(this, other);
    }
}
