package dev.engagement.insight;

import static dev.engagement.testing.ElmPark.ZONE;
import static dev.engagement.testing.ElmPark.call;
import static dev.engagement.testing.ElmPark.chat;
import static dev.engagement.testing.ElmPark.community;
import static dev.engagement.testing.ElmPark.concern;
import static dev.engagement.testing.ElmPark.log;
import static dev.engagement.testing.ElmPark.meeting;
import static dev.engagement.testing.ElmPark.noon;
import static dev.engagement.testing.ElmPark.session;
import static dev.engagement.testing.ElmPark.stop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.Code;
import dev.engagement.base.DayPeriod;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Transition;
import dev.engagement.concern.ConcernState;
import dev.engagement.id.CommunityId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.OutreachProgramId;
import dev.engagement.id.PartnerOrganizationId;
import dev.engagement.id.ResidentId;
import dev.engagement.id.TipId;
import dev.engagement.insight.ResponseTimes.Step;
import dev.engagement.interaction.Interaction.Initiative;
import dev.engagement.interaction.Interaction.Outcome;
import dev.engagement.interaction.Interaction.Setting;
import dev.engagement.meeting.Registration;
import dev.engagement.meeting.Registration.Answer;
import dev.engagement.meeting.Registration.Presence;
import dev.engagement.outreach.OutreachProgram;
import dev.engagement.outreach.ProgramPartner;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.testing.ElmPark;
import dev.engagement.tip.Tip;
import dev.engagement.tip.TipSource;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EngagementMetricsTest {

    private static final DayPeriod FIRST_QUARTER = days("2026-01-01", "2026-03-31");

    private static DayPeriod days(String from, String to) {
        return new DayPeriod(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static EngagementMetrics metrics(DayPeriod period, EngagementRecord... records) {
        return EngagementMetrics.of(log(records), ElmPark.ID, period, ZONE);
    }

    private static ResponseTimes answers(DayPeriod period, EngagementRecord... records) {
        return metrics(period, records).response(Step.ANSWERED);
    }

    @Test
    void contacts_are_counted_by_setting_and_initiative_and_enforcement_is_never_proactive() {
        ContactCounts contacts = metrics(
                        FIRST_QUARTER,
                        chat("i-1", "2026-01-05").build(),
                        chat("i-2", "2026-01-06").build(),
                        call("i-3", "2026-01-07").build(),
                        stop("i-4", "2026-01-08").build(),
                        chat("i-5", "2026-01-09").outcome(Outcome.NO_CONTACT).build(),
                        chat("i-6", "2026-04-01").build())
                .contacts();
        assertThat(contacts.n()).isEqualTo(4);
        assertThat(contacts.count(Setting.INFORMAL, Initiative.PROACTIVE)).isEqualTo(2);
        assertThat(contacts.count(Setting.CALL_FOR_SERVICE, Initiative.REACTIVE))
                .isEqualTo(1);
        assertThat(contacts.count(Setting.ENFORCEMENT, Initiative.PROACTIVE)).isZero();
        assertThat(contacts.count(Setting.ENFORCEMENT, Initiative.REACTIVE)).isEqualTo(1);
    }

    @Test
    void presence_counts_whole_weeks_once_and_calls_not_at_all() {
        PresenceWeeks presence = metrics(
                        days("2026-01-01", "2026-02-01"),
                        chat("i-1", "2026-01-02").build(),
                        chat("i-2", "2026-01-05").build(),
                        chat("i-3", "2026-01-11").build(),
                        call("i-4", "2026-01-13").build(),
                        meeting("m-1", "2026-01-20").build())
                .presence();
        assertThat(presence.n()).as("weeks from 5 January to 1 February").isEqualTo(4);
        assertThat(presence.present()).isEqualTo(2);
        assertThat(presence.share()).hasValue(0.5);
    }

    @Test
    void registered_is_not_attended_and_unknown_is_not_zero() {
        Attendance attendance = metrics(
                        FIRST_QUARTER,
                        meeting("m-1", "2026-01-20")
                                .addRegistration(registration("r-1", Answer.ACCEPTED, Presence.LATE))
                                .addRegistration(registration("r-2", Answer.ACCEPTED, Presence.ABSENT))
                                .addRegistration(registration("r-3", Answer.ACCEPTED, Presence.UNKNOWN))
                                .addRegistration(registration("r-4", Answer.WAITLISTED, Presence.PRESENT))
                                .build(),
                        meeting("m-2", "2026-02-20").headcounts(List.of()).build(),
                        session("s-1", "2026-03-01").build())
                .attendance();
        assertThat(attendance).isEqualTo(new Attendance(FIRST_QUARTER, 3, 2, 54, 2, 1));
        assertThat(attendance.mean()).hasValue(27);
        assertThat(attendance.showRate()).hasValue(0.5);
    }

    @Test
    void open_concerns_are_censored_and_not_dropped() {
        ResponseTimes answers = answers(
                FIRST_QUARTER,
                concern("c-1", "2026-01-05").answeredAt(noon("2026-01-06")).build(),
                concern("c-2", "2026-01-05").answeredAt(noon("2026-01-09")).build(),
                concern("c-3", "2026-01-05").build(),
                concern("c-4", "2026-01-05").build(),
                concern("c-5", "2026-01-05").build());
        assertThat(answers.n()).isEqualTo(5);
        assertThat(answers.open()).isEqualTo(3);
        assertThat(answers.median()).as("most are open").isEmpty();
    }

    @Test
    void what_was_answered_after_the_period_was_open_in_it() {
        EngagementRecord late =
                concern("c-1", "2026-03-30").answeredAt(noon("2026-04-02")).build();
        assertThat(answers(FIRST_QUARTER, late).open()).isEqualTo(1);
        assertThat(answers(days("2026-01-01", "2026-04-30"), late).median()).contains(Duration.ofDays(3));
    }

    @Test
    void the_clock_stands_still_while_waiting_for_the_resident() {
        ResponseTimes answers = answers(
                FIRST_QUARTER,
                concern("c-1", "2026-01-05")
                        .answerBy(noon("2026-01-10"))
                        .addTransition(Transition.of(ConcernState.ACKNOWLEDGED, noon("2026-01-06")))
                        .addTransition(Transition.of(ConcernState.UNDER_REVIEW, noon("2026-01-07")))
                        .addTransition(Transition.of(ConcernState.AWAITING_RESIDENT, noon("2026-01-08")))
                        .addTransition(Transition.of(ConcernState.UNDER_REVIEW, noon("2026-01-28")))
                        .answeredAt(noon("2026-01-29"))
                        .build());
        assertThat(answers.median()).contains(Duration.ofDays(4));
        assertThat(answers.shareInTime()).hasValue(1);
    }

    @Test
    void a_promise_counts_once_it_was_kept_or_has_lapsed() {
        ResponseTimes answers = answers(
                FIRST_QUARTER,
                concern("c-1", "2026-01-05")
                        .answerBy(noon("2026-01-10"))
                        .answeredAt(noon("2026-01-10"))
                        .build(),
                concern("c-2", "2026-01-05")
                        .answerBy(noon("2026-01-10"))
                        .answeredAt(noon("2026-01-11"))
                        .build(),
                concern("c-3", "2026-01-05").answerBy(noon("2026-01-10")).build(),
                concern("c-4", "2026-03-30").answerBy(noon("2026-04-10")).build(),
                concern("c-5", "2026-01-05").build());
        assertThat(answers.due()).isEqualTo(3);
        assertThat(answers.inTime()).isEqualTo(1);
    }

    @Test
    void a_promise_that_ran_out_just_when_the_concern_was_withdrawn_has_lapsed() {
        ResponseTimes answers = answers(
                FIRST_QUARTER,
                concern("c-1", "2026-01-05")
                        .answerBy(noon("2026-01-10"))
                        .addTransition(Transition.of(ConcernState.WITHDRAWN, noon("2026-01-10")))
                        .build(),
                concern("c-2", "2026-01-05")
                        .answerBy(noon("2026-01-10"))
                        .addTransition(Transition.of(ConcernState.WITHDRAWN, noon("2026-01-09")))
                        .build());
        assertThat(answers.due()).isEqualTo(1);
        assertThat(answers.inTime()).isZero();
    }

    @Test
    void acknowledged_is_not_answered_and_closed_is_not_solved() {
        EngagementRecord referred = concern("c-1", "2026-01-05")
                .referredTo("water works")
                .addTransition(Transition.of(ConcernState.REFERRED, noon("2026-01-08")))
                .build();
        EngagementMetrics metrics = metrics(FIRST_QUARTER, referred);
        assertThat(metrics.response(Step.ACKNOWLEDGED).open()).isZero();
        assertThat(metrics.response(Step.ANSWERED).open()).isEqualTo(1);
        assertThat(metrics.response(Step.RESOLVED).open()).isEqualTo(1);
    }

    @Test
    void a_concern_that_ended_on_an_unknown_day_is_told_apart() {
        ResponseTimes answers = answers(
                FIRST_QUARTER,
                concern("c-1", "2026-01-05")
                        .addTransition(Transition.of(ConcernState.CLOSED_DAY_UNKNOWN, noon("2026-02-08")))
                        .build());
        assertThat(answers.n()).isZero();
        assertThat(answers.dayUnknown()).isEqualTo(1);
    }

    @Test
    void partners_reach_is_what_their_programs_held() {
        EngagementRecord program = OutreachProgram.builder()
                .id(OutreachProgramId.of("p-1"))
                .communityId(ElmPark.ID)
                .revision(1)
                .recordedAt(noon("2026-01-01"))
                .title("Safe at home")
                .kind(Code.of("workshop"))
                .period(FIRST_QUARTER)
                .addPartner(new ProgramPartner(PartnerOrganizationId.of("school"), ProgramPartner.Role.VENUE))
                .addPartner(new ProgramPartner(PartnerOrganizationId.of("church"), ProgramPartner.Role.HOST))
                .build();
        assertThat(metrics(FIRST_QUARTER, program, session("s-1", "2026-02-01").build())
                        .partners())
                .isEqualTo(new PartnerReach(FIRST_QUARTER, 2, 2, 1, 24));
        assertThat(metrics(FIRST_QUARTER, program).partners().share()).hasValue(0);
    }

    @Test
    void tips_are_told_per_thousand_residents_where_their_number_is_known() {
        EngagementRecord tip = Tip.builder()
                .id(TipId.of("t-1"))
                .communityId(ElmPark.ID)
                .revision(1)
                .recordedAt(noon("2026-02-01"))
                .source(TipSource.anonymous())
                .category(Code.of("suspicious-vehicle"))
                .build();
        assertThat(metrics(FIRST_QUARTER, tip, community().population(500).build())
                        .tips()
                        .perThousand())
                .hasValue(2);
        assertThat(metrics(FIRST_QUARTER, tip).tips().perThousand()).isEmpty();
    }

    @Test
    void a_purged_tip_is_counted_in_its_month_west_of_utc_too() {
        OfficerId officer = OfficerId.of("o-7");
        Tip march = Tip.builder()
                .id(TipId.of("t-1"))
                .communityId(ElmPark.ID)
                .revision(1)
                .recordedAt(noon("2026-03-17"))
                .source(TipSource.anonymous())
                .category(Code.of("noise"))
                .build()
                .screen(Tip.Reliability.B, 2, noon("2026-03-18"), officer)
                .share(noon("2026-03-19"), officer)
                .close(Tip.Disposition.ACTIONED, noon("2026-03-20"), officer)
                .purge(noon("2026-03-21"));
        EngagementRecord chicago =
                community().zone(ZoneId.of("America/Chicago")).build();

        assertThat(metrics(days("2026-03-01", "2026-03-31"), march, chicago)
                        .tips()
                        .n())
                .isEqualTo(1);
        assertThat(metrics(days("2026-02-01", "2026-02-28"), march, chicago)
                        .tips()
                        .n())
                .isZero();
    }

    @Test
    void an_unknown_community_has_zeros_and_no_shares() {
        EngagementMetrics nothing = EngagementMetrics.of(log(), CommunityId.of("nowhere"), FIRST_QUARTER, ZONE);
        assertThat(nothing.contacts().n()).isZero();
        assertThat(nothing.presence().share()).hasValue(0);
        assertThat(nothing.attendance().mean()).isEqualTo(OptionalDouble.empty());
        assertThat(nothing.responses()).allSatisfy(times -> {
            assertThat(times.n()).isZero();
            assertThat(times.shareInTime()).isEmpty();
        });
        assertThat(nothing.partners().share()).isEmpty();
    }

    @Test
    void a_period_the_wrong_way_round_is_refused() {
        assertThatThrownBy(() -> days("2026-02-01", "2026-01-01"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("DayPeriod.to must not be before from, was 2026-01-01");
    }

    private static Registration registration(String resident, Answer answer, Presence presence) {
        return new Registration(
                Participant.pseudonymous(ResidentId.of(resident)), answer, noon("2026-01-10"), presence);
    }
}
