package dev.engagement.insight;

import java.util.OptionalDouble;

/**
 * How many of some, with the number of all that were looked at.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param count how many of them, 0 to {@code n}
 * @param n number of all, at least 0
 */
public record Rate(int count, int n) {

    /** {@return the share, 0 to 1; empty if there are none at all} */
    public OptionalDouble share() {
        return Share.of(count, n);
    }
}
