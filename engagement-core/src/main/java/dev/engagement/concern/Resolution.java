package dev.engagement.concern;

import dev.engagement.base.Violations;
import dev.engagement.id.OfficerId;
import java.util.Objects;
import java.util.Optional;

/**
 * How a concern was solved, as the team tells it. Its text leaves the words out, which may be personal.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param text what was done, 1 to 10,000 characters
 * @param claimedBy who says so; empty if not recorded
 */
public record Resolution(String text, Optional<OfficerId> claimedBy) {

    /**
     * Checks the text.
     *
     * @param text what was done
     * @param claimedBy who says so; empty if not recorded
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public Resolution {
        Objects.requireNonNull(claimedBy, "claimedBy");
        Violations.of("Resolution").text("text", text, Violations.TEXT).orThrow();
    }

    /**
     * {@return what was done, and who says so}
     *
     * @param text what was done, 1 to 10,000 characters
     * @param claimedBy who says so
     * @throws dev.engagement.base.InvalidValueException if the text is blank, too long or has control characters
     */
    public static Resolution of(String text, OfficerId claimedBy) {
        return new Resolution(text, Optional.of(claimedBy));
    }

    /** Without the words. */
    @Override
    public String toString() {
        return "Resolution[claimedBy=" + claimedBy.map(OfficerId::value).orElse("") + "]";
    }
}
