package dev.engagement.insight;

import dev.engagement.base.Violations;
import java.time.Duration;
import java.util.Objects;

/**
 * A step of a curve of Kaplan and Meier (1958): how many have not reached something yet when so much time has passed.
 * What is still open is in it, as "longer than so far". This record is immutable and thread-safe.
 *
 * @param after the time that has passed; the share holds from here on, until the next step
 * @param share estimated share of all that is still open then, 0 to 1
 */
public record OpenShare(Duration after, double share) {

    /**
     * Checks the share.
     *
     * @param after the time that has passed
     * @param share estimated share of all that is still open then, 0 to 1
     * @throws dev.engagement.base.InvalidValueException if it is not from 0 to 1
     */
    public OpenShare {
        Objects.requireNonNull(after, "after");
        Violations.of("OpenShare")
                .require(share >= 0 && share <= 1, "share", "be from 0 to 1", share)
                .orThrow();
    }
}
