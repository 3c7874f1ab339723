package dev.engagement.concern;

import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Violation;
import dev.engagement.id.ConcernId;
import dev.engagement.id.OfficerId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What holds between several concerns of which one stands for another.
 *
 * <p>A duplicate keeps all that happened to it, and whoever raised it is still to be told back. The concerns are looked
 * up through a function of the caller.
 */
public final class Duplicates {

    private Duplicates() {}

    /**
     * Two concerns after one was merged into the other.
     *
     * <p>This record is immutable and thread-safe.
     *
     * @param duplicate the concern that another one stands for now
     * @param target the one that stands for it, with the supporters of both
     */
    public record Merged(Concern duplicate, Concern target) {

        /**
         * Checks that there are both.
         *
         * @param duplicate the concern that another one stands for now
         * @param target the one that stands for it
         */
        public Merged {
            Objects.requireNonNull(duplicate, "duplicate");
            Objects.requireNonNull(target, "target");
        }
    }

    /**
     * Merges a concern into another one, which gets its supporters. That cannot be done twice, so supporters add up
     * once.
     *
     * <p>Concerns that already name the merged one as the concern that stands for them are left as they are, since they
     * are not known here. The caller lets them name {@code target}, by {@code toBuilder()} and the next revision; until
     * then {@link #check} of each of them answers that it must name a concern that is no duplicate itself, and
     * {@link #original} finds the target all the same.
     *
     * @param duplicate the open concern to be merged
     * @param target id of the concern that is to stand for it
     * @param concerns finds concerns by id; empty for one that does not exist
     * @param at when; not before the duplicate's last move
     * @param by the officer who did it
     * @return the next revision of both
     * @throws dev.engagement.base.IllegalTransitionException if the duplicate is not open
     * @throws InvalidValueException if the target is the concern itself, does not exist or is a duplicate, or if both
     *     together have more supporters than a concern can have
     */
    public static Merged merge(
            Concern duplicate,
            ConcernId target,
            Function<ConcernId, Optional<Concern>> concerns,
            Instant at,
            OfficerId by) {
        Concern merged = duplicate
                .moved(ConcernState.DUPLICATE, at, by)
                .duplicateOf(target)
                .build();
        check(merged, concerns).ifPresent(broken -> {
            throw new InvalidValueException(List.of(broken));
        });
        Concern standing = concerns.apply(target).orElseThrow();
        return new Merged(
                merged,
                standing.revised(at)
                        .supporters(standing.supporters() + duplicate.supporters())
                        .build());
    }

    /**
     * What is wrong with the concern that stands for another one. Records of several systems can be fine by themselves
     * and still, brought together, form a chain or a cycle.
     *
     * @param concern any concern
     * @param concerns finds concerns by id; empty for one that does not exist
     * @return empty if it is no duplicate, or its target exists and is no duplicate
     */
    public static Optional<Violation> check(Concern concern, Function<ConcernId, Optional<Concern>> concerns) {
        Optional<Concern> target = concern.duplicateOf().flatMap(concerns);
        if (concern.duplicateOf().isEmpty()
                || target.isPresent() && target.get().duplicateOf().isEmpty()) {
            return Optional.empty();
        }
        String rule = target.isEmpty() ? "name a concern that exists" : "name a concern that is no duplicate itself";
        return Optional.of(Violation.of(
                "Concern", "duplicateOf", rule, concern.duplicateOf().get()));
    }

    /**
     * The concern that stands for another one in the end, however often that one was merged.
     *
     * @param concern any concern
     * @param concerns finds concerns by id; empty for one that does not exist
     * @return the concern itself if it is no duplicate; empty if one on the way does not exist, or they form a cycle
     */
    public static Optional<Concern> original(Concern concern, Function<ConcernId, Optional<Concern>> concerns) {
        Set<ConcernId> seen = new HashSet<>();
        Optional<Concern> standing = Optional.of(concern);
        while (standing.isPresent() && standing.get().duplicateOf().isPresent()) {
            standing = seen.add(standing.get().id())
                    ? concerns.apply(standing.get().duplicateOf().get())
                    : Optional.empty();
        }
        return standing;
    }
}
