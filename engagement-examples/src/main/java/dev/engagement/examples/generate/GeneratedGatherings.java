package dev.engagement.examples.generate;

import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.base.Transition;
import dev.engagement.gathering.GatheringState;
import dev.engagement.gathering.Headcount;
import dev.engagement.gathering.HeardFeedback;
import dev.engagement.id.OutreachProgramId;
import dev.engagement.id.OutreachSessionId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.Minutes;
import dev.engagement.meeting.MinutesState;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.outreach.OutreachSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** Invented meetings and outreach sessions. */
final class GeneratedGatherings {

    private static final Duration LENGTH = Duration.ofMinutes(90);
    private static final Duration NOTICE = Duration.ofDays(14);
    private static final Duration WRITTEN_DOWN = Duration.ofDays(9);
    private static final int MINUTES_WITHIN = 7;

    private GeneratedGatherings() {}

    static SafetyMeeting meeting(Draft draft) {
        boolean held = isHeld(draft);
        SafetyMeeting.Builder meeting = draft.header(
                        SafetyMeeting.builder(), draft.at().plus(WRITTEN_DOWN))
                .id(SafetyMeetingId.of("m-" + draft.id()))
                .title("Safety meeting")
                .kind(MeetingKind.PUBLIC_SAFETY)
                .mode(SafetyMeeting.Mode.IN_PERSON)
                .start(start(draft))
                .length(LENGTH)
                .zone(Draft.ZONE)
                .place(Place.of(PlaceKinds.LIBRARY))
                .addHost(draft.officer())
                .transitions(transitions(draft, held));
        if (held) {
            int residents = draft.dice().from(5, 60);
            meeting.addHeadcount(headcount(residents)).minutes(minutes(draft));
            if (draft.dice().happens(0.5)) {
                int answers = draft.dice().from(1, residents);
                meeting.feedback(new HeardFeedback(answers, draft.dice().successes(answers, draft.quality())));
            }
        }
        return meeting.build();
    }

    static OutreachSession session(Draft draft) {
        boolean held = isHeld(draft);
        OutreachSession.Builder session = draft.header(
                        OutreachSession.builder(), draft.at().plus(WRITTEN_DOWN))
                .id(OutreachSessionId.of("s-" + draft.id()))
                .programId(OutreachProgramId.of(draft.community().value() + "-home-safety"))
                .title("Home safety workshop")
                .start(start(draft))
                .length(LENGTH)
                .zone(Draft.ZONE)
                .place(Place.of(PlaceKinds.SCHOOL))
                .transitions(transitions(draft, held));
        return held ? session.addHeadcount(headcount(draft.dice().from(5, 40))).build() : session.build();
    }

    /** Even a poor team holds most of what it announces. */
    private static boolean isHeld(Draft draft) {
        return draft.goesWell() || draft.dice().happens(0.7);
    }

    private static LocalDateTime start(Draft draft) {
        return LocalDateTime.ofInstant(draft.at(), Draft.ZONE);
    }

    private static List<Transition<GatheringState>> transitions(Draft draft, boolean held) {
        Transition<GatheringState> announced =
                Transition.of(GatheringState.ANNOUNCED, draft.at().minus(NOTICE));
        return held
                ? List.of(
                        announced, Transition.of(GatheringState.HELD, draft.at().plus(LENGTH)))
                : List.of(
                        announced,
                        Transition.of(GatheringState.CANCELLED, draft.at().minus(Duration.ofDays(1)))
                                .because("No room was free"));
    }

    private static Headcount headcount(int residents) {
        return new Headcount(Headcount.Category.RESIDENT, residents, Headcount.Method.COUNTED);
    }

    private static Minutes minutes(Draft draft) {
        Minutes.Builder minutes = Minutes.builder().dueOn(draft.day().plusDays(MINUTES_WITHIN));
        return draft.goesWell()
                ? minutes.state(MinutesState.PUBLISHED)
                        .publishedAt(publishedAt(draft))
                        .build()
                : minutes.build();
    }

    private static Instant publishedAt(Draft draft) {
        return draft.at().plus(draft.dice().during(Duration.ofDays(1), Duration.ofDays(MINUTES_WITHIN + 1L)));
    }
}
