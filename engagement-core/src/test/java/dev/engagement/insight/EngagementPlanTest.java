package dev.engagement.insight;

import static dev.engagement.testing.ElmPark.ZONE;
import static dev.engagement.testing.ElmPark.announcedMeeting;
import static dev.engagement.testing.ElmPark.chat;
import static dev.engagement.testing.ElmPark.commitment;
import static dev.engagement.testing.ElmPark.community;
import static dev.engagement.testing.ElmPark.concern;
import static dev.engagement.testing.ElmPark.log;
import static dev.engagement.testing.ElmPark.meeting;
import static dev.engagement.testing.ElmPark.noon;
import static dev.engagement.testing.ElmPark.partnership;
import static dev.engagement.testing.ElmPark.place;
import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.base.Code;
import dev.engagement.base.DayPeriod;
import dev.engagement.base.PlaceKinds;
import dev.engagement.base.Transition;
import dev.engagement.community.CommunityProfile;
import dev.engagement.concern.ConcernState;
import dev.engagement.id.CommunityId;
import dev.engagement.id.MeetingSeriesId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.RecordId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.log.EngagementLog;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.MeetingSeries;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.record.EngagementRecord;
import dev.engagement.recurrence.RecurrenceRule;
import dev.engagement.testing.BaseArbitraries;
import dev.engagement.testing.ElmPark;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EngagementPlanTest {

    private static final DayPeriod MARCH = new DayPeriod(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    private static List<EngagementPlan.Item> items(EngagementRecord... records) {
        return EngagementPlan.propose(log(records), ElmPark.ID, MARCH, InsightPolicy.DEFAULT, ZONE)
                .items();
    }

    /** Day, kind, sentence and records of each item. */
    private static List<String> plan(EngagementRecord... records) {
        return items(records).stream()
                .map(item -> item.day() + " " + item.kind() + " " + item.sentence() + " " + item.records())
                .toList();
    }

    @Test
    void lists_by_day_what_is_due_in_a_small_community() {
        EngagementRecord profile = community()
                .profile(CommunityProfile.builder()
                        .addGatheringPlace(place(PlaceKinds.PARK))
                        .addGatheringPlace(place(PlaceKinds.SHOP))
                        .addKnownConcern(Code.of("speeding"))
                        .build())
                .build();
        assertThat(plan(
                        profile,
                        meeting("m-1", "2026-01-20").build(),
                        chat("i-1", "2026-01-10")
                                .place(place(PlaceKinds.SHOP))
                                .addTopic(Code.of("speeding"))
                                .build(),
                        commitment("k-1", "2026-02-20").build(),
                        commitment("k-2", "2026-03-20").build(),
                        concern("c-1", "2026-02-27")
                                .answerBy(noon("2026-03-09"))
                                .build(),
                        concern("c-2", "2026-01-02")
                                .tellBackBy(LocalDate.of(2026, 2, 1))
                                .addTransition(Transition.of(ConcernState.NO_ACTION, noon("2026-01-20"))
                                        .because("outside the area"))
                                .build(),
                        partnership("2025-12-01")))
                .containsExactly(
                        "2026-03-01 MEETING_DUE A public meeting is due by this day, and none is planned. []",
                        "2026-03-01 PROMISE 1 promise passed its day or was dropped on 2026-02-20. [k-1]",
                        "2026-03-01 TELL_BACK 1 outcome should have been told back by 2026-02-01. [c-2]",
                        "2026-03-01 PLACE Be at a place of the kind park: no contact is on record. []",
                        "2026-03-09 PROMISE 1 promise to answer a concern falls due. [c-1]",
                        "2026-03-11 PLACE Be at a place of the kind shop: the last contact was on 2026-01-10. []",
                        "2026-03-11 TOPIC Talk with residents about speeding: the last contact was on 2026-01-10. []",
                        "2026-03-20 PROMISE 1 promise falls due. [k-2]",
                        "2026-03-31 PARTNER Call a partner: the last thing done together was on 2025-12-01. [p-1]");
    }

    @Test
    void what_is_overdue_or_due_on_one_day_is_one_item() {
        assertThat(plan(
                        commitment("k-1", "2026-02-20").build(),
                        commitment("k-2", "2026-02-10").build(),
                        commitment("k-3", "2026-03-20").build(),
                        commitment("k-4", "2026-03-20").build(),
                        concern("c-1", "2025-12-01").build(),
                        concern("c-2", "2025-12-02").build()))
                .containsExactly(
                        "2026-03-01 PROMISE 2 concerns should have been answered by now, the first by 2025-12-31."
                                + " [c-1, c-2]",
                        "2026-03-01 PROMISE 2 promises passed their day or were dropped, the first on 2026-02-10."
                                + " [k-1, k-2]",
                        "2026-03-20 PROMISE 2 promises fall due. [k-3, k-4]");
    }

    @Test
    void a_meeting_that_is_announced_is_on_it_with_its_time_and_makes_none_due() {
        List<EngagementPlan.Item> items = items(
                community().build(),
                meeting("m-1", "2026-02-10").build(),
                announcedMeeting("m-2", "2026-03-09").build());
        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(EngagementPlan.Kind.MEETING);
            assertThat(item.start())
                    .contains(LocalDate.of(2026, 3, 9).atTime(18, 30).atZone(ZONE));
            assertThat(item.length()).contains(Duration.ofMinutes(90));
        });
    }

    @Test
    void a_meeting_that_is_held_in_the_period_was_announced_before_it() {
        assertThat(plan(community().build(), meeting("m-2", "2026-03-09").build()))
                .contains("2026-03-09 MEETING A meeting is announced. [m-2]");
    }

    @Test
    void a_series_has_its_meetings_on_it_until_they_are_meetings_of_their_own() {
        EngagementRecord own = announcedMeeting("m-1", "2026-03-10")
                .seriesId(MeetingSeriesId.of("ms-1"))
                .originalStart(LocalDate.of(2026, 3, 10).atTime(18, 30))
                .build();
        assertThat(plan(series(), own))
                .containsExactly(
                        "2026-03-03 MEETING A series has a meeting, which is not announced yet. [ms-1]",
                        "2026-03-10 MEETING A meeting is announced. [m-1]",
                        "2026-03-17 MEETING A series has a meeting, which is not announced yet. [ms-1]",
                        "2026-03-24 MEETING A series has a meeting, which is not announced yet. [ms-1]",
                        "2026-03-31 MEETING A series has a meeting, which is not announced yet. [ms-1]");
    }

    @Test
    void a_draft_of_a_meeting_does_not_take_the_meeting_of_the_series_off_it() {
        SafetyMeeting draft = ((MeetingSeries) series())
                .meeting(LocalDate.of(2026, 3, 10).atTime(18, 30), SafetyMeetingId.of("m-1"), noon("2026-02-01"));
        String planned = "2026-03-10 MEETING A series has a meeting, which is not announced yet. [ms-1]";

        assertThat(plan(series(), draft)).contains(planned);
        assertThat(plan(series(), draft.announce(noon("2026-03-02"), OfficerId.of("o-7"))))
                .as("what is announced in the period was a draft before it")
                .contains(planned);
        assertThat(plan(series(), draft.cancel("no room", noon("2026-02-02"), OfficerId.of("o-7"))))
                .doesNotContain(planned);
    }

    @Test
    void items_of_one_day_that_differ_in_anything_have_an_order() {
        EngagementPlan.Item item = new EngagementPlan.Item(
                LocalDate.of(2026, 3, 10),
                EngagementPlan.Kind.MEETING,
                Optional.of(LocalDate.of(2026, 3, 10).atTime(18, 30).atZone(ZONE)),
                Optional.of(Duration.ofMinutes(90)),
                Set.of(SafetyMeetingId.of("x-1")),
                "A meeting is announced.");
        List<EngagementPlan.Item> others = List.of(
                with(
                        item,
                        Optional.of(LocalDate.of(2026, 3, 10).atTime(19, 30).atZone(ZONE)),
                        item.length(),
                        item.records()),
                with(item, item.start(), Optional.of(Duration.ofMinutes(60)), item.records()),
                with(item, Optional.empty(), Optional.empty(), item.records()),
                with(item, item.start(), item.length(), Set.of(MeetingSeriesId.of("x-1"))),
                with(item, item.start(), item.length(), Set.of(SafetyMeetingId.of("x-1, x-2"))),
                with(item, item.start(), item.length(), Set.of(SafetyMeetingId.of("x-1"), SafetyMeetingId.of("x-2"))));

        assertThat(new TreeSet<>(others)).hasSize(others.size()).doesNotContain(item);
        assertThat(others)
                .allSatisfy(other -> assertThat(Integer.signum(item.compareTo(other)))
                        .isEqualTo(-Integer.signum(other.compareTo(item))));
        assertThat(item).isEqualByComparingTo(with(item, item.start(), item.length(), item.records()));
    }

    private static EngagementPlan.Item with(
            EngagementPlan.Item item,
            Optional<ZonedDateTime> start,
            Optional<Duration> length,
            Set<? extends RecordId> records) {
        return new EngagementPlan.Item(item.day(), item.kind(), start, length, Set.copyOf(records), item.sentence());
    }

    @Test
    void is_the_same_in_any_order_and_holds_no_personal_text() {
        EngagementRecord[] records = {
            commitment("k-1", "2026-03-20").build(),
            meeting("m-1", "2026-01-20").build(),
            concern("c-1", "2026-02-27").answerBy(noon("2026-03-09")).build()
        };
        EngagementRecord[] reversed = {records[2], records[1], records[0]};
        assertThat(items(records)).isEqualTo(items(reversed)).isNotEmpty();
        assertThat(items(records).toString()).doesNotContain(BaseArbitraries.PERSONAL_MARKER);
    }

    @Test
    void for_a_community_that_is_not_known_it_is_empty() {
        EngagementLog log = log(commitment("k-1", "2026-03-20").build());
        assertThat(EngagementPlan.propose(log, CommunityId.of("nowhere"), MARCH, InsightPolicy.DEFAULT, ZONE)
                        .items())
                .isEmpty();
    }

    private static EngagementRecord series() {
        return MeetingSeries.builder()
                .id(MeetingSeriesId.of("ms-1"))
                .communityId(ElmPark.ID)
                .revision(1)
                .recordedAt(noon("2026-01-01"))
                .title("Beat meeting")
                .kind(MeetingKind.PUBLIC_SAFETY)
                .place(place(PlaceKinds.SCHOOL))
                .start(LocalDate.of(2026, 3, 3).atTime(18, 30))
                .zone(ZONE)
                .length(Duration.ofMinutes(90))
                .rule(RecurrenceRule.parse("FREQ=WEEKLY"))
                .build();
    }
}
