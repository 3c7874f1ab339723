package dev.engagement.meeting;

import dev.engagement.people.Participant;
import java.time.Instant;
import java.util.Objects;

/**
 * One person's answer to the invitation, and, as a fact of its own, whether they came.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param participant who answered
 * @param answer what they answered last
 * @param at when they answered; the waitlist is served in this order
 * @param presence whether they came
 */
public record Registration(Participant participant, Answer answer, Instant at, Presence presence) {

    /** What somebody answered to an invitation. */
    public enum Answer {
        /** They will come, and have a seat. */
        ACCEPTED,
        /** They may come. */
        TENTATIVE,
        /** They will not come. */
        DECLINED,
        /** They want to come, but all seats are taken. */
        WAITLISTED,
        /** They had answered, and took it back. */
        CANCELLED
    }

    /** Whether somebody came. */
    public enum Presence {
        /** From the beginning to the end. */
        PRESENT,
        /** After the beginning. */
        LATE,
        /** Not until the end. */
        LEFT_EARLY,
        /** They did not come, and had said so. */
        EXCUSED,
        /** They did not come. */
        ABSENT,
        /** Nobody wrote it down. */
        UNKNOWN
    }

    /**
     * Checks that nothing is null.
     *
     * @param participant who answered
     * @param answer what they answered last
     * @param at when they answered
     * @param presence whether they came
     */
    public Registration {
        Objects.requireNonNull(participant, "participant");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(presence, "presence");
    }

    /**
     * {@return an answer of somebody of whom it is not known whether they came}
     *
     * @param participant who answered
     * @param answer what they answered last
     * @param at when they answered
     */
    public static Registration of(Participant participant, Answer answer, Instant at) {
        return new Registration(participant, answer, at, Presence.UNKNOWN);
    }

    /** The same person with another answer. */
    Registration answered(Answer another) {
        return new Registration(participant, another, at, presence);
    }

    /** The same answer with whether the person came. */
    Registration present(Presence whether) {
        return new Registration(participant, answer, at, whether);
    }
}
