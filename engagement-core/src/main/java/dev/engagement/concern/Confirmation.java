package dev.engagement.concern;

import dev.engagement.base.Violations;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What whoever raised a concern says about its resolution.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param state what they say
 * @param at when they said it: present if confirmed or disputed, absent while pending
 */
public record Confirmation(State state, Optional<Instant> at) {

    /** What they say. */
    public enum State {
        /** They have been asked, or will be. */
        PENDING,
        /** It is solved. */
        CONFIRMED,
        /** It is not solved. */
        DISPUTED,
        /** They did not answer. */
        NO_RESPONSE
    }

    /**
     * Checks that an answer has its time.
     *
     * @param state what they say
     * @param at when they said it: present if confirmed or disputed, absent while pending
     * @throws dev.engagement.base.InvalidValueException if not, or if a pending one has a time
     */
    public Confirmation {
        Objects.requireNonNull(state, "state");
        Violations.of("Confirmation")
                .require(at.isPresent() || !isAnswer(state), "at", "be present if " + state)
                .require(at.isEmpty() || state != State.PENDING, "at", "be absent while PENDING", at)
                .orThrow();
    }

    /** {@return a confirmation of which nothing was said yet} */
    public static Confirmation pending() {
        return new Confirmation(State.PENDING, Optional.empty());
    }

    /**
     * {@return a confirmation of which something was said, or of which it was noted that nothing was}
     *
     * @param state what they say; not {@link State#PENDING}
     * @param at when they said it, or when it was noted that they did not
     * @throws dev.engagement.base.InvalidValueException if it is pending
     */
    public static Confirmation of(State state, Instant at) {
        return new Confirmation(state, Optional.of(at));
    }

    /** {@return whether they said something: confirmed or disputed it} */
    public boolean isAnswer() {
        return isAnswer(state);
    }

    private static boolean isAnswer(State state) {
        return state == State.CONFIRMED || state == State.DISPUTED;
    }
}
