package dev.engagement.log;

import dev.engagement.base.Violation;
import dev.engagement.id.RecordId;
import java.util.Objects;

/**
 * A record that is fine by itself and does not fit the other records of its log.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param recordId the record
 * @param violation the rule it breaks
 */
public record LogProblem(RecordId recordId, Violation violation) {

    /**
     * Checks that nothing is null.
     *
     * @param recordId the record
     * @param violation the rule it breaks
     */
    public LogProblem {
        Objects.requireNonNull(recordId, "recordId");
        Objects.requireNonNull(violation, "violation");
    }

    /** The type and id of the record, and the rule. */
    @Override
    public String toString() {
        return recordId.type().code() + " " + recordId + ": " + violation;
    }
}
