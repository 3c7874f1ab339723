package dev.engagement.community;

import dev.engagement.base.TimeLimit;
import dev.engagement.base.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the team promised a community.
 *
 * <p>Each promise may be absent: then nothing was promised, and nothing can be kept or broken. The due times computed
 * here are written into a concern when it is raised ({@code Concern.raise}) and into the minutes of a meeting when it
 * is held ({@code SafetyMeeting.hold} with these promises), so that a later change of the promises leaves them alone.
 * Working days are Monday to Friday; who has other ones asks the {@link TimeLimit} itself. This class is immutable and
 * thread-safe.
 */
@Value.Immutable
public abstract sealed class ServicePromises permits ImmutableServicePromises {

    /** Nothing is promised. */
    public static final ServicePromises NONE = builder().build();

    /**
     * A beginning for a team that has not decided yet: acknowledge within 2 days, answer within 10, tell back and
     * publish minutes within 14 and 7 days, and meet every month.
     */
    public static final ServicePromises DEFAULT = builder()
            .acknowledgeWithin(TimeLimit.ofDays(2))
            .answerWithin(TimeLimit.ofDays(10))
            .tellBackWithin(TimeLimit.ofDays(14))
            .minutesWithin(TimeLimit.ofDays(7))
            .meetingEvery(Period.ofMonths(1))
            .build();

    ServicePromises() {}

    /** {@return the time from raising a concern to the acknowledgement; empty if not promised} */
    public abstract Optional<TimeLimit> acknowledgeWithin();

    /** {@return the time from raising a concern to the first substantive answer; empty if not promised} */
    public abstract Optional<TimeLimit> answerWithin();

    /** {@return the time from raising a concern to telling whoever raised it what came of it; empty if not promised} */
    public abstract Optional<TimeLimit> tellBackWithin();

    /** {@return the time from a meeting to its published minutes; empty if not promised} */
    public abstract Optional<TimeLimit> minutesWithin();

    /** {@return the time from one meeting to the next, above zero, at most ten years; empty if not promised} */
    public abstract Optional<Period> meetingEvery();

    /**
     * {@return when a concern must be acknowledged; empty if not promised}
     *
     * @param raisedAt when the concern is raised
     * @param zone the community's zone, in which days begin and end
     */
    public final Optional<Instant> acknowledgeBy(Instant raisedAt, ZoneId zone) {
        return acknowledgeWithin().map(limit -> limit.after(raisedAt, zone));
    }

    /**
     * {@return when a concern must be answered; empty if not promised}
     *
     * @param raisedAt when the concern is raised
     * @param zone the community's zone, in which days begin and end
     */
    public final Optional<Instant> answerBy(Instant raisedAt, ZoneId zone) {
        return answerWithin().map(limit -> limit.after(raisedAt, zone));
    }

    /**
     * {@return the last day for telling back, counted from the day of raising in the zone; empty if not promised}
     *
     * @param raisedAt when the concern is raised
     * @param zone the community's zone, in which days begin and end
     */
    public final Optional<LocalDate> tellBackBy(Instant raisedAt, ZoneId zone) {
        return tellBackWithin().map(limit -> limit.after(LocalDate.ofInstant(raisedAt, zone)));
    }

    /**
     * {@return the day on which the minutes of a meeting are due; empty if not promised}
     *
     * @param meetingDay the day of the meeting, in the community's zone
     */
    public final Optional<LocalDate> minutesDueOn(LocalDate meetingDay) {
        return minutesWithin().map(limit -> limit.after(meetingDay));
    }

    /**
     * {@return the last day for the meeting after one held on this day; empty if not promised}
     *
     * @param meetingDay the day of the last meeting, in the community's zone
     */
    public final Optional<LocalDate> nextMeetingBy(LocalDate meetingDay) {
        return meetingEvery().map(meetingDay::plus);
    }

    @Value.Check
    void check() {
        Violations violations = Violations.of("ServicePromises");
        meetingEvery().ifPresent(every -> violations.rhythm("meetingEvery", every));
        violations.orThrow();
    }

    /** {@return a new builder, which promises nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from these promises} */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds promises; not thread-safe. */
    public static final class Builder extends ImmutableServicePromises.Builder {
        Builder() {}
    }
}
