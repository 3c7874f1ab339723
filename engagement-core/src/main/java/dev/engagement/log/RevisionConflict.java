package dev.engagement.log;

import dev.engagement.record.EngagementRecord;
import java.util.Objects;

/**
 * Two different records that both claim to be the same revision of the same record.
 *
 * <p>This record is immutable and thread-safe. Its text names the id and the revision only.
 *
 * @param kept the one that every machine keeps: the greater in the log's canonical order
 * @param other the one that is not used
 */
public record RevisionConflict(EngagementRecord kept, EngagementRecord other) {

    /**
     * Checks that nothing is null.
     *
     * @param kept the one that every machine keeps
     * @param other the one that is not used
     */
    public RevisionConflict {
        Objects.requireNonNull(kept, "kept");
        Objects.requireNonNull(other, "other");
    }

    /** The type, id and revision that both claim. */
    @Override
    public String toString() {
        return kept.type().code() + " " + kept.id() + " has two different records of revision " + kept.revision();
    }
}
