package dev.engagement.concern;

import dev.engagement.base.Violations;
import dev.engagement.id.InteractionId;
import dev.engagement.id.SafetyMeetingId;
import java.util.Optional;

/**
 * Where a concern came up: in exactly one interaction or meeting.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param interactionId the interaction; empty if it was a meeting
 * @param meetingId the meeting; empty if it was an interaction
 */
public record RaisedIn(Optional<InteractionId> interactionId, Optional<SafetyMeetingId> meetingId) {

    /**
     * Checks that there is exactly one.
     *
     * @param interactionId the interaction; empty if it was a meeting
     * @param meetingId the meeting; empty if it was an interaction
     * @throws dev.engagement.base.InvalidValueException if both or none are given
     */
    public RaisedIn {
        Violations.of("RaisedIn")
                .require(
                        interactionId.isPresent() != meetingId.isPresent(),
                        "interactionId",
                        "be present if meetingId is absent, and only then")
                .orThrow();
    }

    /**
     * {@return an interaction as what a concern came up in}
     *
     * @param id the interaction
     */
    public static RaisedIn interaction(InteractionId id) {
        return new RaisedIn(Optional.of(id), Optional.empty());
    }

    /**
     * {@return a meeting as what a concern came up in}
     *
     * @param id the meeting
     */
    public static RaisedIn meeting(SafetyMeetingId id) {
        return new RaisedIn(Optional.empty(), Optional.of(id));
    }
}
