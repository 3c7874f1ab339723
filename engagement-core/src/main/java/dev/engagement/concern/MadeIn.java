package dev.engagement.concern;

import dev.engagement.base.Violations;
import dev.engagement.id.AgendaItemId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.SafetyMeetingId;
import java.util.Optional;

/**
 * Where a promise was made: in exactly one meeting or concern.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param meetingId the meeting; empty if it was a concern
 * @param agendaItemId the item of the meeting's agenda; empty if not known, or if it was a concern
 * @param concernId the concern; empty if it was a meeting
 */
public record MadeIn(
        Optional<SafetyMeetingId> meetingId, Optional<AgendaItemId> agendaItemId, Optional<ConcernId> concernId) {

    /**
     * Checks that there is exactly one, and an agenda item only with its meeting.
     *
     * @param meetingId the meeting; empty if it was a concern
     * @param agendaItemId the item of the meeting's agenda; empty if not known, or if it was a concern
     * @param concernId the concern; empty if it was a meeting
     * @throws dev.engagement.base.InvalidValueException if not
     */
    public MadeIn {
        Violations.of("MadeIn")
                .require(
                        meetingId.isPresent() != concernId.isPresent(),
                        "meetingId",
                        "be present if concernId is absent, and only then")
                .require(
                        agendaItemId.isEmpty() || meetingId.isPresent(),
                        "agendaItemId",
                        "be absent without a meetingId",
                        agendaItemId)
                .orThrow();
    }

    /**
     * {@return a meeting as what something was promised in, under no item of its agenda}
     *
     * @param id the meeting
     */
    public static MadeIn meeting(SafetyMeetingId id) {
        return new MadeIn(Optional.of(id), Optional.empty(), Optional.empty());
    }

    /**
     * {@return an item of a meeting's agenda as what something was promised under}
     *
     * @param meeting the meeting
     * @param item the item of its agenda
     */
    public static MadeIn agendaItem(SafetyMeetingId meeting, AgendaItemId item) {
        return new MadeIn(Optional.of(meeting), Optional.of(item), Optional.empty());
    }

    /**
     * {@return a concern as what something was promised in the handling of}
     *
     * @param id the concern
     */
    public static MadeIn concern(ConcernId id) {
        return new MadeIn(Optional.empty(), Optional.empty(), Optional.of(id));
    }
}
