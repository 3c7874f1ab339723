package dev.engagement.people;

import static dev.engagement.people.PartnershipState.ACTIVE;
import static dev.engagement.people.PartnershipState.DORMANT;
import static dev.engagement.people.PartnershipState.ENDED;
import static dev.engagement.people.PartnershipState.PROSPECT;

import dev.engagement.base.Code;
import dev.engagement.base.Lifecycle;
import dev.engagement.base.Transition;
import dev.engagement.base.Violations;
import dev.engagement.id.OfficerId;
import dev.engagement.id.PartnerOrganizationId;
import dev.engagement.id.PartnershipId;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What the team and a partner organization do together in a community, which is {@link #communityId()}. This class is
 * immutable and thread-safe.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class Partnership implements EngagementRecord permits ImmutablePartnership {

    /** The allowed moves. To be {@code ENDED} needs {@link #to()}. */
    public static final Lifecycle<PartnershipState> LIFECYCLE = Lifecycle.startingAt("Partnership", PROSPECT)
            .move(PROSPECT, "activate", ACTIVE)
            .move(ACTIVE, "rest", DORMANT)
            .move(DORMANT, "activate", ACTIVE)
            .moves(EnumSet.of(PROSPECT, ACTIVE, DORMANT), "end", ENDED, "to")
            .build();

    Partnership() {}

    @Override
    public abstract PartnershipId id();

    /** {@return the partner organization} */
    public abstract PartnerOrganizationId partnerId();

    /** {@return what it is for, 1 to 200 characters} */
    public abstract String purpose();

    /** {@return the first day, real or planned} */
    public abstract LocalDate from();

    /** {@return the first day that is no longer a part of it, after {@link #from()}; empty if no end is known} */
    public abstract Optional<LocalDate> to();

    /** {@return what the partner brings, such as {@code venue} or {@code interpreters}; empty if not recorded} */
    public abstract Set<Code> contributions();

    /** {@return the moves so far, oldest first; empty for a {@link PartnershipState#PROSPECT}} */
    public abstract List<Transition<PartnershipState>> transitions();

    /** {@return where it stands} */
    public final PartnershipState state() {
        return LIFECYCLE.state(transitions());
    }

    /**
     * Starts it, or takes it up again.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException unless it is a {@link PartnershipState#PROSPECT} or
     *     {@link PartnershipState#DORMANT}
     */
    public final Partnership activate(Instant at, OfficerId by) {
        return moved(Transition.of(ACTIVE, at).by(by.value())).build();
    }

    /**
     * Lets it rest.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException unless it is {@link PartnershipState#ACTIVE}
     */
    public final Partnership rest(Instant at, OfficerId by) {
        return moved(Transition.of(DORMANT, at).by(by.value())).build();
    }

    /**
     * Ends it.
     *
     * @param to the first day that is no longer a part of it
     * @param reason why, up to 200 characters
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if it is {@link PartnershipState#ENDED}
     * @throws dev.engagement.base.InvalidValueException if {@code to} is not after {@link #from()}
     */
    public final Partnership end(LocalDate to, String reason, Instant at, OfficerId by) {
        return moved(Transition.of(ENDED, at).by(by.value()).because(reason))
                .to(to)
                .build();
    }

    private Builder moved(Transition<PartnershipState> transition) {
        return Records.nextRevision(toBuilder(), this, transition.at()).addTransition(transition);
    }

    @Value.Check
    void check() {
        LIFECYCLE
                .check(transitions(), attribute -> to().isPresent(), Records.check("Partnership", this))
                .text("purpose", purpose(), Violations.TITLE)
                .later("to", to(), "from", from())
                .orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this partnership. */
    @Override
    public final Builder toBuilder() {
        // Written out, because the attribute named from leaves no room for a generated copy.
        return builder()
                .id(id())
                .communityId(communityId())
                .revision(revision())
                .recordedAt(recordedAt())
                .redactedAt(redactedAt())
                .visibility(visibility())
                .externalIds(externalIds())
                .attributes(attributes())
                .partnerId(partnerId())
                .purpose(purpose())
                .from(from())
                .to(to())
                .contributions(contributions())
                .transitions(transitions());
    }

    /** Builds partnerships; not thread-safe. */
    public static final class Builder extends ImmutablePartnership.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
