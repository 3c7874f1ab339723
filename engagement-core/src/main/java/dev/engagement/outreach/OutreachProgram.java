package dev.engagement.outreach;

import dev.engagement.base.Code;
import dev.engagement.base.DayPeriod;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Lifecycle;
import dev.engagement.base.Transition;
import dev.engagement.base.Violations;
import dev.engagement.id.OfficerId;
import dev.engagement.id.OutreachProgramId;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.immutables.value.Value;

/** A program of outreach, made of sessions. This class is immutable and thread-safe. */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class OutreachProgram implements EngagementRecord permits ImmutableOutreachProgram {

    /** The allowed moves. To be {@code EVALUATED} needs a measured target. */
    public static final Lifecycle<OutreachProgramState> LIFECYCLE = Lifecycle.startingAt(
                    "OutreachProgram", OutreachProgramState.PLANNED)
            .move(OutreachProgramState.PLANNED, "start", OutreachProgramState.ACTIVE)
            .move(OutreachProgramState.ACTIVE, "pause", OutreachProgramState.PAUSED)
            .move(OutreachProgramState.PAUSED, "resume", OutreachProgramState.ACTIVE)
            .moves(
                    EnumSet.of(OutreachProgramState.ACTIVE, OutreachProgramState.PAUSED),
                    "complete",
                    OutreachProgramState.COMPLETED)
            .move(OutreachProgramState.COMPLETED, "evaluate", OutreachProgramState.EVALUATED, "targets")
            .moves(
                    EnumSet.of(OutreachProgramState.PLANNED, OutreachProgramState.ACTIVE, OutreachProgramState.PAUSED),
                    "cancel",
                    OutreachProgramState.CANCELLED)
            .build();

    OutreachProgram() {}

    @Override
    public abstract OutreachProgramId id();

    /** {@return what it is called, up to 200 characters} */
    public abstract String title();

    /** {@return what it is for, up to 10,000 characters; empty if not stated} */
    public abstract Optional<String> goal();

    /** {@return what kind of program it is, such as {@link ProgramKinds#WORKSHOP}} */
    public abstract Code kind();

    /** {@return whom it is meant for, up to 200 characters; empty if for everybody or not stated} */
    public abstract Optional<String> audience();

    /** {@return its first and last day} */
    public abstract DayPeriod period();

    /** {@return who takes part beside the team; empty if nobody} */
    public abstract Set<ProgramPartner> partners();

    /** {@return what it is to reach, each measure once; empty if nothing was set} */
    public abstract List<ProgramTarget> targets();

    /** {@return the moves so far, oldest first; empty for a {@link OutreachProgramState#PLANNED} program} */
    public abstract List<Transition<OutreachProgramState>> transitions();

    /** {@return where it stands} */
    public final OutreachProgramState state() {
        return LIFECYCLE.state(transitions());
    }

    /**
     * {@return how much of its targets was reached, 0 to 1: the mean over those that were measured, each counted as 1
     * at most} Empty if none was measured.
     */
    public final OptionalDouble progress() {
        return targets().stream()
                .flatMapToDouble(target -> target.progress().stream())
                .average();
    }

    /**
     * It begins.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final OutreachProgram start(Instant at, OfficerId by) {
        return moved(OutreachProgramState.ACTIVE, at, by).build();
    }

    /**
     * It stops for a while.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final OutreachProgram pause(Instant at, OfficerId by) {
        return moved(OutreachProgramState.PAUSED, at, by).build();
    }

    /**
     * It goes on.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final OutreachProgram resume(Instant at, OfficerId by) {
        return moved(OutreachProgramState.ACTIVE, at, by).build();
    }

    /**
     * It is done.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final OutreachProgram complete(Instant at, OfficerId by) {
        return moved(OutreachProgramState.COMPLETED, at, by).build();
    }

    /**
     * What it reached was measured; these targets take the place of those it had.
     *
     * @param targets what was set and what was reached, at least one of them measured
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final OutreachProgram evaluate(Iterable<ProgramTarget> targets, Instant at, OfficerId by) {
        return moved(OutreachProgramState.EVALUATED, at, by).targets(targets).build();
    }

    /**
     * It is called off.
     *
     * @param reason why, 1 to 200 characters
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final OutreachProgram cancel(String reason, Instant at, OfficerId by) {
        return revised(at)
                .addTransition(Transition.of(OutreachProgramState.CANCELLED, at)
                        .by(by.value())
                        .because(reason))
                .build();
    }

    /**
     * Takes a session up into the program.
     *
     * @param session the session
     * @return the same session
     * @throws InvalidValueException if it is of another program, or begins outside the period
     */
    public final OutreachSession schedule(OutreachSession session) {
        Violations.of("OutreachSession")
                .require(session.programId().equals(id()), "programId", "be " + id(), session.programId())
                .require(period().contains(session.day()), "start", "lie in the program's period", session.start())
                .orThrow();
        return session;
    }

    private Builder moved(OutreachProgramState to, Instant at, OfficerId by) {
        return revised(at).addTransition(Transition.of(to, at).by(by.value()));
    }

    /** The next revision. */
    private Builder revised(Instant at) {
        return Records.nextRevision(toBuilder(), this, at);
    }

    @Value.Check
    void check() {
        LIFECYCLE
                .check(transitions(), this::isPresent, Records.check("OutreachProgram", this))
                .text("title", title(), Violations.TITLE)
                .text("goal", goal(), Violations.TEXT)
                .text("audience", audience(), Violations.TITLE)
                .require(
                        targets().stream()
                                        .map(ProgramTarget::measure)
                                        .distinct()
                                        .count()
                                == targets().size(),
                        "targets",
                        "have each measure once")
                .orThrow();
    }

    private boolean isPresent(String attribute) {
        return attribute.equals("targets")
                && targets().stream().anyMatch(target -> target.measured().isPresent());
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this program. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds programs; not thread-safe. */
    public static final class Builder extends ImmutableOutreachProgram.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
