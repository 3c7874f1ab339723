package dev.engagement.outreach;

import dev.engagement.base.Code;
import dev.engagement.base.Gathering;
import dev.engagement.base.GatheringState;
import dev.engagement.base.Headcount;
import dev.engagement.base.HeardFeedback;
import dev.engagement.base.Lifecycle;
import dev.engagement.base.Transition;
import dev.engagement.base.Violations;
import dev.engagement.id.CommunityId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.OutreachProgramId;
import dev.engagement.id.OutreachSessionId;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** One event of an outreach program. This class is immutable and thread-safe. */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class OutreachSession implements EngagementRecord, Gathering permits ImmutableOutreachSession {

    /** The allowed moves. */
    public static final Lifecycle<GatheringState> LIFECYCLE = Gathering.lifecycle("OutreachSession");

    OutreachSession() {}

    @Override
    public abstract OutreachSessionId id();

    /** {@return the program it belongs to} */
    public abstract OutreachProgramId programId();

    /** {@return what was taught, such as {@code home-protection}; empty if nothing or not recorded} */
    public abstract Set<Code> topics();

    /** {@return the number of volunteers who helped, at least 0; 0 unless said otherwise} */
    @Value.Default
    public int volunteers() {
        return 0;
    }

    /** {@return the time given by all volunteers together, at least zero; empty if not recorded} */
    public abstract Optional<Duration> volunteerTime();

    /** {@return what was handed out or used, each up to 200 characters; empty if nothing or not recorded} */
    public abstract List<String> materials();

    /**
     * People are told when and where; after it was put off, that it takes place at the time it had.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final OutreachSession announce(Instant at, OfficerId by) {
        return moved(GatheringState.ANNOUNCED, at, by).build();
    }

    /**
     * People are told of a start, which is the new one after it was put off.
     *
     * @param start when it begins, by the clocks of {@link #zone()}
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final OutreachSession announce(LocalDateTime start, Instant at, OfficerId by) {
        return moved(GatheringState.ANNOUNCED, at, by).start(start).build();
    }

    /**
     * It is put off; {@link #previousStart()} says when it was to begin.
     *
     * @param reason why, 1 to 200 characters
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final OutreachSession postpone(String reason, Instant at, OfficerId by) {
        return moved(GatheringState.POSTPONED, reason, at, by)
                .previousStart(start())
                .build();
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
    public final OutreachSession cancel(String reason, Instant at, OfficerId by) {
        return moved(GatheringState.CANCELLED, reason, at, by).build();
    }

    /**
     * It takes place; the time is not before {@link #start()}.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     * @throws dev.engagement.base.InvalidValueException if the time is before {@link #start()}
     */
    public final OutreachSession hold(Instant at, OfficerId by) {
        return moved(GatheringState.HELD, at, by).build();
    }

    /**
     * Its day passed without it.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final OutreachSession notHeld(Instant at, OfficerId by) {
        return moved(GatheringState.NOT_HELD, at, by).build();
    }

    /**
     * Who was there is written down, at least one headcount, in place of what was.
     *
     * @param headcounts who was there, at most one for each category and method
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final OutreachSession close(Iterable<Headcount> headcounts, Instant at, OfficerId by) {
        return moved(GatheringState.CLOSED, at, by)
                .headcounts(headcounts)
                .attendanceUnknown(false)
                .build();
    }

    /**
     * It is written down that nobody counted, which is not the same as that nobody came.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final OutreachSession closeUncounted(Instant at, OfficerId by) {
        return moved(GatheringState.CLOSED, at, by)
                .headcounts(List.of())
                .attendanceUnknown(true)
                .build();
    }

    /**
     * Something that was written down about it is to be corrected.
     *
     * @param reason what is to be corrected, 1 to 200 characters
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final OutreachSession reopen(String reason, Instant at, OfficerId by) {
        return moved(GatheringState.HELD, reason, at, by).build();
    }

    /**
     * Those who attended were asked whether they felt heard.
     *
     * @param feedback what they said
     * @param at when that is recorded
     * @return the next revision
     * @throws dev.engagement.base.InvalidValueException if it was not held
     */
    public final OutreachSession recordFeedback(HeardFeedback feedback, Instant at) {
        return revised(at).feedback(feedback).build();
    }

    private Builder moved(GatheringState to, Instant at, OfficerId by) {
        return moved(Transition.of(to, at).by(by.value()));
    }

    private Builder moved(GatheringState to, String reason, Instant at, OfficerId by) {
        return moved(Transition.of(to, at).by(by.value()).because(reason));
    }

    /** That the table allows the move is checked when it is built. */
    private Builder moved(Transition<GatheringState> move) {
        return revised(move.at()).addTransition(move);
    }

    /** The next revision. */
    private Builder revised(Instant at) {
        return Records.nextRevision(toBuilder(), this, at);
    }

    @Value.Check
    void check() {
        Violations violations = Records.check("OutreachSession", this).atLeast("volunteers", volunteers(), 0);
        volunteerTime()
                .ifPresent(time -> violations.require(!time.isNegative(), "volunteerTime", "not be negative", time));
        materials().forEach(material -> violations.text("materials", material, Violations.TITLE));
        Gathering.check(this, violations, LIFECYCLE);
    }

    /**
     * {@return a builder for a session that is being prepared: the first revision, in draft}
     *
     * @param community where it is to take place
     * @param id its id
     * @param at when it is recorded
     */
    public static Builder schedule(CommunityId community, OutreachSessionId id, Instant at) {
        return builder().id(id).communityId(community).revision(1).recordedAt(at);
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this session. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds sessions; not thread-safe. */
    public static final class Builder extends ImmutableOutreachSession.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
