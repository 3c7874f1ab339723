package dev.engagement.insight;

import static dev.engagement.testing.ElmPark.announcedMeeting;
import static dev.engagement.testing.ElmPark.call;
import static dev.engagement.testing.ElmPark.chat;
import static dev.engagement.testing.ElmPark.commitment;
import static dev.engagement.testing.ElmPark.community;
import static dev.engagement.testing.ElmPark.concern;
import static dev.engagement.testing.ElmPark.log;
import static dev.engagement.testing.ElmPark.meeting;
import static dev.engagement.testing.ElmPark.noon;
import static dev.engagement.testing.ElmPark.partnership;
import static dev.engagement.testing.ElmPark.stop;
import static dev.engagement.testing.ElmPark.survey;
import static dev.engagement.testing.ElmPark.withoutPromises;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.Code;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Transition;
import dev.engagement.base.Violations;
import dev.engagement.concern.CommitmentState;
import dev.engagement.concern.ConcernState;
import dev.engagement.concern.RaisedIn;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.ResidentId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.insight.Insight.Kind;
import dev.engagement.insight.Insight.Severity;
import dev.engagement.log.EngagementLog;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.Minutes;
import dev.engagement.meeting.MinutesState;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.survey.Measure;
import dev.engagement.testing.BaseArbitraries;
import dev.engagement.testing.ElmPark;
import dev.engagement.testing.RecordArbitraries;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is found in small logs, and what is not. */
class InsightsTest {

    private static List<Insight> insights(EngagementLog log, String asOf) {
        return Insights.of(log, InsightPolicy.DEFAULT, TrustPolicy.DEFAULT, LocalDate.parse(asOf), ZoneOffset.UTC);
    }

    private static Optional<Insight> find(Kind kind, String asOf, EngagementRecord... records) {
        return insights(log(records), asOf).stream()
                .filter(insight -> insight.kind() == kind)
                .findFirst();
    }

    /** The golden form: severity, kind, since, sentence, next step, records. */
    private static String golden(Insight insight) {
        return insight.severity() + " " + insight.kind() + " since " + insight.since() + "\n  " + insight.sentence()
                + "\n  -> " + insight.nextStep() + "\n  " + insight.records();
    }

    @Nested
    class ASmallLog {

        private final EngagementLog log = log(
                community().build(),
                meeting("m-1", "2026-01-20").build(),
                chat("i-1", "2026-01-22").build(),
                concern("c-1", "2026-01-05")
                        .acknowledgeBy(noon("2026-01-07"))
                        .answerBy(noon("2026-01-15"))
                        .addTransition(Transition.of(ConcernState.ACKNOWLEDGED, noon("2026-01-06")))
                        .build(),
                concern("c-2", "2026-02-20").answerBy(noon("2026-03-04")).build(),
                commitment("k-1", "2026-02-10").build(),
                commitment("k-2", "2026-03-08").build());

        @Test
        void reads_like_a_colleague_had_looked_through_it() {
            assertThat(insights(log, "2026-03-03").stream().map(InsightsTest::golden))
                    .containsExactly("""
                            HIGH PROMISE_AT_RISK since 2026-03-04
                              2 promises fall due by 2026-03-10, the first on 2026-03-04.
                              -> Check with the owners today. Where a day cannot be kept, tell those it was promised to before it passes.
                              [c-2, k-2]""", """
                            HIGH PROMISE_BROKEN since 2026-02-10
                              1 promise was broken: it passed its day or was dropped on 2026-02-10.
                              -> Do late what was promised or say openly why not, and tell those it was promised to. A new date alone does not mend a promise.
                              [k-1]""", """
                            HIGH CONCERN_UNANSWERED since 2026-01-05
                              1 concern has had no answer; it was raised on 2026-01-05. An answer was promised by now. It was only acknowledged.
                              -> Give it a first real answer this week, even if it only says what will happen, and when.
                              [c-1]""", """
                            MEDIUM PRESENCE_GAP since 2026-01-26
                              The team has sought no contact for 5 whole weeks; the last was on 2026-01-22. Since then no contact of any kind is on record.
                              -> If there was contact, write it down; if not, put a fixed hour of presence into each week's roster; one contact a week that nobody had to call for is what counts.
                              [i-1]""", """
                            MEDIUM MEETING_OVERDUE since 2026-02-20
                              The last public meeting was on 2026-01-20; the next should have been held by 2026-02-20.
                              -> Announce a public meeting for the coming weeks, and regular days for those after it.
                              [m-1]""", """
                            MEDIUM MINUTES_MISSING since 2026-01-27
                              The minutes of 1 meeting are not published; they were due on 2026-01-27.
                              -> Publish what was decided and promised, even as a short list, and say where to find it.
                              [m-1]""", """
                            LOW LOW_EVIDENCE since 2026-01-06
                              The records do not say enough for a trust score; too little is known about fairness, confidence, responsiveness, reliability.
                              -> Ask whoever you had contact with how it was, and "did you feel heard?" after meetings.
                              []""");
        }

        @Test
        void is_read_the_same_in_any_order() {
            List<EngagementRecord> records = new ArrayList<>(log.records().toList());
            Collections.reverse(records);
            assertThat(insights(log(records), "2026-03-03")).isEqualTo(insights(log, "2026-03-03"));
        }

        @Test
        void tells_nothing_before_anything_happened() {
            assertThat(insights(log, "2026-01-01").stream().map(Insight::kind)).containsExactly(Kind.LOW_EVIDENCE);
        }
    }

    @Nested
    class Contact {

        @Test
        void that_is_mostly_enforcement_is_named_with_its_share() {
            EngagementRecord[] records = Stream.concat(
                            IntStream.range(0, 8)
                                    .mapToObj(i -> stop("s-" + i, "2026-03-0" + (i + 1))
                                            .build()),
                            IntStream.range(0, 4)
                                    .mapToObj(
                                            i -> chat("i-" + i, "2026-03-2" + i).build()))
                    .toArray(EngagementRecord[]::new);
            Insight found =
                    find(Kind.CONTACT_MOSTLY_ENFORCEMENT, "2026-03-31", records).orElseThrow();
            assertThat(found.sentence()).isEqualTo("8 of 12 contacts in the 90 days to 2026-03-31 were enforcement.");
            assertThat(found.records()).hasSize(8);
            assertThat(found.practice()).isEqualTo(Insight.Practice.INFORMAL_CONTACT);
            assertThat(find(Kind.ONLY_IN_EMERGENCIES, "2026-03-31", records)).isEmpty();
        }

        @Test
        void that_is_few_is_not_judged() {
            EngagementRecord[] stops = IntStream.range(0, 9)
                    .mapToObj(i -> stop("s-" + i, "2026-03-0" + (i + 1)).build())
                    .toArray(EngagementRecord[]::new);
            assertThat(find(Kind.CONTACT_MOSTLY_ENFORCEMENT, "2026-03-31", stops))
                    .isEmpty();
            assertThat(find(Kind.ONLY_IN_EMERGENCIES, "2026-03-31", stops)).isEmpty();
        }

        @Test
        void only_after_calls_is_communication_only_in_emergencies() {
            EngagementRecord[] calls = IntStream.range(0, 12)
                    .mapToObj(i -> call(
                                    "i-" + i,
                                    LocalDate.parse("2026-03-01").plusDays(i).toString())
                            .build())
                    .toArray(EngagementRecord[]::new);
            Insight found = find(Kind.ONLY_IN_EMERGENCIES, "2026-03-31", calls).orElseThrow();
            assertThat(found.severity()).isEqualTo(Severity.HIGH);
            assertThat(found.sentence())
                    .isEqualTo(
                            "None of the 12 contacts in the 90 days to 2026-03-31 was sought by the team; all followed"
                                    + " something that had happened, or were enforcement.");
        }

        @Test
        void that_the_log_never_holds_is_not_missed() {
            assertThat(find(
                            Kind.PRESENCE_GAP,
                            "2026-03-31",
                            survey("q-1", "2025-01-31", Measure.TRUST, 6).build()))
                    .isEmpty();
        }

        @Test
        void of_three_whole_weeks_ago_is_no_gap_yet() {
            EngagementRecord last = chat("i-1", "2026-03-06").build();
            assertThat(find(Kind.PRESENCE_GAP, "2026-04-04", last)).isEmpty();
            assertThat(find(Kind.PRESENCE_GAP, "2026-04-05", last).map(Insight::sentence))
                    .contains(
                            "The team has sought no contact for 4 whole weeks; the last was on 2026-03-06. Since then no"
                                    + " contact of any kind is on record.");
        }

        @Test
        void that_only_calls_brought_for_long_is_more_pressing_than_records_that_end() {
            EngagementRecord last = chat("i-1", "2026-03-06").build();
            EngagementRecord call = call("i-2", "2026-04-20").build();
            assertThat(find(Kind.PRESENCE_GAP, "2026-05-03", last).map(Insight::severity))
                    .contains(Severity.MEDIUM);
            assertThat(find(Kind.PRESENCE_GAP, "2026-05-03", last, call)).hasValueSatisfying(found -> {
                assertThat(found.severity()).isEqualTo(Severity.HIGH);
                assertThat(found.sentence())
                        .isEqualTo("The team has sought no contact for 8 whole weeks; the last was on 2026-03-06.");
            });
        }
    }

    @Nested
    class APublicMeeting {

        @Test
        void that_is_overdue_is_less_pressing_once_the_next_is_announced() {
            Insight found = find(
                            Kind.MEETING_OVERDUE,
                            "2026-03-01",
                            community().build(),
                            meeting("m-1", "2026-01-20").build(),
                            announcedMeeting("m-2", "2026-03-05").build())
                    .orElseThrow();
            assertThat(found.severity()).isEqualTo(Severity.LOW);
            assertThat(found.sentence()).endsWith("One is announced for 2026-03-05.");
        }

        @Test
        void that_is_overdue_twice_over_is_pressing_while_other_contact_goes_on() {
            EngagementRecord[] records = {
                community().build(),
                meeting("m-1", "2026-01-20").build(),
                chat("i-1", "2026-03-10").build()
            };
            assertThat(find(Kind.MEETING_OVERDUE, "2026-03-20", records).map(Insight::severity))
                    .contains(Severity.MEDIUM);
            assertThat(find(Kind.MEETING_OVERDUE, "2026-03-21", records).map(Insight::severity))
                    .contains(Severity.HIGH);
            assertThat(find(Kind.MEETING_OVERDUE, "2026-03-21", records[0], records[1])
                            .map(Insight::severity))
                    .as("nothing else is on record")
                    .contains(Severity.MEDIUM);
        }

        @Test
        void is_not_replaced_by_one_with_partners() {
            EngagementRecord partners =
                    meeting("m-2", "2026-02-25").kind(MeetingKind.PARTNER).build();
            EngagementRecord last = meeting("m-1", "2026-01-20").build();
            assertThat(find(Kind.MEETING_OVERDUE, "2026-03-01", community().build(), last, partners))
                    .isPresent();
        }

        @Test
        void that_was_never_promised_is_expected_every_three_months() {
            EngagementRecord last = meeting("m-1", "2026-01-20").build();
            assertThat(find(Kind.MEETING_OVERDUE, "2026-04-20", withoutPromises(), last))
                    .isEmpty();
            assertThat(find(Kind.MEETING_OVERDUE, "2026-04-21", withoutPromises(), last))
                    .isPresent();
        }

        @Test
        void that_was_promised_and_never_held_is_missed() {
            assertThat(find(Kind.MEETING_OVERDUE, "2026-03-01", community().build()))
                    .hasValueSatisfying(found -> assertThat(found.sentence())
                            .isEqualTo(
                                    "No public meeting is on record; the first should have been held by 2026-02-02."));
            assertThat(find(Kind.MEETING_OVERDUE, "2026-03-01", withoutPromises()))
                    .isEmpty();
        }

        @Test
        void with_published_minutes_misses_none() {
            EngagementRecord published = meeting("m-1", "2026-01-20")
                    .minutes(Minutes.builder()
                            .dueOn(LocalDate.parse("2026-01-27"))
                            .state(MinutesState.PUBLISHED)
                            .publishedAt(noon("2026-02-05"))
                            .build())
                    .build();
            assertThat(find(Kind.MINUTES_MISSING, "2026-02-10", published)).isEmpty();
            assertThat(find(Kind.MINUTES_MISSING, "2026-02-01", published))
                    .as("before they were published")
                    .isPresent();
        }
    }

    @Nested
    class AConcern {

        @Test
        void without_a_promise_is_unanswered_after_thirty_days_but_less_pressing() {
            EngagementRecord concern = concern("c-1", "2026-01-05").build();
            assertThat(find(Kind.CONCERN_UNANSWERED, "2026-02-04", concern)).isEmpty();
            assertThat(find(Kind.CONCERN_UNANSWERED, "2026-02-05", concern).map(Insight::severity))
                    .contains(Severity.MEDIUM);
        }

        @Test
        void that_a_register_closed_on_an_unknown_day_may_have_been_closed_before() {
            EngagementRecord closed = concern("c-1", "2026-01-05")
                    .answerBy(noon("2026-01-15"))
                    .addTransition(Transition.of(ConcernState.CLOSED_DAY_UNKNOWN, noon("2026-09-01")))
                    .build();
            assertThat(insights(log(closed), "2026-03-01").stream().map(Insight::kind))
                    .containsExactly(Kind.LOW_EVIDENCE);
            assertThat(find(Kind.PROMISE_AT_RISK, "2026-01-14", closed)).isEmpty();
        }

        @Test
        void that_waits_for_the_resident_is_not_the_teams_turn() {
            EngagementRecord waiting = concern("c-1", "2026-01-05")
                    .answerBy(noon("2026-01-15"))
                    .addTransition(Transition.of(ConcernState.ACKNOWLEDGED, noon("2026-01-06")))
                    .addTransition(Transition.of(ConcernState.UNDER_REVIEW, noon("2026-01-07")))
                    .addTransition(Transition.of(ConcernState.AWAITING_RESIDENT, noon("2026-01-08")))
                    .build();
            assertThat(find(Kind.CONCERN_UNANSWERED, "2026-03-01", waiting)).isEmpty();
            assertThat(find(Kind.PROMISE_AT_RISK, "2026-01-14", waiting)).isEmpty();
        }

        @Test
        void that_was_answered_later_was_unanswered_then() {
            EngagementRecord answered = concern("c-1", "2026-01-05")
                    .answerBy(noon("2026-01-15"))
                    .answeredAt(noon("2026-02-01"))
                    .build();
            assertThat(find(Kind.CONCERN_UNANSWERED, "2026-01-20", answered)).isPresent();
            assertThat(find(Kind.CONCERN_UNANSWERED, "2026-02-01", answered)).isEmpty();
        }

        @Test
        void that_ended_without_a_word_is_to_be_told_back() {
            EngagementRecord ended = concern("c-1", "2026-01-05")
                    .tellBackBy(LocalDate.parse("2026-01-20"))
                    .addTransition(Transition.of(ConcernState.NO_ACTION, noon("2026-01-10"))
                            .because("outside the area"))
                    .build();
            Insight found = find(Kind.NOT_TOLD_BACK, "2026-01-21", ended).orElseThrow();
            assertThat(found.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(found.sentence())
                    .isEqualTo("1 concern was dealt with, and it is not recorded that anybody was told; it should"
                            + " have been told back by 2026-01-20.");
            assertThat(find(Kind.NOT_TOLD_BACK, "2026-01-20", ended)).isEmpty();
            assertThat(find(Kind.CONCERN_UNANSWERED, "2026-03-21", ended)).isEmpty();
        }

        @Test
        void that_ended_more_than_a_year_ago_is_not_brought_up_again() {
            EngagementRecord ended = concern("c-1", "2024-01-05")
                    .addTransition(Transition.of(ConcernState.NO_ACTION, noon("2024-01-10"))
                            .because("outside the area"))
                    .build();
            assertThat(find(Kind.NOT_TOLD_BACK, "2024-03-01", ended).map(Insight::severity))
                    .contains(Severity.LOW);
            assertThat(find(Kind.NOT_TOLD_BACK, "2025-03-01", ended)).isEmpty();
        }
    }

    @Nested
    class APromise {

        @Test
        void is_measured_by_its_first_day_wherever_it_was_moved() {
            EngagementRecord moved = commitment("k-1", "2026-02-10")
                    .dueOn(LocalDate.parse("2026-06-01"))
                    .originalDueOn(LocalDate.parse("2026-02-10"))
                    .build();
            assertThat(find(Kind.PROMISE_BROKEN, "2026-02-11", moved)).isPresent();
            assertThat(find(Kind.PROMISE_AT_RISK, "2026-02-08", moved)).isPresent();
            assertThat(find(Kind.PROMISE_AT_RISK, "2026-05-30", moved)).isEmpty();
        }

        @Test
        void that_was_dropped_openly_is_settled() {
            var dropped = commitment("k-1", "2026-02-10")
                    .addTransition(Transition.of(CommitmentState.DROPPED, noon("2026-02-01"))
                            .because("no budget"));
            assertThat(find(Kind.PROMISE_BROKEN, "2026-02-05", dropped.build())).isPresent();
            assertThat(find(
                            Kind.PROMISE_BROKEN,
                            "2026-02-05",
                            dropped.toldBackAt(noon("2026-02-02")).build()))
                    .isEmpty();
        }

        @Test
        void that_was_done_and_not_told_is_to_be_told_back() {
            EngagementRecord done = commitment("k-1", "2026-02-10")
                    .addTransition(Transition.of(CommitmentState.IN_PROGRESS, noon("2026-02-01")))
                    .addTransition(Transition.of(CommitmentState.DONE, noon("2026-02-02")))
                    .build();
            assertThat(find(Kind.NOT_TOLD_BACK, "2026-03-10", done))
                    .hasValueSatisfying(found -> assertThat(found.sentence()).startsWith("1 promise was dealt with"));
            assertThat(find(Kind.PROMISE_BROKEN, "2026-03-10", done)).isEmpty();
        }
    }

    @Nested
    class ATopic {

        @Test
        void rises_when_five_people_raise_it_and_fewer_did_before() {
            EngagementRecord[] raised = IntStream.range(0, 5)
                    .mapToObj(i -> concern("c-" + i, "2026-03-0" + (i + 1)).build())
                    .toArray(EngagementRecord[]::new);
            assertThat(find(Kind.TOPIC_RISING, "2026-03-31", raised)
                            .orElseThrow()
                            .sentence())
                    .isEqualTo(
                            "5 people raised the topic street-light in the 90 days to 2026-03-31. Nothing raised earlier is"
                                    + " on record, so it need not be more than before.");
        }

        @Test
        void is_compared_with_the_days_before_where_anything_was_raised_earlier() {
            Stream<EngagementRecord> raised = IntStream.range(0, 5)
                    .mapToObj(i -> concern("c-" + i, "2026-03-0" + (i + 1)).build());
            EngagementRecord earlier =
                    concern("d-1", "2025-06-01").category(Code.of("parking")).build();
            assertThat(find(
                                    Kind.TOPIC_RISING,
                                    "2026-03-31",
                                    Stream.concat(raised, Stream.of(earlier)).toArray(EngagementRecord[]::new))
                            .orElseThrow()
                            .sentence())
                    .isEqualTo("5 people raised the topic street-light in the 90 days to 2026-03-31; in as many days"
                            + " before: 0.");
        }

        @Test
        void that_one_person_raises_five_times_does_not_rise() {
            EngagementRecord[] raised = IntStream.range(0, 5)
                    .mapToObj(i -> concern("c-" + i, "2026-03-0" + (i + 1))
                            .raisedBy(Participant.pseudonymous(ResidentId.of("r-1")))
                            .build())
                    .toArray(EngagementRecord[]::new);
            assertThat(find(Kind.TOPIC_RISING, "2026-03-31", raised)).isEmpty();
        }

        @Test
        void that_one_person_raised_does_not_rise_because_they_are_erased() {
            EngagementRecord[] raised = IntStream.range(0, 5)
                    .mapToObj(i -> concern("c-" + i, "2026-03-0" + (i + 1))
                            .redactedAt(noon("2026-03-20"))
                            .build())
                    .toArray(EngagementRecord[]::new);
            assertThat(find(Kind.TOPIC_RISING, "2026-03-31", raised)).isEmpty();
        }

        @Test
        void does_not_rise_because_those_who_raised_it_before_are_erased() {
            Stream<EngagementRecord> raised = IntStream.range(0, 5)
                    .mapToObj(i -> concern("c-" + i, "2026-03-0" + (i + 1)).build());
            Stream<EngagementRecord> earlier = IntStream.range(0, 4)
                    .mapToObj(i -> concern("d-" + i, "2025-12-02")
                            .redactedAt(noon("2026-03-20"))
                            .build());
            assertThat(find(
                            Kind.TOPIC_RISING,
                            "2026-03-31",
                            Stream.concat(raised, earlier).toArray(EngagementRecord[]::new)))
                    .isEmpty();
        }

        @Test
        void that_comes_up_in_meetings_in_words_of_erased_people_only_does_not_rise() {
            EngagementRecord[] raised = IntStream.range(0, 2)
                    .mapToObj(i -> concern("c-" + i, "2026-03-0" + (i + 1))
                            .raisedIn(RaisedIn.meeting(SafetyMeetingId.of("m-" + i)))
                            .redactedAt(noon("2026-03-20"))
                            .build())
                    .toArray(EngagementRecord[]::new);
            assertThat(find(Kind.TOPIC_RISING, "2026-03-31", raised)).isEmpty();
        }

        @Test
        void may_have_more_supporters_than_an_int_can_count() {
            EngagementRecord[] raised = IntStream.range(0, 30)
                    .mapToObj(i -> concern("c-" + i, "2026-03-01")
                            .supporters(Violations.PEOPLE)
                            .build())
                    .toArray(EngagementRecord[]::new);
            assertThat(find(Kind.TOPIC_RISING, "2026-03-31", raised)
                            .orElseThrow()
                            .sentence())
                    .startsWith("3000000030 people raised the topic street-light");
        }

        @Test
        void that_takes_in_everything_else_does_not_rise() {
            EngagementRecord[] raised = IntStream.range(0, 5)
                    .mapToObj(i -> concern("c-" + i, "2026-03-0" + (i + 1))
                            .category(Code.of("miscellaneous"))
                            .build())
                    .toArray(EngagementRecord[]::new);
            assertThat(find(Kind.TOPIC_RISING, "2026-03-31", raised)).isEmpty();
        }

        @Test
        void rises_when_it_comes_up_in_two_meetings() {
            EngagementRecord[] raised = IntStream.range(0, 2)
                    .mapToObj(i -> concern("c-" + i, "2026-03-0" + (i + 1))
                            .raisedIn(RaisedIn.meeting(SafetyMeetingId.of("m-" + i)))
                            .build())
                    .toArray(EngagementRecord[]::new);
            assertThat(find(Kind.TOPIC_RISING, "2026-03-31", raised)
                            .orElseThrow()
                            .sentence())
                    .startsWith("2 people raised the topic street-light, in 2 meetings,");
        }

        @Test
        void that_as_many_raised_before_does_not_rise() {
            EngagementRecord[] raised = IntStream.range(0, 12)
                    .mapToObj(i -> concern("c-" + i, i % 2 == 0 ? "2026-03-02" : "2025-12-02")
                            .build())
                    .toArray(EngagementRecord[]::new);
            assertThat(find(Kind.TOPIC_RISING, "2026-03-31", raised)).isEmpty();
        }
    }

    @Test
    void a_partner_without_anything_done_together_is_dormant() {
        EngagementRecord partnership = partnership("2026-01-01");
        assertThat(find(Kind.PARTNER_DORMANT, "2026-05-01", partnership)).isEmpty();
        assertThat(find(Kind.PARTNER_DORMANT, "2026-05-02", partnership)
                        .orElseThrow()
                        .sentence())
                .isEqualTo("Nothing was done together with 1 partner for more than 120 days; the silence began on"
                        + " 2026-01-01.");
    }

    @Nested
    class Trust {

        private final List<EngagementRecord> records = new ArrayList<>();

        Trust() {
            for (int month = 1; month <= 12; month++) {
                String day = LocalDate.of(2025, month, 20).toString();
                double mean = month == 1 || month >= 10 ? 3 : 8;
                for (Measure measure : List.of(Measure.TRUST, Measure.LISTEN, Measure.RESPECT)) {
                    records.add(
                            survey(measure + "-" + month, day, measure, mean).build());
                }
                records.add(meeting("m-" + month, day).build());
                records.add(concern("c-" + month, day)
                        .answerBy(noon(day).plusSeconds(864_000))
                        .answeredAt(noon(day).plusSeconds(3_600))
                        .build());
            }
        }

        @Test
        void that_fell_is_told_with_what_moved_it_and_the_records_behind_it() {
            Insight found = find(Kind.TRUST_FELL, "2025-12-31", records.toArray(EngagementRecord[]::new))
                    .orElseThrow();
            assertThat(found.severity()).isEqualTo(Severity.HIGH);
            assertThat(found.since()).isEqualTo("2025-10-02");
            assertThat(found.sentence())
                    .matches("The trust score fell from \\d+ to \\d+ in the 90 days to 2025-12-31; the evidence that"
                            + " moved it most: survey \\w+\\.");
            assertThat(found.records()).hasSize(3);
        }

        @Test
        void that_held_is_not_mentioned() {
            assertThat(find(Kind.TRUST_FELL, "2025-09-30", records.toArray(EngagementRecord[]::new)))
                    .isEmpty();
            assertThat(find(Kind.LOW_EVIDENCE, "2025-09-30", records.toArray(EngagementRecord[]::new)))
                    .isEmpty();
        }
    }

    @Nested
    class BadInput {

        @Test
        void an_empty_log_gives_nothing() {
            assertThat(insights(log(), "2026-03-01")).isEmpty();
        }

        @Test
        void a_community_without_records_is_told_apart() {
            assertThat(insights(log(withoutPromises()), "2026-03-01"))
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.sentence()).isEqualTo("Nothing on record says how trust stands.");
                        assertThat(found.nextStep()).startsWith("Begin to write down contacts");
                    });
        }

        @Test
        void records_of_the_future_are_not_seen() {
            EngagementLog log = log(
                    chat("i-1", "2026-06-01").build(),
                    meeting("m-1", "2026-06-02").build(),
                    concern("c-1", "2026-06-03").build());
            assertThat(insights(log, "2026-05-31").stream().map(Insight::kind)).containsExactly(Kind.LOW_EVIDENCE);
        }

        @Test
        void a_day_that_no_calendar_has_is_refused() {
            assertThatThrownBy(() -> insights(log(), "+10000-01-01"))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("Insight.asOf must lie in the years 1 to 9999, was +10000-01-01");
        }

        @Test
        void a_policy_out_of_range_is_refused() {
            assertThatThrownBy(() -> InsightPolicy.builder()
                            .meetingEvery(Period.of(10, 0, 1))
                            .atRiskDays(3)
                            .urgentDays(4)
                            .enforcementShare(1.5)
                            .build())
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("InsightPolicy.meetingEvery must be above zero, at most ten years, was P10Y1D;"
                            + " InsightPolicy.urgentDays must be from 0 to 3, was 4; InsightPolicy.enforcementShare must"
                            + " be from 0 to 1, was 1.5");
        }
    }

    @Test
    void insights_that_differ_only_in_what_they_rest_on_have_an_order() {
        Insight insight = Insight.builder()
                .communityId(ElmPark.ID)
                .kind(Kind.PROMISE_BROKEN)
                .severity(Severity.HIGH)
                .since(LocalDate.of(2026, 3, 1))
                .addRecord(CommitmentId.of("k-1"))
                .sentence("A promise was broken.")
                .nextStep("Say so.")
                .build();
        Insight further = insight.toBuilder().addRecord(CommitmentId.of("k-2")).build();
        Insight other = insight.toBuilder().nextStep("Keep it.").build();

        assertThat(new TreeSet<>(List.of(insight, further, other))).containsExactly(other, insight, further);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void no_personal_text_gets_into_a_finding(@ForAll("records") List<EngagementRecord> records) {
        EngagementLog log = log(records);
        LocalDate asOf = LocalDate.of(2030, 6, 30);
        List<Insight> insights =
                Insights.of(log, InsightPolicy.DEFAULT, TrustPolicy.DEFAULT, asOf, ZoneId.of("Asia/Kolkata"));
        assertThat(insights.toString()).doesNotContain(BaseArbitraries.PERSONAL_MARKER);
        assertThat(insights).isSorted();
    }

    @Provide
    Arbitrary<List<EngagementRecord>> records() {
        return RecordArbitraries.all().list().ofMaxSize(20);
    }
}
