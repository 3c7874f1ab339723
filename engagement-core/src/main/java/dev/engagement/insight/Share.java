package dev.engagement.insight;

import java.util.OptionalDouble;

/** A part of a whole that may be nothing. */
final class Share {

    private Share() {}

    static OptionalDouble of(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
