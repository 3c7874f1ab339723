package dev.engagement.record;

import dev.engagement.base.Violations;
import java.util.Comparator;

/**
 * What another system calls a record.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param system name of the other system, 1 to 128 characters
 * @param value the id there, 1 to 128 characters
 */
public record ExternalId(String system, String value) implements Comparable<ExternalId> {

    private static final int LONGEST = 128;

    private static final Comparator<ExternalId> ORDER =
            Comparator.comparing(ExternalId::system).thenComparing(ExternalId::value);

    /**
     * Checks both parts.
     *
     * @param system name of the other system
     * @param value the id there
     * @throws dev.engagement.base.InvalidValueException if a part is blank, longer than 128 characters or has control
     *     characters
     */
    public ExternalId {
        Violations.of("ExternalId")
                .text("system", system, LONGEST)
                .text("value", value, LONGEST)
                .orThrow();
    }

    /** By system, then by value. */
    @Override
    public int compareTo(ExternalId other) {
        return ORDER.compare(this, other);
    }
}
