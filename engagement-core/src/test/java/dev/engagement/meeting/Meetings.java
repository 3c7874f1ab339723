package dev.engagement.meeting;

import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.gathering.Headcount;
import dev.engagement.id.AgendaItemId;
import dev.engagement.id.CommunityId;
import dev.engagement.id.MeetingSeriesId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.ResidentId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.people.Participant;
import dev.engagement.recurrence.RecurrenceRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** The meeting that the examples begin with: half past six on 20 January 2026 in Chicago. */
final class Meetings {

    static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    static final OfficerId OFFICER = OfficerId.of("o-7");
    static final LocalDateTime START = LocalDateTime.parse("2026-01-20T18:30");
    static final Instant BEFORE = Instant.parse("2026-01-06T16:00:00Z");
    static final Instant BEGIN = Instant.parse("2026-01-21T00:30:00Z");
    static final Instant AFTER = Instant.parse("2026-01-21T15:00:00Z");
    static final List<Headcount> COUNTED =
            List.of(new Headcount(Headcount.Category.RESIDENT, 31, Headcount.Method.SIGN_IN));

    private Meetings() {}

    static SafetyMeeting.Builder draft() {
        return SafetyMeeting.schedule(CommunityId.of("elm-park"), SafetyMeetingId.of("m-1"), BEFORE)
                .title("January beat meeting")
                .kind(MeetingKind.PUBLIC_SAFETY)
                .mode(SafetyMeeting.Mode.IN_PERSON)
                .start(START)
                .length(Duration.ofMinutes(90))
                .zone(CHICAGO)
                .place(Place.of(PlaceKinds.LIBRARY));
    }

    static MeetingSeries.Builder series(String rule, LocalDateTime start, ZoneId zone) {
        return MeetingSeries.builder()
                .id(MeetingSeriesId.of("s-1"))
                .communityId(CommunityId.of("elm-park"))
                .revision(1)
                .recordedAt(BEFORE)
                .title("Beat meeting")
                .kind(MeetingKind.PUBLIC_SAFETY)
                .place(Place.of(PlaceKinds.LIBRARY))
                .start(start)
                .zone(zone)
                .length(Duration.ofMinutes(90))
                .rule(RecurrenceRule.parse(rule));
    }

    static SafetyMeeting announced() {
        return draft().build().announce(BEFORE, OFFICER);
    }

    static SafetyMeeting held() {
        return announced().hold(BEGIN, OFFICER);
    }

    static AgendaItem.Builder item(String id, int order) {
        return AgendaItem.builder()
                .id(AgendaItemId.of(id))
                .order(order)
                .title("Item " + id)
                .type(AgendaItem.Type.DISCUSSION);
    }

    static Participant resident(String id) {
        return Participant.pseudonymous(ResidentId.of(id));
    }

    /** Minutes after the meeting was announced. */
    static Instant minute(int minutes) {
        return BEFORE.plus(Duration.ofMinutes(minutes));
    }
}
