package dev.engagement.meeting;

import static dev.engagement.meeting.Meetings.AFTER;
import static dev.engagement.meeting.Meetings.BEFORE;
import static dev.engagement.meeting.Meetings.BEGIN;
import static dev.engagement.meeting.Meetings.CHICAGO;
import static dev.engagement.meeting.Meetings.OFFICER;
import static dev.engagement.meeting.Meetings.draft;
import static dev.engagement.meeting.Meetings.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.base.DayPeriod;
import dev.engagement.id.MeetingSeriesId;
import dev.engagement.id.ResidentId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.meeting.Registration.Answer;
import dev.engagement.people.Participant;
import dev.engagement.record.Visibility;
import dev.engagement.testing.BaseArbitraries;
import dev.engagement.testing.MeetingArbitraries;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What users of comparable systems complain about. */
class MeetingComplaintsTest {

    private static MeetingSeries series(String rule, String start, ZoneId zone) {
        return Meetings.series(rule, LocalDateTime.parse(start), zone)
                .length(Duration.ofHours(1))
                .build();
    }

    private static List<MeetingOccurrence> occurrences(MeetingSeries series) {
        LocalDate first = series.start().toLocalDate();
        return series.occurrences(new DayPeriod(first, first.plusYears(1))).collect(Collectors.toList());
    }

    /** OSDI 75, Decidim 2263. */
    @Test
    void an_edit_of_a_series_does_not_rewrite_the_past() {
        MeetingSeries series = series("FREQ=WEEKLY", "2026-01-06T18:30", CHICAGO);
        Instant edited = Instant.parse("2026-03-01T12:00:00Z");
        List<MeetingOccurrence> past = occurrences(series).stream()
                .filter(occurrence -> occurrence.start().toInstant().isBefore(edited))
                .collect(Collectors.toList());
        SafetyMeeting held = series.meeting(past.get(0).originalStart(), SafetyMeetingId.of("m-1"), BEFORE);

        MeetingSeries.Split split =
                series.thisAndFollowing(LocalDateTime.parse("2026-03-03T18:30"), MeetingSeriesId.of("s-2"), edited);
        MeetingSeries changed = split.following().toBuilder()
                .title("Evening meeting")
                .start(LocalDateTime.parse("2026-03-03T19:30"))
                .build();

        assertThat(occurrences(split.ended())).isEqualTo(past);
        assertThat(split.ended().meeting(past.get(0).originalStart(), SafetyMeetingId.of("m-1"), BEFORE))
                .isEqualTo(held);
        assertThat(occurrences(changed))
                .allMatch(occurrence -> occurrence.start().toLocalTime().equals(LocalTime.of(19, 30)));
        assertThat(changed.predecessor()).contains(series.id());
    }

    /** OSDI 75, Decidim 2263. */
    @Test
    void six_meetings_need_one_series_and_no_copies() {
        assertThat(occurrences(series("FREQ=MONTHLY;BYDAY=2TU;COUNT=6", "2026-01-13T18:30", CHICAGO)))
                .extracting(occurrence -> occurrence.start().toLocalDate().toString())
                .containsExactly("2026-01-13", "2026-02-10", "2026-03-10", "2026-04-14", "2026-05-12", "2026-06-09");
    }

    /** ical4j 117, 661, 754: an hour off after the clocks change. */
    @Test
    void a_weekly_meeting_keeps_its_hour_when_the_clocks_change() {
        for (String zone : List.of("America/Chicago", "Europe/Madrid", "Australia/Lord_Howe", "America/Sao_Paulo")) {
            assertThat(occurrences(series("FREQ=WEEKLY", "2017-01-03T18:30", ZoneId.of(zone))))
                    .hasSize(53)
                    .allMatch(occurrence -> occurrence.start().toLocalTime().equals(LocalTime.of(18, 30)));
        }
    }

    /** biweekly 38: 01:30 instead of 03:30. */
    @Test
    void a_meeting_in_the_hour_that_the_clocks_skip_is_an_hour_later_and_not_earlier() {
        MeetingSeries nightly = series("FREQ=DAILY;COUNT=3", "2026-03-07T02:30", CHICAGO);

        assertThat(occurrences(nightly))
                .extracting(MeetingOccurrence::start)
                .containsExactly(
                        ZonedDateTime.parse("2026-03-07T02:30-06:00[America/Chicago]"),
                        ZonedDateTime.parse("2026-03-08T03:30-05:00[America/Chicago]"),
                        ZonedDateTime.parse("2026-03-09T02:30-05:00[America/Chicago]"));
        assertThat(nightly.occurrence(LocalDateTime.parse("2026-03-08T02:30")))
                .as("and it is still known by its original start")
                .isPresent();
    }

    /** frankly 268. */
    @Test
    void registered_is_not_counted_as_attended() {
        SafetyMeeting held = draft().build()
                .announce(BEFORE, OFFICER)
                .register(Meetings.resident("r-1"), Answer.ACCEPTED, minute(1))
                .register(Meetings.resident("r-2"), Answer.ACCEPTED, minute(2))
                .hold(BEGIN, OFFICER)
                .recordPresence(ResidentId.of("r-1"), Registration.Presence.ABSENT, AFTER);

        assertThat(held.residentsPresent()).isEmpty();
        assertThat(held.closeUncounted(AFTER, OFFICER).residentsPresent()).isEmpty();
        assertThat(held.close(Meetings.COUNTED, AFTER, OFFICER).residentsPresent())
                .hasValue(31);
    }

    /** Decidim 14492. */
    @Test
    void people_on_the_waitlist_are_not_shown_in_public() {
        SafetyMeeting full = draft().visibility(Visibility.PUBLIC)
                .capacity(1)
                .build()
                .announce(BEFORE, OFFICER)
                .register(Participant.named(ResidentId.of("r-1"), "Ana Novak"), Answer.ACCEPTED, minute(1))
                .register(Participant.named(ResidentId.of("r-2"), "Ben Okafor"), Answer.ACCEPTED, minute(2));

        assertThat(PublicMeeting.from(full).orElseThrow().toString())
                .contains("January beat meeting")
                .doesNotContain("Novak", "Okafor", "r-1", "r-2", "WAITLISTED");
    }

    @Property(tries = 200)
    void only_public_meetings_that_were_announced_are_shown_and_no_resident_is(
            @ForAll("meetings") SafetyMeeting meeting) {
        boolean shown = meeting.visibility() == Visibility.PUBLIC && meeting.wasAnnounced();

        assertThat(PublicMeeting.from(meeting)).isEqualTo(PublicMeeting.from(meeting));
        assertThat(PublicMeeting.from(meeting).isPresent()).isEqualTo(shown);
        PublicMeeting.from(meeting).ifPresent(found -> {
            assertThat(found.toString()).doesNotContain(BaseArbitraries.PERSONAL_MARKER);
            assertThat(found.agenda()).hasSizeLessThanOrEqualTo(meeting.agenda().size());
        });
    }

    @Test
    void what_is_public_has_nowhere_to_put_a_person() {
        Set<String> accessors = Arrays.stream(PublicMeeting.class.getDeclaredMethods())
                .map(Method::getName)
                .collect(Collectors.toSet());

        assertThat(accessors)
                .contains("title", "start")
                .doesNotContain("registrations", "hosts", "headcounts", "minutes", "capacity", "attributes");
    }

    @Provide
    Arbitrary<SafetyMeeting> meetings() {
        return MeetingArbitraries.safetyMeetings();
    }
}
