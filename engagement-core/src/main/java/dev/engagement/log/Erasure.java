package dev.engagement.log;

import dev.engagement.id.RecordId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A log without a resident, and what was done to get there. Neither holds the resident's id.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param log the log without the resident
 * @param steps what was done, one step for each record that carried the resident, in the order of their ids; empty if
 *     none did
 */
public record Erasure(EngagementLog log, List<Step> steps) {

    /** What was done to a record. */
    public enum Action {
        /**
         * A tombstone stands in its place, since it said nothing but what it said about the resident, or had the last
         * revision that there can be.
         */
        TOMBSTONED,
        /** A new revision without the resident stands in its place. */
        REDACTED
    }

    /**
     * What was done to one record.
     *
     * <p>This record is immutable and thread-safe.
     *
     * @param recordId the record
     * @param action what was done to it
     * @param members where the resident was found, in any revision: names of members as in {@code participant}, sorted
     */
    public record Step(RecordId recordId, Action action, Set<String> members) {

        /**
         * Sorts the members.
         *
         * @param recordId the record
         * @param action what was done to it
         * @param members where the resident was found
         */
        public Step {
            Objects.requireNonNull(recordId, "recordId");
            Objects.requireNonNull(action, "action");
            members = Collections.unmodifiableSet(new TreeSet<>(members));
        }
    }

    /**
     * Keeps the order of the steps.
     *
     * @param log the log without the resident
     * @param steps what was done
     */
    public Erasure {
        Objects.requireNonNull(log, "log");
        steps = List.copyOf(steps);
    }
}
