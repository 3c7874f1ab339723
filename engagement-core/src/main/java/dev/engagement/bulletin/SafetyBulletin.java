package dev.engagement.bulletin;

import dev.engagement.base.Code;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.LanguageTag;
import dev.engagement.base.Lifecycle;
import dev.engagement.base.Transition;
import dev.engagement.base.Violations;
import dev.engagement.id.OfficerId;
import dev.engagement.id.SafetyBulletinId;
import dev.engagement.id.SubjectId;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Information shared with residents, in the words of CAP 1.2 (OASIS Common Alerting Protocol).
 *
 * <p>Whether it is in effect is computed for a time, never stored. This class is immutable and thread-safe.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class SafetyBulletin implements EngagementRecord permits ImmutableSafetyBulletin {

    /** The allowed moves. */
    public static final Lifecycle<SafetyBulletinState> LIFECYCLE = Lifecycle.startingAt(
                    "SafetyBulletin", SafetyBulletinState.DRAFT)
            .move(SafetyBulletinState.DRAFT, "publish", SafetyBulletinState.PUBLISHED)
            .move(SafetyBulletinState.PUBLISHED, "supersede", SafetyBulletinState.SUPERSEDED)
            .move(SafetyBulletinState.PUBLISHED, "cancel", SafetyBulletinState.CANCELLED)
            .build();

    /** How soon residents should act. */
    public enum Urgency {
        /** Now. */
        IMMEDIATE,
        /** Within the next hour. */
        EXPECTED,
        /** In the near future. */
        FUTURE,
        /** No longer. */
        PAST,
        /** Not known. */
        UNKNOWN
    }

    /** How great the threat to life or property is. */
    public enum Severity {
        /** Extraordinary. */
        EXTREME,
        /** Significant. */
        SEVERE,
        /** Possible. */
        MODERATE,
        /** Minimal or none. */
        MINOR,
        /** Not known. */
        UNKNOWN
    }

    /** How certain it is. */
    public enum Certainty {
        /** It has happened or is happening. */
        OBSERVED,
        /** More likely than not. */
        LIKELY,
        /** Possible, but not more likely than not. */
        POSSIBLE,
        /** Not expected. */
        UNLIKELY,
        /** Not known. */
        UNKNOWN
    }

    /** The longest headline, in characters; the length that CAP advises. */
    private static final int HEADLINE = 160;

    SafetyBulletin() {}

    @Override
    public abstract SafetyBulletinId id();

    /** {@return the headline, 1 to 160 characters} */
    public abstract String headline();

    /** {@return the text, 1 to 10,000 characters} */
    public abstract String text();

    /** {@return what residents should do, up to 10,000 characters; empty if nothing} */
    public abstract Optional<String> instruction();

    /** {@return what it is about} */
    public abstract Code category();

    /** {@return how soon residents should act; empty if not stated} */
    public abstract Optional<Urgency> urgency();

    /** {@return how great the threat is; empty if not stated} */
    public abstract Optional<Severity> severity();

    /** {@return how certain it is; empty if not stated} */
    public abstract Optional<Certainty> certainty();

    /** {@return the time from which it holds} */
    public abstract Instant effective();

    /** {@return the time until which it holds, after {@link #effective()}; empty if until superseded or cancelled} */
    public abstract Optional<Instant> expires();

    /** {@return the text in further languages, each 1 to 10,000 characters; empty if there are none} */
    public abstract Map<LanguageTag, String> languages();

    /** {@return the bulletins that it updates or replaces; empty if none} */
    public abstract Set<SafetyBulletinId> references();

    /** {@return the concerns and commitments of which it tells residents what came; empty if none} */
    public abstract Set<SubjectId> about();

    /** {@return the moves so far, oldest first; empty while {@link SafetyBulletinState#DRAFT}} */
    public abstract List<Transition<SafetyBulletinState>> transitions();

    /** {@return where it stands} */
    public final SafetyBulletinState state() {
        return LIFECYCLE.state(transitions());
    }

    /**
     * {@return whether it is published and holds at a time: from {@link #effective()} until before {@link #expires()}}
     *
     * @param asOf the time
     */
    public final boolean isInEffect(Instant asOf) {
        return state() == SafetyBulletinState.PUBLISHED
                && !asOf.isBefore(effective())
                && (expires().isEmpty() || asOf.isBefore(expires().get()));
    }

    /**
     * Residents can read it from now on.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final SafetyBulletin publish(Instant at, OfficerId by) {
        return moved(SafetyBulletinState.PUBLISHED, at, by);
    }

    /**
     * A newer bulletin replaces it.
     *
     * @param newer a published bulletin whose {@link #references()} name this one
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws InvalidValueException if it is not published or does not name this one
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final SafetyBulletin supersede(SafetyBulletin newer, Instant at, OfficerId by) {
        Violations.of("SafetyBulletin")
                .require(
                        newer.state() == SafetyBulletinState.PUBLISHED,
                        "state",
                        "be PUBLISHED to supersede another",
                        newer.state())
                .require(newer.references().contains(id()), "references", "name the superseded bulletin", id())
                .orThrow();
        return moved(SafetyBulletinState.SUPERSEDED, at, by);
    }

    /**
     * It is taken back.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final SafetyBulletin cancel(Instant at, OfficerId by) {
        return moved(SafetyBulletinState.CANCELLED, at, by);
    }

    /** That the table allows the move is checked when it is built. */
    private SafetyBulletin moved(SafetyBulletinState to, Instant at, OfficerId by) {
        return Records.nextRevision(toBuilder(), this, at)
                .addTransition(Transition.of(to, at).by(by.value()))
                .build();
    }

    @Value.Check
    void check() {
        Violations violations = LIFECYCLE
                .check(transitions(), attribute -> true, Records.check("SafetyBulletin", this))
                .text("headline", headline(), HEADLINE)
                .text("text", text(), Violations.TEXT)
                .text("instruction", instruction(), Violations.TEXT)
                .later("expires", expires(), "effective", effective())
                .require(!references().contains(id()), "references", "name other bulletins", id());
        languages().values().forEach(text -> violations.text("languages", text, Violations.TEXT));
        violations.orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this bulletin. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds bulletins; not thread-safe. */
    public static final class Builder extends ImmutableSafetyBulletin.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
