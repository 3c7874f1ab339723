package dev.engagement.evidence;

import dev.engagement.meeting.Minutes;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.trust.EvidenceKind;
import java.time.LocalDate;
import java.util.Optional;

/** Beyond what all gatherings say: whether those who came felt heard, and whether the minutes came in time. */
final class MeetingEvidence {

    private MeetingEvidence() {}

    static void extract(SafetyMeeting meeting, Findings findings) {
        GatheringEvidence.extract(meeting, EvidenceKind.MEETING_HELD_AS_ANNOUNCED, findings);
        meeting.feedback()
                .ifPresent(feedback -> findings.share(
                        meeting.day(), EvidenceKind.MEETING_FELT_HEARD, feedback.feltHeard(), feedback.answers()));
        Optional<Minutes> minutes = meeting.minutes().filter(any -> meeting.isHeld());
        Optional<LocalDate> published =
                minutes.flatMap(Minutes::publishedAt).map(at -> Findings.dayOf(at, meeting.zone()));
        minutes.flatMap(Minutes::dueOn)
                .ifPresent(due -> findings.promise(EvidenceKind.MINUTES_PUBLISHED, due, published));
    }
}
