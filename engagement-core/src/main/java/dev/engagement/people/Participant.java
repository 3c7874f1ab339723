package dev.engagement.people;

import dev.engagement.base.Violations;
import dev.engagement.id.ResidentId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A resident as one record knows them. Every implementation is immutable and thread-safe. */
public sealed interface Participant {

    /** Somebody who is not identified, and who has nowhere an identity could be put. */
    record Anonymous() implements Participant {}

    /**
     * Somebody known by a pseudonym.
     *
     * @param residentId the pseudonym
     */
    record Pseudonymous(ResidentId residentId) implements Participant {

        /**
         * Checks that there is an id.
         *
         * @param residentId the pseudonym
         */
        public Pseudonymous {
            Objects.requireNonNull(residentId, "residentId");
        }
    }

    /**
     * Somebody known by name. Its text leaves the name out.
     *
     * @param residentId the id
     * @param displayName how they want to be called, 1 to 200 characters
     */
    record Named(ResidentId residentId, String displayName) implements Participant {

        /**
         * Checks the name.
         *
         * @param residentId the id
         * @param displayName how they want to be called
         * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
         */
        public Named {
            Objects.requireNonNull(residentId, "residentId");
            Violations.of("Participant.Named")
                    .text("displayName", displayName, Violations.TITLE)
                    .orThrow();
        }

        /** The id alone. */
        @Override
        public String toString() {
            return "Named[residentId=" + residentId + "]";
        }
    }

    /** {@return a participant who is not identified} */
    static Participant anonymous() {
        return new Anonymous();
    }

    /**
     * {@return a participant known by a pseudonym}
     *
     * @param residentId the pseudonym
     */
    static Participant pseudonymous(ResidentId residentId) {
        return new Pseudonymous(residentId);
    }

    /**
     * {@return a participant known by name}
     *
     * @param residentId the id
     * @param displayName how they want to be called, 1 to 200 characters
     * @throws dev.engagement.base.InvalidValueException if the name is blank, too long or has control characters
     */
    static Participant named(ResidentId residentId, String displayName) {
        return new Named(residentId, displayName);
    }

    /**
     * {@return the result for the shape this is}
     *
     * @param <R> the type of the result
     * @param anonymous gives the result for somebody not identified
     * @param pseudonymous gives the result for somebody known by a pseudonym
     * @param named gives the result for somebody known by name
     */
    default <R> R match(
            Supplier<? extends R> anonymous,
            Function<? super Pseudonymous, ? extends R> pseudonymous,
            Function<? super Named, ? extends R> named) {
        if (this instanceof Pseudonymous p) {
            return pseudonymous.apply(p);
        }
        if (this instanceof Named n) {
            return named.apply(n);
        }
        return anonymous.get();
    }

    /** {@return the id, where there is one; empty for somebody anonymous} */
    default Optional<ResidentId> resident() {
        return match(Optional::empty, p -> Optional.of(p.residentId()), n -> Optional.of(n.residentId()));
    }
}
