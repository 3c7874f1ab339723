package dev.engagement.gathering;

import dev.engagement.base.Violations;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How many people of one category were there. Unknown attendance is no headcount at all, never a count of zero.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param category who was counted
 * @param count number of people, 0 to 100,000,000
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
     * @param category who was counted
     * @param count number of people
     * @param method how it was counted
     * @throws dev.engagement.base.InvalidValueException if the count is out of its range
     */
    public Headcount {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(method, "method");
        Violations.of("Headcount").range("count", count, 0, Violations.PEOPLE).orThrow();
    }

    /** The count of a category by the most reliable method used; empty if the category was not counted. */
    static OptionalInt mostReliable(List<Headcount> headcounts, Category category) {
        return headcounts.stream()
                .filter(headcount -> headcount.category() == category)
                .min(Comparator.comparing(Headcount::method))
                .map(headcount -> OptionalInt.of(headcount.count()))
                .orElseGet(OptionalInt::empty);
    }

    /** Whether no two are of the same category and method. */
    static boolean areDistinct(List<Headcount> headcounts) {
        return headcounts.size() < 2
                || headcounts.stream()
                                .map(headcount -> List.of(headcount.category(), headcount.method()))
                                .distinct()
                                .count()
                        == headcounts.size();
    }
}
