package dev.engagement.disclosure;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that may be published, or the reason why it is held back. Every implementation is immutable and thread-safe
 * if its value is.
 *
 * @param <T> what is published
 */
public sealed interface Disclosed<T> {

    /** Why something is held back. */
    enum Reason {
        /**
         * It is a small number, or a small number would follow from it. Which of the two is not told, as that alone
         * would narrow the number down.
         */
        SMALL_NUMBER,
        /** Too few residents were heard, or too few since a score that was shown. */
        TOO_FEW_RESPONDENTS,
        /** The records do not say enough for a score. */
        INSUFFICIENT_EVIDENCE
    }

    /**
     * Something that may be published. This record is immutable and thread-safe if its value is.
     *
     * @param <T> what is published
     * @param value the value
     */
    record Value<T>(T value) implements Disclosed<T> {

        /**
         * Checks that there is a value.
         *
         * @param value the value
         */
        public Value {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * Something that is held back. This record is immutable and thread-safe.
     *
     * @param <T> what would have been published
     * @param reason why
     */
    record Suppressed<T>(Reason reason) implements Disclosed<T> {

        /**
         * Checks that there is a reason.
         *
         * @param reason why it is held back
         */
        public Suppressed {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * {@return a value that may be published}
     *
     * @param <T> what is published
     * @param value the value
     */
    static <T> Disclosed<T> value(T value) {
        return new Value<>(value);
    }

    /**
     * {@return a value that is held back}
     *
     * @param <T> what would have been published
     * @param reason why it is held back
     */
    static <T> Disclosed<T> suppressed(Reason reason) {
        return new Suppressed<>(reason);
    }

    /**
     * {@return the result for the shape this is}
     *
     * @param <R> the type of the result
     * @param value gives the result for what may be published
     * @param suppressed gives the result for what is held back
     */
    default <R> R match(Function<? super T, ? extends R> value, Function<Reason, ? extends R> suppressed) {
        if (this instanceof Value<T> shown) {
            return value.apply(shown.value());
        }
        return suppressed.apply(((Suppressed<T>) this).reason());
    }

    /** {@return the value; empty if it is held back} */
    default Optional<T> toOptional() {
        return match(Optional::of, reason -> Optional.empty());
    }
}
