package dev.engagement.tip;

import dev.engagement.id.ResidentId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where a tip comes from. Every implementation is immutable and thread-safe. */
public sealed interface TipSource {

    /** Somebody who is not identified; there is nowhere an identity could be put. */
    record AnonymousTip() implements TipSource {}

    /**
     * Somebody who is known to the team and to nobody else. Its text leaves the id out.
     *
     * @param residentId the resident
     */
    record ConfidentialTip(ResidentId residentId) implements TipSource {

        /**
         * Checks that there is an id.
         *
         * @param residentId the resident
         */
        public ConfidentialTip {
            Objects.requireNonNull(residentId, "residentId");
        }

        /** The kind alone. */
        @Override
        public String toString() {
            return "ConfidentialTip[]";
        }
    }

    /** {@return a source who is not identified} */
    static TipSource anonymous() {
        return new AnonymousTip();
    }

    /**
     * {@return a source who is known to the team alone}
     *
     * @param residentId the resident
     */
    static TipSource confidential(ResidentId residentId) {
        return new ConfidentialTip(residentId);
    }

    /**
     * {@return the result for the shape this is}
     *
     * @param <R> the type of the result
     * @param anonymous gives the result for somebody not identified
     * @param confidential gives the result for somebody known to the team
     */
    default <R> R match(Supplier<? extends R> anonymous, Function<? super ConfidentialTip, ? extends R> confidential) {
        return this instanceof ConfidentialTip known ? confidential.apply(known) : anonymous.get();
    }

    /** {@return the id, where there is one; empty for somebody anonymous} */
    default Optional<ResidentId> resident() {
        return match(Optional::empty, known -> Optional.of(known.residentId()));
    }
}
