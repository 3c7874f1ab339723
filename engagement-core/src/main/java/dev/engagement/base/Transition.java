package dev.engagement.base;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One move of a lifecycle.
 *
 * <p>This record is immutable and thread-safe. Its text leaves the reason out, which may be personal.
 *
 * @param <S> the states of the lifecycle
 * @param to the state that was reached
 * @param at when
 * @param by who moved it: an officer's id or a role, up to 128 characters; empty if not recorded
 * @param reason why, up to 200 characters; empty if not given
 */
public record Transition<S extends Enum<S>>(S to, Instant at, Optional<String> by, Optional<String> reason) {

    private static final int LONGEST_ACTOR = 128;

    /**
     * Checks the texts.
     *
     * @param to the state that was reached
     * @param at when that was
     * @param by who moved it: an officer's id or a role, up to 128 characters; empty if not recorded
     * @param reason why, up to 200 characters; empty if not given
     * @throws InvalidValueException if one is blank, too long or has control characters
     */
    public Transition {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(at, "at");
        Violations.of("Transition")
                .text("by", by, LONGEST_ACTOR)
                .text("reason", reason, Violations.TITLE)
                .orThrow();
    }

    /**
     * {@return a move without actor and reason}
     *
     * @param <S> the states of the lifecycle
     * @param to the state that was reached
     * @param at when that was
     */
    public static <S extends Enum<S>> Transition<S> of(S to, Instant at) {
        return new Transition<>(to, at, Optional.empty(), Optional.empty());
    }

    /**
     * {@return the same move with the actor named}
     *
     * @param actor who moved it: an officer's id or a role, 1 to 128 characters
     * @throws InvalidValueException if it is blank, too long or has control characters
     */
    public Transition<S> by(String actor) {
        return new Transition<>(to, at, Optional.of(actor), reason);
    }

    /**
     * {@return the same move with its reason}
     *
     * @param why the reason, 1 to 200 characters
     * @throws InvalidValueException if it is blank, too long or has control characters
     */
    public Transition<S> because(String why) {
        return new Transition<>(to, at, by, Optional.of(why));
    }

    /** State and time alone. */
    @Override
    public String toString() {
        return "Transition{to=" + to + ", at=" + at + "}";
    }
}
