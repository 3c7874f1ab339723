package dev.engagement.interaction;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.base.Place;
import dev.engagement.base.Violations;
import dev.engagement.id.ConcernId;
import dev.engagement.id.InteractionId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.SafetyBulletinId;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One contact of officers with a resident or a group.
 *
 * <p>What the officer felt and what the resident said are two facts and are never averaged together. This class is
 * immutable and thread-safe.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class Interaction implements EngagementRecord permits ImmutableInteraction {

    /** What kind of situation it was. */
    public enum Setting {
        /** A chat without occasion. */
        INFORMAL,
        /** At an event. */
        EVENT,
        /** On patrol. */
        PATROL,
        /** A visit at home, school or work. */
        VISIT,
        /** After somebody called for help. */
        CALL_FOR_SERVICE,
        /** A stop, a fine, an arrest or the like; never proactive contact in any count. */
        ENFORCEMENT
    }

    /** Whether something had called for it. */
    public enum Initiative {
        /** The team sought the contact. */
        PROACTIVE,
        /** Something had happened. */
        REACTIVE
    }

    /** Who started it. */
    public enum InitiatedBy {
        /** An officer. */
        OFFICER,
        /** A resident. */
        RESIDENT,
        /** A partner organization. */
        PARTNER
    }

    /** How it went. */
    public enum Outcome {
        /** People talked. */
        COMPLETED,
        /** Nobody was reached. */
        NO_CONTACT,
        /** The resident did not want to talk. */
        DECLINED,
        /** It broke off. */
        INTERRUPTED
    }

    /** The longest an interaction may last. */
    private static final Duration LONGEST = Duration.ofHours(24);

    Interaction() {}

    @Override
    public abstract InteractionId id();

    /** {@return when it began; not after {@link #recordedAt()}} */
    public abstract Instant occurredAt();

    /** {@return how long it took, 0 to 24 hours; empty if not recorded} */
    public abstract Optional<Duration> duration();

    /** {@return how people reached each other} */
    public abstract Channel channel();

    /** {@return what kind of situation it was} */
    public abstract Setting setting();

    /** {@return whether something had called for it} */
    public abstract Initiative initiative();

    /** {@return who started it} */
    public abstract InitiatedBy initiatedBy();

    /** {@return how it went} */
    public abstract Outcome outcome();

    /** {@return the officers who took part, at least one} */
    public abstract Set<OfficerId> officers();

    /** {@return the resident, or one of the group} */
    public abstract Participant participant();

    /** {@return the number of residents, at least 1; 1 unless said otherwise} */
    @Value.Default
    public int groupSize() {
        return 1;
    }

    /** {@return where it took place; empty if not recorded} */
    public abstract Optional<Place> place();

    /** {@return what it was about; empty if not recorded} */
    public abstract Set<Code> topics();

    /** {@return the officer's impression of the mood, -2 (hostile) to 2 (warm); empty if none, or not completed} */
    public abstract OptionalInt officerImpression();

    /**
     * {@return the resident's own rating, 0 (worst) to 10 (best); empty if not asked or not answered, or not completed}
     */
    public abstract OptionalInt residentRating();

    /** {@return the resident's answer to "did you feel heard?"; empty if not asked or not answered} */
    public abstract Optional<Boolean> heard();

    /** {@return the concerns the resident raised; empty if none, or not completed} */
    public abstract Set<ConcernId> raised();

    /** {@return the bulletins that were handed over; empty if none} */
    public abstract Set<SafetyBulletinId> sharedBulletins();

    /** {@return the free notes, up to 10,000 characters, left out of {@link #toString()}; empty if there are none} */
    @Value.Redacted
    public abstract Optional<String> notes();

    /** {@return whether it is contact that the team sought: proactive, and never enforcement} */
    public final boolean isProactive() {
        return initiative() == Initiative.PROACTIVE && setting() != Setting.ENFORCEMENT;
    }

    @Value.Check
    void check() {
        boolean completed = outcome() == Outcome.COMPLETED;
        Records.check("Interaction", this)
                .require(!occurredAt().isAfter(recordedAt()), "occurredAt", "not be after recordedAt", occurredAt())
                .require(
                        duration().isEmpty()
                                || !duration().get().isNegative()
                                        && duration().get().compareTo(LONGEST) <= 0,
                        "duration",
                        "be from PT0S to PT24H",
                        duration())
                .require(!officers().isEmpty(), "officers", "name at least one officer")
                .atLeast("groupSize", groupSize(), 1)
                .range("officerImpression", officerImpression().orElse(0), -2, 2)
                .range("residentRating", residentRating().orElse(0), 0, 10)
                .require(completed || officerImpression().isEmpty(), "officerImpression", "be absent unless COMPLETED")
                .require(completed || residentRating().isEmpty(), "residentRating", "be absent unless COMPLETED")
                .require(completed || raised().isEmpty(), "raised", "be empty unless COMPLETED")
                .text("notes", notes(), Violations.TEXT)
                .orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this interaction. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds interactions; not thread-safe. */
    public static final class Builder extends ImmutableInteraction.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
