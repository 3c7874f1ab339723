package dev.engagement.base;

import java.util.Objects;

/**
 * How many people of one category were there. Unknown attendance is no headcount at all, never a count of zero.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param category who was counted
 * @param count number of people, at least 0
 * @param method how it was counted
 */
public record Headcount(Category category, int count, Method method) {

    /** Who was counted. */
    public enum Category {
        /** Adult residents, and residents whose age was not asked. */
        RESIDENT,
        /** Residents who are children or youths. */
        YOUTH,
        /** Members of the team. */
        OFFICER,
        /** People of partner organizations. */
        PARTNER,
        /** Anybody else. */
        OTHER
    }

    /** How it was counted, from the most to the least reliable. */
    public enum Method {
        /** People signed in. */
        SIGN_IN,
        /** Somebody counted. */
        COUNTED,
        /** Somebody guessed. */
        ESTIMATE
    }

    /**
     * Checks the count.
     *
     * @throws InvalidValueException if the count is negative
     */
    public Headcount {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(method, "method");
        Violations.of("Headcount").atLeast("count", count, 0).orThrow();
    }
}
