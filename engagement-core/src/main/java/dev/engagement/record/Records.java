package dev.engagement.record;

import dev.engagement.base.Violations;
import java.time.Instant;
import java.util.regex.Pattern;

/** The rules that hold for every record, whatever its type. */
public final class Records {

    /** The last revision that a record can have. */
    public static final int LAST_REVISION = 1_000_000_000;

    private static final Pattern ATTRIBUTE_KEY = Pattern.compile("[A-Za-z0-9._-]{1,64}:[A-Za-z0-9._-]{1,64}");

    private Records() {}

    /**
     * Starts the check of a record with the rules of all records: revision from 1 to {@link #LAST_REVISION}, attribute
     * keys {@code vendor:name}, attribute values of at most 10,000 characters.
     *
     * @param type simple name of the record's type
     * @param record the record
     * @return the check, to which the rules of its own type are added
     */
    public static Violations check(String type, EngagementRecord record) {
        Violations violations = Violations.of(type).range("revision", record.revision(), 1, LAST_REVISION);
        if (!record.attributes().isEmpty()) {
            record.attributes()
                    .forEach((key, value) -> violations
                            .require(ATTRIBUTE_KEY.matcher(key).matches(), "attributes", "have keys like vendor:name")
                            .require(
                                    value.length() <= Violations.TEXT && Violations.isClean(value),
                                    "attributes",
                                    "have values of at most " + Violations.TEXT
                                            + " characters, none of them control characters"));
        }
        return violations;
    }

    /**
     * Makes a builder's record the revision that follows another one. It is recorded at the time of what happened, and
     * never before the one it follows. After {@link #LAST_REVISION} there is none: the record is refused when it is
     * built.
     *
     * @param <B> the builder
     * @param builder sets everything else
     * @param before the revision it follows
     * @param at when what it is about happened
     * @return the builder
     */
    public static <B extends RecordBuilder<B>> B nextRevision(
            RecordBuilder<B> builder, EngagementRecord before, Instant at) {
        Instant last = before.recordedAt();
        return builder.revision(before.revision() + 1).recordedAt(at.isBefore(last) ? last : at);
    }
}
