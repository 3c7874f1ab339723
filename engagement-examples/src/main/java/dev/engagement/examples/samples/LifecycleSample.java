package dev.engagement.examples.samples;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.community.Community;
import dev.engagement.community.ServicePromises;
import dev.engagement.concern.Concern;
import dev.engagement.gathering.Headcount;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.people.Participant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** Takes a concern from the day it is raised to the resident's word, and a meeting from its draft to its close. */
final class LifecycleSample {

    private LifecycleSample() {}

    public static void main(String[] args) {
        Instant now = Instant.parse("2026-01-06T16:00:00Z");
        OfficerId officer = OfficerId.of("o-7");
        Community elmPark = Community.builder()
                .id(CommunityId.of("elm-park"))
                .revision(1)
                .recordedAt(now)
                .name("Elm Park")
                .classification(Code.of("neighborhood"))
                .zone(ZoneId.of("America/Chicago"))
                .promises(ServicePromises.DEFAULT)
                .build();
        Duration day = Duration.ofDays(1);
        Concern lamp = Concern.raise(elmPark, ConcernId.of("c-1"), now)
                .channel(Channel.PHONE)
                .raisedBy(Participant.anonymous())
                .category(Code.of("street-light"))
                .build()
                .acknowledge(now.plus(day), officer)
                .review(now.plus(day), officer)
                .answer(now.plus(day.multipliedBy(2))) // the resident got a substantive answer
                .plan(now.plus(day.multipliedBy(3)), officer)
                .start(now.plus(day.multipliedBy(5)), officer)
                .resolve("Lamp replaced", now.plus(day.multipliedBy(6)), officer)
                .tellBack(now.plus(day.multipliedBy(7)))
                .confirm(now.plus(day.multipliedBy(9))); // the resident says so too; or dispute, noResponse
        System.out.println(lamp.state() + " in revision " + lamp.revision());

        Instant evening = Instant.parse("2026-01-21T00:30:00Z");
        SafetyMeeting meeting = SafetyMeeting.schedule(elmPark.id(), SafetyMeetingId.of("m-1"), now)
                .title("January beat meeting")
                .kind(MeetingKind.PUBLIC_SAFETY)
                .mode(SafetyMeeting.Mode.IN_PERSON)
                .start(LocalDateTime.parse("2026-01-20T18:30"))
                .length(Duration.ofMinutes(90))
                .zone(elmPark.zone())
                .place(Place.of(PlaceKinds.LIBRARY))
                .build()
                .announce(now, officer)
                .hold(evening, officer, ServicePromises.DEFAULT) // with the promise of minutes
                .close(
                        List.of(new Headcount(Headcount.Category.RESIDENT, 31, Headcount.Method.SIGN_IN)),
                        evening.plus(day),
                        officer);
        System.out.println(meeting.state() + " with "
                + meeting.residentsPresent().getAsInt() + " residents, minutes due "
                + meeting.minutes().orElseThrow().dueOn().orElseThrow());
    }
}
