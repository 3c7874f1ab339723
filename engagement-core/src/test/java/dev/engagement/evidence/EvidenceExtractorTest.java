package dev.engagement.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.base.DayPeriod;
import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.base.Transition;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.CommitmentState;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConcernState;
import dev.engagement.concern.ConductFeedback;
import dev.engagement.concern.Confirmation;
import dev.engagement.gathering.GatheringState;
import dev.engagement.gathering.Headcount;
import dev.engagement.gathering.HeardFeedback;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.ConductFeedbackId;
import dev.engagement.id.InteractionId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.OutreachProgramId;
import dev.engagement.id.OutreachSessionId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.id.SurveyResultId;
import dev.engagement.id.TipId;
import dev.engagement.interaction.Interaction;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.Minutes;
import dev.engagement.meeting.MinutesState;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.survey.Measure;
import dev.engagement.survey.Scale;
import dev.engagement.survey.SurveyResult;
import dev.engagement.tip.Tip;
import dev.engagement.tip.TipSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What each record says: one sentence for each row of the model's table. */
class EvidenceExtractorTest {

    private static final CommunityId ELM = CommunityId.of("elm");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Instant RECORDED = Instant.parse("2026-03-01T00:00:00Z");

    private final EvidenceExtractor extractor = EvidenceExtractor.of(community -> CHICAGO, 10);

    /** Day, kind, count and sum of outcomes of each piece of evidence. */
    private List<String> evidence(EngagementRecord record) {
        return extractor.extract(record).stream()
                .map(e -> e.day() + " " + e.kind() + " " + e.count() + " " + e.outcomeMicros())
                .toList();
    }

    @Nested
    class AnInteraction {

        @Test
        void counts_as_contact_of_its_kind_on_the_local_day_it_happened() {
            assertThat(evidence(interaction().build())).containsExactly("2026-01-05 PROACTIVE_CONTACT 1 0");
            assertThat(evidence(interaction()
                            .initiative(Interaction.Initiative.REACTIVE)
                            .build()))
                    .containsExactly("2026-01-05 REACTIVE_CONTACT 1 0");
        }

        @Test
        void in_enforcement_is_never_proactive() {
            assertThat(evidence(interaction()
                            .setting(Interaction.Setting.ENFORCEMENT)
                            .build()))
                    .containsExactly("2026-01-05 ENFORCEMENT_CONTACT 1 0");
        }

        @Test
        void keeps_the_residents_rating_and_the_officers_impression_apart() {
            assertThat(evidence(interaction()
                            .residentRating(8)
                            .officerImpression(-1)
                            .build()))
                    .containsExactly(
                            "2026-01-05 PROACTIVE_CONTACT 1 0",
                            "2026-01-05 CONTACT_RATED_BY_RESIDENT 1 800000",
                            "2026-01-05 CONTACT_PERCEIVED_BY_OFFICER 1 250000");
        }

        @Test
        void that_was_not_completed_says_nothing() {
            assertThat(evidence(interaction()
                            .outcome(Interaction.Outcome.NO_CONTACT)
                            .build()))
                    .isEmpty();
        }

        private Interaction.Builder interaction() {
            return Interaction.builder()
                    .id(InteractionId.of("i-1"))
                    .communityId(ELM)
                    .revision(1)
                    .recordedAt(RECORDED)
                    .occurredAt(Instant.parse("2026-01-06T05:30:00Z"))
                    .channel(Channel.IN_PERSON)
                    .setting(Interaction.Setting.INFORMAL)
                    .initiative(Interaction.Initiative.PROACTIVE)
                    .initiatedBy(Interaction.InitiatedBy.OFFICER)
                    .outcome(Interaction.Outcome.COMPLETED)
                    .addOfficer(OfficerId.of("o-1"))
                    .participant(Participant.anonymous());
        }
    }

    @Nested
    class ATimeThatNoLedgerHas {

        @Test
        void is_left_out_in_the_zone_that_counts() {
            assertThat(evidence(at("0001-01-01T00:00:00Z")))
                    .as("the day before in Chicago")
                    .isEmpty();
            assertThat(evidence(at("0001-01-01T06:00:00Z"))).containsExactly("0001-01-01 CONDUCT_FEEDBACK 1 0");
            assertThat(evidence(at("+10000-01-01T05:00:00Z"))).containsExactly("9999-12-31 CONDUCT_FEEDBACK 1 0");
            assertThat(evidence(at("+10000-01-01T06:00:00Z"))).isEmpty();
        }

        @Test
        void does_not_keep_other_evidence_of_the_record_out() {
            Commitment promised = commitment(LocalDate.MAX, "2026-01-31T18:00:00Z");
            assertThat(evidence(promised)).containsExactly("2026-01-31 COMMITMENT_KEPT 1 1000000");
            assertThat(evidence(commitment(LocalDate.MIN, "2026-01-31T18:00:00Z")))
                    .as("late")
                    .containsExactly("2026-01-31 COMMITMENT_KEPT 1 500000");
        }

        @Test
        void may_be_any_that_there_is_in_any_zone() {
            List<Instant> times = List.of(Instant.MIN, Instant.MIN.plusSeconds(1), Instant.MAX);
            for (ZoneId zone : List.of(ZoneOffset.MIN, ZoneOffset.UTC, ZoneOffset.MAX)) {
                EvidenceExtractor local = EvidenceExtractor.of(community -> zone, 10);
                for (Instant time : times) {
                    assertThat(local.extract(at(time))).isEmpty();
                    assertThat(local.extract(tip(time))).isEmpty();
                    assertThat(local.extract(concern(time))).isEmpty();
                }
            }
        }

        private ConductFeedback at(String time) {
            return at(Instant.parse(time));
        }

        private ConductFeedback at(Instant time) {
            return ConductFeedback.builder()
                    .id(ConductFeedbackId.of("f-1"))
                    .communityId(ELM)
                    .revision(1)
                    .recordedAt(time)
                    .receivedAt(time)
                    .kind(ConductFeedback.Kind.COMPLAINT)
                    .channel(Channel.EMAIL)
                    .givenBy(Participant.anonymous())
                    .category(Code.of("courtesy"))
                    .build();
        }

        private Tip tip(Instant time) {
            return Tip.builder()
                    .id(TipId.of("t-1"))
                    .communityId(ELM)
                    .revision(1)
                    .recordedAt(time)
                    .source(TipSource.anonymous())
                    .category(Code.of("noise"))
                    .build();
        }

        private Concern concern(Instant time) {
            return Concern.builder()
                    .id(ConcernId.of("c-1"))
                    .communityId(ELM)
                    .revision(1)
                    .recordedAt(time)
                    .raisedAt(time)
                    .channel(Channel.PHONE)
                    .raisedBy(Participant.anonymous())
                    .category(Code.of("street-light"))
                    .acknowledgeBy(time)
                    .answerBy(time)
                    .tellBackBy(time.equals(Instant.MAX) ? LocalDate.MAX : LocalDate.MIN)
                    .build();
        }

        private Commitment commitment(LocalDate due, String done) {
            return Commitment.builder()
                    .id(CommitmentId.of("k-1"))
                    .communityId(ELM)
                    .revision(1)
                    .recordedAt(RECORDED)
                    .text("Repaint the crossing")
                    .promisedTo(Commitment.PromisedTo.PUBLIC)
                    .dueOn(due)
                    .addTransition(to(CommitmentState.IN_PROGRESS, done))
                    .addTransition(to(CommitmentState.DONE, done))
                    .build();
        }
    }

    @Nested
    class AMeeting {

        @Test
        void that_was_held_kept_its_announcement_and_is_contact_with_the_residents_present() {
            assertThat(evidence(meeting()
                            .addTransition(to(GatheringState.ANNOUNCED, "2026-01-06T16:00:00Z"))
                            .addTransition(to(GatheringState.HELD, "2026-01-21T02:00:00Z"))
                            .addHeadcount(new Headcount(Headcount.Category.RESIDENT, 31, Headcount.Method.SIGN_IN))
                            .addHeadcount(new Headcount(Headcount.Category.RESIDENT, 40, Headcount.Method.ESTIMATE))
                            .addHeadcount(new Headcount(Headcount.Category.OFFICER, 3, Headcount.Method.COUNTED))
                            .build()))
                    .containsExactly(
                            "2026-01-20 MEETING_HELD_AS_ANNOUNCED 1 1000000",
                            "2026-01-20 PROACTIVE_CONTACT 1 0",
                            "2026-01-20 ATTENDANCE 31 0");
        }

        @Test
        void with_as_many_adults_and_youths_as_can_be_counted_says_how_many_there_were() {
            assertThat(evidence(held().addHeadcount(
                                    new Headcount(Headcount.Category.RESIDENT, 100_000_000, Headcount.Method.ESTIMATE))
                            .addHeadcount(
                                    new Headcount(Headcount.Category.YOUTH, 100_000_000, Headcount.Method.ESTIMATE))
                            .build()))
                    .contains("2026-01-20 ATTENDANCE 200000000 0");
        }

        @Test
        void whose_attendance_is_unknown_says_nothing_about_attendance() {
            assertThat(evidence(held().build())).noneMatch(row -> row.contains("ATTENDANCE"));
        }

        @Test
        void that_was_cancelled_after_it_was_announced_broke_its_announcement() {
            assertThat(evidence(meeting()
                            .addTransition(to(GatheringState.ANNOUNCED, "2026-01-06T16:00:00Z"))
                            .addTransition(to(GatheringState.CANCELLED, "2026-01-19T16:00:00Z")
                                    .because("nobody free"))
                            .build()))
                    .containsExactly("2026-01-20 MEETING_HELD_AS_ANNOUNCED 1 0");
        }

        @Test
        void that_was_not_held_broke_its_announcement() {
            assertThat(evidence(meeting()
                            .addTransition(to(GatheringState.ANNOUNCED, "2026-01-06T16:00:00Z"))
                            .addTransition(to(GatheringState.NOT_HELD, "2026-01-21T16:00:00Z"))
                            .build()))
                    .containsExactly("2026-01-20 MEETING_HELD_AS_ANNOUNCED 1 0");
        }

        @Test
        void that_was_never_announced_or_was_put_off_says_nothing() {
            assertThat(evidence(meeting().build())).isEmpty();
            assertThat(evidence(meeting()
                            .addTransition(to(GatheringState.CANCELLED, "2026-01-06T16:00:00Z")
                                    .because("nobody free"))
                            .build()))
                    .isEmpty();
            assertThat(evidence(meeting()
                            .previousStart(LocalDateTime.parse("2026-01-13T18:30:00"))
                            .addTransition(to(GatheringState.ANNOUNCED, "2026-01-06T16:00:00Z"))
                            .addTransition(to(GatheringState.POSTPONED, "2026-01-07T16:00:00Z"))
                            .build()))
                    .isEmpty();
        }

        @Test
        void tells_how_many_felt_heard_of_those_who_answered() {
            assertThat(evidence(held().feedback(new HeardFeedback(20, 17)).build()))
                    .contains("2026-01-20 MEETING_FELT_HEARD 20 17000000");
            assertThat(evidence(held().feedback(new HeardFeedback(0, 0)).build()))
                    .noneMatch(row -> row.contains("FELT_HEARD"));
        }

        @Test
        void has_minutes_that_were_published_in_time_or_not() {
            assertThat(evidence(held().minutes(minutes("2026-01-28T05:00:00Z")).build()))
                    .as("11 p.m. of the due day in Chicago")
                    .contains("2026-01-27 MINUTES_PUBLISHED 1 1000000");
            assertThat(evidence(held().minutes(minutes("2026-01-28T17:00:00Z")).build()))
                    .contains("2026-01-27 MINUTES_PUBLISHED 1 0");
            assertThat(evidence(held().minutes(Minutes.builder()
                                    .dueOn(LocalDate.parse("2026-01-27"))
                                    .build())
                            .build()))
                    .contains("2026-01-27 MINUTES_PUBLISHED 1 0");
            assertThat(evidence(held().minutes(Minutes.builder().build()).build()))
                    .noneMatch(row -> row.contains("MINUTES"));
        }

        @Test
        void that_never_took_place_owes_no_minutes() {
            assertThat(evidence(meeting()
                            .addTransition(to(GatheringState.ANNOUNCED, "2026-01-06T16:00:00Z"))
                            .addTransition(to(GatheringState.CANCELLED, "2026-01-19T16:00:00Z")
                                    .because("nobody free"))
                            .minutes(Minutes.builder()
                                    .dueOn(LocalDate.parse("2026-01-27"))
                                    .build())
                            .build()))
                    .containsExactly("2026-01-20 MEETING_HELD_AS_ANNOUNCED 1 0");
        }

        private Minutes minutes(String publishedAt) {
            return Minutes.builder()
                    .dueOn(LocalDate.parse("2026-01-27"))
                    .publishedAt(Instant.parse(publishedAt))
                    .state(MinutesState.PUBLISHED)
                    .build();
        }

        private SafetyMeeting.Builder held() {
            return meeting()
                    .addTransition(to(GatheringState.ANNOUNCED, "2026-01-06T16:00:00Z"))
                    .addTransition(to(GatheringState.HELD, "2026-01-21T02:00:00Z"));
        }

        private SafetyMeeting.Builder meeting() {
            return SafetyMeeting.builder()
                    .id(SafetyMeetingId.of("m-1"))
                    .communityId(ELM)
                    .revision(1)
                    .recordedAt(RECORDED)
                    .title("Beat meeting")
                    .kind(MeetingKind.PUBLIC_SAFETY)
                    .mode(SafetyMeeting.Mode.IN_PERSON)
                    .start(LocalDateTime.parse("2026-01-20T18:30:00"))
                    .length(Duration.ofMinutes(90))
                    .zone(CHICAGO)
                    .place(Place.of(PlaceKinds.LIBRARY));
        }
    }

    @Nested
    class AnOutreachSession {

        @Test
        void that_was_held_kept_its_announcement_and_is_contact() {
            assertThat(evidence(session()
                            .addTransition(to(GatheringState.ANNOUNCED, "2026-01-15T10:00:00Z"))
                            .addTransition(to(GatheringState.HELD, "2026-02-08T22:00:00Z"))
                            .addHeadcount(new Headcount(Headcount.Category.RESIDENT, 20, Headcount.Method.COUNTED))
                            .addHeadcount(new Headcount(Headcount.Category.YOUTH, 4, Headcount.Method.COUNTED))
                            .build()))
                    .containsExactly(
                            "2026-02-08 SESSION_HELD_AS_ANNOUNCED 1 1000000",
                            "2026-02-08 PROACTIVE_CONTACT 1 0",
                            "2026-02-08 ATTENDANCE 24 0");
        }

        @Test
        void that_was_cancelled_after_it_was_announced_broke_its_announcement() {
            assertThat(evidence(session()
                            .addTransition(to(GatheringState.ANNOUNCED, "2026-01-15T10:00:00Z"))
                            .addTransition(to(GatheringState.CANCELLED, "2026-02-01T10:00:00Z")
                                    .because("snow"))
                            .build()))
                    .containsExactly("2026-02-08 SESSION_HELD_AS_ANNOUNCED 1 0");
        }

        private OutreachSession.Builder session() {
            return OutreachSession.builder()
                    .id(OutreachSessionId.of("s-1"))
                    .communityId(ELM)
                    .revision(1)
                    .recordedAt(RECORDED)
                    .programId(OutreachProgramId.of("p-1"))
                    .title("Workshop")
                    .start(LocalDateTime.parse("2026-02-08T14:00:00"))
                    .length(Duration.ofHours(2))
                    .zone(CHICAGO)
                    .place(Place.of(PlaceKinds.SCHOOL));
        }
    }

    @Nested
    class AConcern {

        @Test
        void without_due_times_makes_no_promise() {
            assertThat(evidence(concern().build())).isEmpty();
        }

        @Test
        void kept_its_promises_on_the_days_it_did() {
            assertThat(evidence(promised()
                            .addTransition(to(ConcernState.ACKNOWLEDGED, "2026-01-06T15:00:00Z"))
                            .answeredAt(Instant.parse("2026-01-12T15:00:00Z"))
                            .toldBackAt(Instant.parse("2026-01-20T05:00:00Z"))
                            .build()))
                    .containsExactly(
                            "2026-01-06 CONCERN_ACKNOWLEDGED 1 1000000",
                            "2026-01-12 CONCERN_ANSWERED 1 1000000",
                            "2026-01-19 CONCERN_TOLD_BACK 1 1000000");
        }

        @Test
        void broke_them_on_their_due_days_even_if_those_lie_ahead() {
            assertThat(evidence(promised().build()))
                    .containsExactly(
                            "2026-01-07 CONCERN_ACKNOWLEDGED 1 0",
                            "2026-01-15 CONCERN_ANSWERED 1 0",
                            "2026-01-19 CONCERN_TOLD_BACK 1 0");
        }

        @Test
        void answered_after_its_due_time_counts_the_less_the_later() {
            assertThat(evidence(concern()
                            .answerBy(Instant.parse("2026-01-15T21:15:00Z"))
                            .answeredAt(Instant.parse("2026-01-25T21:15:00Z"))
                            .build()))
                    .as("one length of the promise too late is half an outcome")
                    .containsExactly("2026-01-15 CONCERN_ANSWERED 1 0", "2026-01-25 CONCERN_ANSWERED_LATE 1 500000");
        }

        @Test
        void answered_at_its_due_time_is_answered_in_time() {
            assertThat(evidence(concern()
                            .answerBy(Instant.parse("2026-01-15T21:15:00Z"))
                            .answeredAt(Instant.parse("2026-01-15T21:15:00Z"))
                            .build()))
                    .containsExactly("2026-01-15 CONCERN_ANSWERED 1 1000000");
        }

        @Test
        void that_waits_for_the_resident_moves_its_due_time() {
            Concern.Builder waited = concern()
                    .answerBy(Instant.parse("2026-01-15T21:15:00Z"))
                    .addTransition(to(ConcernState.ACKNOWLEDGED, "2026-01-06T15:00:00Z"))
                    .addTransition(to(ConcernState.UNDER_REVIEW, "2026-01-07T15:00:00Z"))
                    .addTransition(to(ConcernState.AWAITING_RESIDENT, "2026-01-08T15:00:00Z"));
            assertThat(evidence(waited.build())).as("the clock stands still").isEmpty();
            assertThat(evidence(waited.addTransition(to(ConcernState.UNDER_REVIEW, "2026-01-18T15:00:00Z"))
                            .build()))
                    .containsExactly("2026-01-25 CONCERN_ANSWERED 1 0");
        }

        @Test
        void that_was_withdrawn_breaks_no_promise_that_was_still_open() {
            assertThat(evidence(promised()
                            .addTransition(to(ConcernState.WITHDRAWN, "2026-01-10T15:00:00Z"))
                            .build()))
                    .as("only the acknowledgement was due before it was withdrawn")
                    .containsExactly("2026-01-07 CONCERN_ACKNOWLEDGED 1 0");
        }

        @Test
        void that_became_a_duplicate_still_owes_its_raiser_a_tell_back() {
            assertThat(evidence(promised()
                            .duplicateOf(ConcernId.of("c-2"))
                            .addTransition(to(ConcernState.DUPLICATE, "2026-01-06T15:00:00Z"))
                            .build()))
                    .containsExactly("2026-01-19 CONCERN_TOLD_BACK 1 0");
        }

        @Test
        void cannot_be_answered_or_told_back_for_the_record_after_it_was_withdrawn() {
            Concern.Builder withdrawn = promised().addTransition(to(ConcernState.WITHDRAWN, "2026-01-06T15:00:00Z"));
            assertThat(evidence(withdrawn
                            .answeredAt(Instant.parse("2026-01-08T15:00:00Z"))
                            .toldBackAt(Instant.parse("2026-01-09T15:00:00Z"))
                            .build()))
                    .isEmpty();
            assertThat(evidence(withdrawn
                            .answeredAt(Instant.parse("2026-01-28T15:00:00Z"))
                            .build()))
                    .as("nor late")
                    .isEmpty();
        }

        @Test
        void answered_late_is_not_charged_with_the_time_it_waited_for_the_resident() {
            assertThat(evidence(concern()
                            .answerBy(Instant.parse("2026-01-15T21:15:00Z"))
                            .addTransition(to(ConcernState.ACKNOWLEDGED, "2026-01-06T15:00:00Z"))
                            .addTransition(to(ConcernState.UNDER_REVIEW, "2026-01-07T15:00:00Z"))
                            .addTransition(to(ConcernState.AWAITING_RESIDENT, "2026-01-16T21:15:00Z"))
                            .addTransition(to(ConcernState.UNDER_REVIEW, "2026-02-05T21:15:00Z"))
                            .answeredAt(Instant.parse("2026-02-14T21:15:00Z"))
                            .build()))
                    .as("ten days late, of which none waiting")
                    .containsExactly("2026-01-15 CONCERN_ANSWERED 1 0", "2026-02-14 CONCERN_ANSWERED_LATE 1 500000");
        }

        @Test
        void that_was_seen_open_after_a_promise_ran_out_broke_it_even_if_its_closing_has_no_day() {
            assertThat(evidence(promised()
                            .addTransition(to(ConcernState.ACKNOWLEDGED, "2026-01-16T15:00:00Z"))
                            .addTransition(to(ConcernState.CLOSED_DAY_UNKNOWN, "2026-02-01T15:00:00Z"))
                            .build()))
                    .containsExactly("2026-01-07 CONCERN_ACKNOWLEDGED 1 0", "2026-01-15 CONCERN_ANSWERED 1 0");
        }

        @Test
        void keeps_a_dispute_in_the_record_when_a_later_resolution_is_confirmed() {
            assertThat(evidence(concern()
                            .addTransition(to(ConcernState.ACKNOWLEDGED, "2026-01-06T15:00:00Z"))
                            .addTransition(to(ConcernState.UNDER_REVIEW, "2026-01-07T15:00:00Z"))
                            .addTransition(to(ConcernState.ACTION_PLANNED, "2026-01-08T15:00:00Z"))
                            .addTransition(to(ConcernState.IN_PROGRESS, "2026-01-09T15:00:00Z"))
                            .build()
                            .resolve("Lamp replaced", Instant.parse("2026-01-10T15:00:00Z"), OfficerId.of("o-1"))
                            .dispute(Instant.parse("2026-01-11T15:00:00Z"))
                            .review(Instant.parse("2026-01-12T15:00:00Z"), OfficerId.of("o-1"))
                            .plan(Instant.parse("2026-01-13T15:00:00Z"), OfficerId.of("o-1"))
                            .start(Instant.parse("2026-01-14T15:00:00Z"), OfficerId.of("o-1"))
                            .resolve("Lamp replaced", Instant.parse("2026-01-15T15:00:00Z"), OfficerId.of("o-1"))
                            .confirm(Instant.parse("2026-01-16T15:00:00Z"))))
                    .containsExactly(
                            "2026-01-11 CONCERN_RESOLUTION_RATED 1 0", "2026-01-16 CONCERN_RESOLUTION_RATED 1 1000000");
        }

        @Test
        void that_was_closed_on_an_unknown_day_leaves_its_open_promises_unknown() {
            assertThat(evidence(promised()
                            .addTransition(to(ConcernState.CLOSED_DAY_UNKNOWN, "2026-02-01T15:00:00Z"))
                            .build()))
                    .isEmpty();
        }

        @Test
        void has_the_residents_word_on_its_resolution() {
            Concern.Builder resolved = concern()
                    .addTransition(to(ConcernState.ACKNOWLEDGED, "2026-01-06T15:00:00Z"))
                    .addTransition(to(ConcernState.UNDER_REVIEW, "2026-01-07T15:00:00Z"))
                    .addTransition(to(ConcernState.ACTION_PLANNED, "2026-01-08T15:00:00Z"))
                    .addTransition(to(ConcernState.IN_PROGRESS, "2026-01-09T15:00:00Z"))
                    .addTransition(to(ConcernState.RESOLVED, "2026-01-10T15:00:00Z"));
            assertThat(evidence(resolved.confirmation(confirmation(Confirmation.State.CONFIRMED))
                            .build()))
                    .containsExactly("2026-01-11 CONCERN_RESOLUTION_RATED 1 1000000");
            assertThat(evidence(resolved.addTransition(to(ConcernState.REOPENED, "2026-01-11T15:00:00Z"))
                            .confirmation(confirmation(Confirmation.State.DISPUTED))
                            .build()))
                    .containsExactly("2026-01-11 CONCERN_RESOLUTION_RATED 1 0");
        }

        private Confirmation confirmation(Confirmation.State state) {
            return Confirmation.of(state, Instant.parse("2026-01-11T15:00:00Z"));
        }

        private Concern.Builder promised() {
            return concern()
                    .acknowledgeBy(Instant.parse("2026-01-07T21:15:00Z"))
                    .answerBy(Instant.parse("2026-01-15T21:15:00Z"))
                    .tellBackBy(LocalDate.parse("2026-01-19"));
        }

        private Concern.Builder concern() {
            return Concern.builder()
                    .id(ConcernId.of("c-1"))
                    .communityId(ELM)
                    .revision(1)
                    .recordedAt(RECORDED)
                    .raisedAt(Instant.parse("2026-01-05T21:15:00Z"))
                    .channel(Channel.IN_PERSON)
                    .raisedBy(Participant.anonymous())
                    .category(Code.of("street-light"));
        }
    }

    @Nested
    class ACommitment {

        @Test
        void done_by_its_original_day_was_kept() {
            assertThat(evidence(done("2026-02-01T05:00:00Z").build()))
                    .as("11 p.m. of the due day in Chicago")
                    .containsExactly("2026-01-31 COMMITMENT_KEPT 1 1000000");
        }

        @Test
        void done_later_counts_half_on_the_day_it_was_done() {
            assertThat(evidence(done("2026-02-03T12:00:00Z").build()))
                    .containsExactly("2026-02-03 COMMITMENT_KEPT 1 500000");
        }

        @Test
        void that_was_given_a_new_day_still_counts_by_its_original_day() {
            assertThat(evidence(done("2026-02-03T12:00:00Z")
                            .originalDueOn(LocalDate.parse("2026-01-31"))
                            .dueOn(LocalDate.parse("2026-02-28"))
                            .build()))
                    .containsExactly("2026-02-03 COMMITMENT_KEPT 1 500000");
        }

        @Test
        void that_lapsed_or_was_dropped_counts_against_on_its_due_day() {
            assertThat(evidence(commitment().build())).containsExactly("2026-01-31 COMMITMENT_KEPT 1 0");
            assertThat(evidence(commitment()
                            .addTransition(to(CommitmentState.DROPPED, "2026-01-10T12:00:00Z")
                                    .because("no budget"))
                            .build()))
                    .containsExactly("2026-01-31 COMMITMENT_KEPT 1 0");
        }

        @Test
        void without_a_day_promises_nothing_that_could_be_checked() {
            assertThat(evidence(Commitment.builder()
                            .id(CommitmentId.of("k-2"))
                            .communityId(ELM)
                            .revision(1)
                            .recordedAt(RECORDED)
                            .text("Look into it")
                            .promisedTo(Commitment.PromisedTo.PUBLIC)
                            .build()))
                    .isEmpty();
        }

        private Commitment.Builder done(String at) {
            return commitment()
                    .addTransition(to(CommitmentState.IN_PROGRESS, "2026-01-21T12:00:00Z"))
                    .addTransition(to(CommitmentState.DONE, at));
        }

        private Commitment.Builder commitment() {
            return Commitment.builder()
                    .id(CommitmentId.of("k-1"))
                    .communityId(ELM)
                    .revision(1)
                    .recordedAt(RECORDED)
                    .text("Ask the city for a date")
                    .promisedTo(Commitment.PromisedTo.PUBLIC)
                    .dueOn(LocalDate.parse("2026-01-31"));
        }
    }

    @Test
    void a_commendation_speaks_for_and_a_complaint_against() {
        ConductFeedback complaint = ConductFeedback.builder()
                .id(ConductFeedbackId.of("f-1"))
                .communityId(ELM)
                .revision(1)
                .recordedAt(RECORDED)
                .receivedAt(Instant.parse("2026-02-02T19:00:00Z"))
                .kind(ConductFeedback.Kind.COMPLAINT)
                .channel(Channel.EMAIL)
                .givenBy(Participant.anonymous())
                .category(Code.of("courtesy"))
                .build();
        assertThat(evidence(complaint)).containsExactly("2026-02-02 CONDUCT_FEEDBACK 1 0");
        assertThat(evidence(complaint.toBuilder()
                        .kind(ConductFeedback.Kind.COMMENDATION)
                        .build()))
                .containsExactly("2026-02-02 CONDUCT_FEEDBACK 1 1000000");
    }

    @Test
    void a_survey_result_counts_its_respondents_or_the_number_to_assume_on_the_last_day_of_its_period() {
        SurveyResult result = SurveyResult.builder()
                .id(SurveyResultId.of("q-1"))
                .communityId(ELM)
                .revision(1)
                .recordedAt(RECORDED)
                .measure(Measure.TRUST)
                .scale(Scale.of(1, 5))
                .mean(4)
                .period(new DayPeriod(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-31")))
                .build();
        assertThat(evidence(result)).containsExactly("2026-01-31 SURVEY_TRUST 10 7500000");
        assertThat(evidence(result.toBuilder().respondents(38).build()))
                .containsExactly("2026-01-31 SURVEY_TRUST 38 28500000");
        assertThat(evidence(result.toBuilder().measure(Measure.COHESION).build()))
                .as("not a measure of the model")
                .isEmpty();
    }

    @Test
    void a_tip_is_counted_on_the_day_it_came_in() {
        Tip tip = Tip.builder()
                .id(TipId.of("t-1"))
                .communityId(ELM)
                .revision(2)
                .recordedAt(RECORDED)
                .receivedAt(Instant.parse("2026-02-01T08:00:00Z"))
                .source(TipSource.anonymous())
                .category(Code.of("noise"))
                .build();
        assertThat(evidence(tip)).containsExactly("2026-02-01 TIP_RECEIVED 1 0");

        Tip purged = tip.screen(Tip.Reliability.B, 2, Instant.parse("2026-02-02T08:00:00Z"), OfficerId.of("o-1"))
                .share(Instant.parse("2026-02-03T08:00:00Z"), OfficerId.of("o-1"))
                .close(Tip.Disposition.ACTIONED, Instant.parse("2026-02-04T08:00:00Z"), OfficerId.of("o-1"))
                .purge(Instant.parse("2026-03-04T08:00:00Z"));
        assertThat(evidence(purged))
                .as("it stays in its month, in every zone")
                .containsExactly("2026-02-01 TIP_RECEIVED 1 0");
    }

    private static <S extends Enum<S>> Transition<S> to(S state, String at) {
        return Transition.of(state, Instant.parse(at));
    }
}
