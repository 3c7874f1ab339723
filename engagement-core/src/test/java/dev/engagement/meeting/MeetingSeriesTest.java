package dev.engagement.meeting;

import static dev.engagement.meeting.Meetings.CHICAGO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.DayPeriod;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.gathering.GatheringState;
import dev.engagement.id.MeetingSeriesId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.record.ExternalId;
import dev.engagement.record.Visibility;
import dev.engagement.recurrence.RecurrenceRule;
import dev.engagement.testing.MeetingArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MeetingSeriesTest {

    private static final Instant MADE = Instant.parse("2025-12-01T10:00:00Z");
    private static final Instant MID_MARCH = Instant.parse("2026-03-15T10:00:00Z");
    private static final MeetingSeriesId NEW = MeetingSeriesId.of("s-2");
    private static final DayPeriod YEAR = new DayPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    /** Half past six on the second Tuesday of each month of 2026. */
    private static MeetingSeries.Builder monthly() {
        return Meetings.series("FREQ=MONTHLY;BYDAY=2TU", time("2026-01-13"), CHICAGO)
                .recordedAt(MADE);
    }

    private static LocalDateTime time(String day) {
        return LocalDate.parse(day).atTime(18, 30);
    }

    private static List<String> days(MeetingSeries series) {
        return series.occurrences(YEAR)
                .map(occurrence -> occurrence.start().toLocalDate().toString())
                .collect(Collectors.toList());
    }

    @Test
    void a_series_comes_back_by_its_rule() {
        assertThat(monthly().build().occurrences(YEAR).limit(2))
                .containsExactly(
                        new MeetingOccurrence(
                                time("2026-01-13"), time("2026-01-13").atZone(CHICAGO), Duration.ofMinutes(90)),
                        new MeetingOccurrence(
                                time("2026-02-10"), time("2026-02-10").atZone(CHICAGO), Duration.ofMinutes(90)));
        assertThat(days(monthly().build())).hasSize(12);
    }

    @Test
    void single_meetings_are_left_out_added_and_taken_back() {
        MeetingSeries series =
                monthly().build().exclude(time("2026-07-14"), MID_MARCH).add(time("2026-07-21"), MID_MARCH);

        assertThat(days(series)).hasSize(12).contains("2026-07-21").doesNotContain("2026-07-14");
        assertThat(series.revision()).isEqualTo(3);
        assertThat(days(series.exclude(time("2026-07-21"), MID_MARCH).add(time("2026-07-14"), MID_MARCH)))
                .isEqualTo(days(monthly().build()));
    }

    @Test
    void an_addition_comes_in_its_place() {
        assertThat(days(monthly().build().add(time("2026-04-01"), MID_MARCH)))
                .isSorted()
                .contains("2026-04-01");
    }

    @Test
    void one_meeting_is_moved_and_still_known_by_its_original_start() {
        MeetingSeries series = monthly()
                .build()
                .override(
                        MeetingOverride.builder()
                                .originalStart(time("2026-07-14"))
                                .start(time("2026-06-30"))
                                .length(Duration.ofHours(1))
                                .title("Block party")
                                .place(Place.of(PlaceKinds.PARK))
                                .build(),
                        MID_MARCH);
        SafetyMeeting meeting = series.meeting(time("2026-07-14"), SafetyMeetingId.of("m-7"), MID_MARCH);

        assertThat(days(series)).hasSize(12).isSorted().contains("2026-06-30").doesNotContain("2026-07-14");
        assertThat(meeting)
                .returns(time("2026-06-30"), SafetyMeeting::start)
                .returns(time("2026-07-14"), m -> m.originalStart().orElseThrow())
                .returns(Duration.ofHours(1), SafetyMeeting::length)
                .returns("Block party", SafetyMeeting::title)
                .returns(Place.of(PlaceKinds.PARK), m -> m.place().orElseThrow());
    }

    @Test
    void a_later_override_of_a_meeting_replaces_the_earlier_one() {
        MeetingOverride noon = MeetingOverride.builder()
                .originalStart(time("2026-07-14"))
                .start(time("2026-07-14").withHour(12))
                .build();
        MeetingOverride shorter = MeetingOverride.builder()
                .originalStart(time("2026-07-14"))
                .length(Duration.ofHours(1))
                .build();

        assertThat(monthly()
                        .build()
                        .override(noon, MID_MARCH)
                        .override(shorter, MID_MARCH)
                        .overrides())
                .containsExactly(shorter);
        assertThat(monthly()
                        .build()
                        .override(noon, MID_MARCH)
                        .exclude(time("2026-07-14"), MID_MARCH)
                        .overrides())
                .isEmpty();
    }

    @Test
    void what_happens_to_one_meeting_leaves_the_others_as_they_were() {
        MeetingOverride noon = MeetingOverride.builder()
                .originalStart(time("2026-07-14"))
                .start(time("2026-07-14").withHour(12))
                .build();
        MeetingSeries series = monthly()
                .build()
                .override(noon, MID_MARCH)
                .add(time("2026-04-01"), MID_MARCH)
                .add(time("2026-04-02"), MID_MARCH)
                .exclude(time("2026-08-11"), MID_MARCH)
                .exclude(time("2026-09-08"), MID_MARCH);

        MeetingSeries changed = series.exclude(time("2026-04-01"), MID_MARCH).add(time("2026-08-11"), MID_MARCH);

        assertThat(changed.overrides()).containsExactly(noon);
        assertThat(changed.additions()).containsExactly(time("2026-04-02"));
        assertThat(changed.exclusions()).containsExactly(time("2026-09-08"));
    }

    @Test
    void a_meeting_that_takes_place_anyway_is_not_added() {
        assertThatThrownBy(() -> monthly().build().add(time("2026-07-14"), MID_MARCH))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("MeetingSeries.additions must be of no meeting of the series yet, was 2026-07-14T18:30");
        assertThatThrownBy(() -> monthly().addAddition(time("2026-07-14")).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("MeetingSeries.additions must not be allowed by the rule, was 2026-07-14T18:30");
    }

    @Test
    void a_meeting_is_made_from_what_the_series_says() {
        MeetingSeries series = monthly()
                .url("https://meet.example/7")
                .visibility(Visibility.PUBLIC)
                .build();

        assertThat(series.meeting(time("2026-02-10"), SafetyMeetingId.of("m-2"), MID_MARCH))
                .returns(GatheringState.DRAFT, SafetyMeeting::state)
                .returns(1, SafetyMeeting::revision)
                .returns(series.id(), m -> m.seriesId().orElseThrow())
                .returns("Beat meeting", SafetyMeeting::title)
                .returns(SafetyMeeting.Mode.HYBRID, SafetyMeeting::mode)
                .returns(Visibility.PUBLIC, SafetyMeeting::visibility)
                .returns(time("2026-02-10"), SafetyMeeting::start);
    }

    @Test
    void an_original_start_that_is_not_known_is_refused() {
        MeetingSeries series = monthly().addExclusion(time("2026-06-09")).build();

        for (LocalDateTime unknown :
                List.of(time("2026-07-15"), time("2026-07-14").plusMinutes(1), time("2026-06-09"))) {
            assertThat(series.occurrence(unknown)).isEmpty();
            assertThatThrownBy(() -> series.meeting(unknown, SafetyMeetingId.of("m"), MID_MARCH))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("MeetingSeries.originalStart must be of a meeting of the series, was " + unknown);
            assertThatThrownBy(() -> series.exclude(unknown, MID_MARCH)).isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> series.thisAndFollowing(unknown, NEW, MID_MARCH))
                    .isInstanceOf(InvalidValueException.class);
        }
        assertThatThrownBy(() -> monthly().addExclusion(time("2026-07-15")).build())
                .hasMessage("MeetingSeries.exclusions must be allowed by the rule, was 2026-07-15T18:30");
        assertThatThrownBy(() -> monthly().addAddition(time("2026-07-14")).build())
                .hasMessage("MeetingSeries.additions must not be allowed by the rule, was 2026-07-14T18:30");
        assertThatThrownBy(() -> series.toBuilder()
                        .addOverride(MeetingOverride.builder()
                                .originalStart(time("2026-06-09"))
                                .title("x")
                                .build())
                        .build())
                .hasMessage("MeetingSeries.overrides must be of meetings of the series, was 2026-06-09T18:30");
    }

    @Test
    void what_has_begun_is_past_and_stays_as_it_was() {
        MeetingSeries series = monthly().build();
        LocalDateTime march = time("2026-03-10");

        assertThatThrownBy(() -> series.exclude(march, MID_MARCH))
                .hasMessage("MeetingSeries.originalStart must be of a meeting that lies ahead, was 2026-03-10T18:30");
        assertThatThrownBy(() -> series.override(
                        MeetingOverride.builder()
                                .originalStart(march)
                                .title("x")
                                .build(),
                        MID_MARCH))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> series.thisAndFollowing(march, NEW, MID_MARCH))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> series.add(time("2026-03-11"), MID_MARCH))
                .hasMessage("MeetingSeries.additions must lie ahead, was 2026-03-11T18:30");
    }

    @Test
    void a_meeting_that_lies_ahead_is_not_moved_into_the_past() {
        MeetingOverride back = MeetingOverride.builder()
                .originalStart(time("2026-04-14"))
                .start(time("2026-03-11"))
                .build();

        assertThatThrownBy(() -> monthly().build().override(back, MID_MARCH))
                .hasMessage("MeetingOverride.start must lie ahead, was 2026-03-11T18:30");
    }

    @Test
    void this_and_following_ends_the_old_series_and_begins_one_that_goes_on() {
        MeetingSeries series = monthly()
                .addExternalIds(new ExternalId("osdi", "7"))
                .addExclusions(time("2026-02-10"), time("2026-09-08"))
                .addAdditions(time("2026-02-11"), time("2026-09-09"))
                .build();
        MeetingSeries.Split split = series.thisAndFollowing(time("2026-06-09"), NEW, MID_MARCH);

        assertThat(split.ended())
                .returns(series.id(), MeetingSeries::id)
                .returns(2, MeetingSeries::revision)
                .returns(
                        "FREQ=MONTHLY;UNTIL=20260512T233000Z;BYDAY=2TU",
                        s -> s.rule().toString());
        assertThat(split.following())
                .returns(NEW, MeetingSeries::id)
                .returns(1, MeetingSeries::revision)
                .returns(series.id(), s -> s.predecessor().orElseThrow())
                .returns(true, s -> s.externalIds().isEmpty());
        assertThat(Stream.concat(days(split.ended()).stream(), days(split.following()).stream()))
                .isEqualTo(days(series));
        assertThat(days(split.ended())).last().isEqualTo("2026-05-12");
    }

    @Test
    void a_counted_series_keeps_its_count_when_it_is_cut() {
        MeetingSeries series = monthly()
                .rule(RecurrenceRule.parse("FREQ=MONTHLY;BYDAY=2TU;COUNT=6"))
                .build();
        MeetingSeries.Split split = series.thisAndFollowing(time("2026-05-12"), NEW, MID_MARCH);

        assertThat(split.following().rule().count()).hasValue(2);
        assertThat(days(split.following())).containsExactly("2026-05-12", "2026-06-09");
    }

    @Test
    void a_series_is_not_cut_at_its_first_meeting_or_at_one_that_the_rule_does_not_have() {
        assertThatThrownBy(() -> monthly().build().thisAndFollowing(time("2026-01-13"), NEW, MADE))
                .hasMessage("MeetingSeries.originalStart must not be of the first meeting, was 2026-01-13T18:30");
        assertThatThrownBy(() -> monthly()
                        .addAddition(time("2026-07-21"))
                        .build()
                        .thisAndFollowing(time("2026-07-21"), NEW, MADE))
                .hasMessage("MeetingSeries.originalStart must be of a meeting that the rule has, was 2026-07-21T18:30");
    }

    @Test
    void the_first_start_is_one_of_the_rule() {
        assertThatThrownBy(() -> monthly().start(time("2026-01-14")).build())
                .hasMessageContaining("MeetingSeries.start must be allowed by the rule, was 2026-01-14T18:30");
    }

    @Test
    void times_that_a_counted_rule_does_not_reach_are_refused_by_one_walk_for_all_of_them() {
        List<LocalDateTime> far = Stream.iterate(LocalDateTime.parse("9000-01-01T18:30"), time -> time.plusDays(1))
                .limit(2_000)
                .collect(Collectors.toList());

        assertThatThrownBy(() -> monthly()
                        .rule(RecurrenceRule.parse("FREQ=MONTHLY;BYDAY=2TU;COUNT=999999999"))
                        .exclusions(far)
                        .build())
                .hasMessage("MeetingSeries.exclusions must be allowed by the rule, was 9000-01-01T18:30");
    }

    @Test
    void every_broken_rule_is_named_at_once() {
        assertThatThrownBy(() -> monthly()
                        .title("")
                        .length(Duration.ZERO)
                        .place(Optional.empty())
                        .predecessor(MeetingSeriesId.of("s-1"))
                        .build())
                .hasMessage("MeetingSeries.title must not be blank; MeetingSeries.length must be positive, was PT0S; "
                        + "MeetingSeries.place must be present unless url is; "
                        + "MeetingSeries.predecessor must be another series");
    }

    @Test
    void an_override_says_what_is_different() {
        assertThatThrownBy(() -> MeetingOverride.builder()
                        .originalStart(time("2026-07-14"))
                        .build())
                .hasMessage("MeetingOverride.start must be present unless something else is different");
    }

    @Property(tries = 200)
    void any_cut_leaves_every_meeting_where_it_was(@ForAll("series") MeetingSeries series) {
        Instant before = series.start().minusYears(1).atZone(series.zone()).toInstant();
        DayPeriod window = new DayPeriod(
                series.start().toLocalDate().minusDays(2),
                series.start().toLocalDate().plusYears(12));
        List<MeetingOccurrence> all = series.occurrences(window).limit(6).collect(Collectors.toList());
        List<LocalDateTime> cuts = all.stream()
                .map(MeetingOccurrence::originalStart)
                .filter(time -> series.isRegular(time) && time.isAfter(series.start()))
                .collect(Collectors.toList());
        Assume.that(!cuts.isEmpty());
        MeetingSeries.Split split =
                series.thisAndFollowing(cuts.get(cuts.size() - 1), MeetingSeriesId.of("following"), before);

        assertThat(Stream.concat(
                                split.ended().occurrences(window),
                                split.following().occurrences(window))
                        .collect(Collectors.toList()))
                .containsAll(all)
                .containsExactlyInAnyOrderElementsOf(series.occurrences(window).collect(Collectors.toList()));
    }

    @Property(tries = 200)
    void every_occurrence_becomes_a_meeting_that_knows_where_it_came_from(@ForAll("series") MeetingSeries series) {
        DayPeriod window = new DayPeriod(
                series.start().toLocalDate(), series.start().toLocalDate().plusYears(2));
        assertThat(series.occurrences(window).limit(5)).allSatisfy(occurrence -> {
            SafetyMeeting meeting = series.meeting(occurrence.originalStart(), SafetyMeetingId.of("m"), MADE);
            assertThat(meeting.startInstant()).isEqualTo(occurrence.start().toInstant());
            assertThat(series.occurrence(meeting.originalStart().orElseThrow())).contains(occurrence);
        });
    }

    @Provide
    Arbitrary<MeetingSeries> series() {
        return MeetingArbitraries.meetingSeries();
    }
}
