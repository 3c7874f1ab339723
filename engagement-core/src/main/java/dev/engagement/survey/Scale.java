package dev.engagement.survey;

import dev.engagement.base.InvalidValueException;

/**
 * The answers a question takes: whole numbers from a least to a greatest, of which the greatest is the best.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param min the worst answer
 * @param max the best answer, greater than {@code min}
 */
public record Scale(int min, int max) {

    /**
     * Checks the order.
     *
     * @param min the worst answer
     * @param max the best answer
     * @throws InvalidValueException if {@code max} is not greater than {@code min}
     */
    public Scale {
        if (max <= min) {
            throw new InvalidValueException("Scale", "max", "be greater than min", max);
        }
    }

    /**
     * {@return the scale between two answers; the same as the constructor}
     *
     * @param min the worst answer
     * @param max the best answer, greater than {@code min}
     * @throws InvalidValueException if it is not
     */
    public static Scale of(int min, int max) {
        return new Scale(min, max);
    }

    /**
     * {@return whether a number lies on the scale; its ends do}
     *
     * @param number any number, such as a mean
     */
    public boolean contains(double number) {
        return number >= min && number <= max;
    }

    /**
     * {@return where a number lies between the ends: 0 at {@code min}, 1 at {@code max}}
     *
     * @param number any number, such as a mean; one beyond an end gives less than 0 or more than 1
     */
    public double share(double number) {
        return (number - min) / ((double) max - min);
    }

    /** The number itself, or the end of the scale that it went beyond. */
    double nearest(double number) {
        return Math.max(min, Math.min(max, number));
    }
}
