package dev.engagement.examples.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.Observance;
import biweekly.component.VTimezone;
import dev.engagement.base.DayPeriod;
import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.id.CommunityId;
import dev.engagement.id.MeetingSeriesId;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.MeetingOverride;
import dev.engagement.meeting.MeetingSeries;
import dev.engagement.record.Visibility;
import dev.engagement.recurrence.RecurrenceRule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.validate.ValidationResult;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Calendar texts, held to what two libraries make of them. */
class CalendarFeedTest {

    /** ical4j is right by its own zones; by those of a text it changes clocks a week too early in some years. */
    private static final Pattern ZONES = Pattern.compile("BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n", Pattern.DOTALL);

    private static final List<String> RULES = List.of(
            "FREQ=DAILY;INTERVAL=5",
            "FREQ=WEEKLY;BYDAY=TU,SU",
            "FREQ=MONTHLY;BYDAY=-1SU",
            "FREQ=MONTHLY;BYDAY=2WE",
            "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU");

    @net.jqwik.api.Property(tries = 200)
    void ical4j_finds_the_same_meetings_in_the_text(@ForAll("series") MeetingSeries series)
            throws IOException, ParserException {
        String text = text(series);
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));

        assertThat(calendar.validate())
                .as(text)
                .extracting(ValidationResult::hasErrors)
                .isEqualTo(false);
        Calendar byItsZones =
                new CalendarBuilder().build(new StringReader(ZONES.matcher(text).replaceAll("")));
        assertThat(starts(byItsZones, series)).as(text).isEqualTo(starts(series));
    }

    @net.jqwik.api.Property(tries = 200)
    void every_zone_changes_its_clocks_in_the_text_when_it_does_here(@ForAll("zones") ZoneId zone) throws IOException {
        LocalDate first = LocalDate.of(2024, 5, 1);
        Instant from = first.atStartOfDay(zone).toInstant();
        Instant to = first.plusYears(20).atStartOfDay(zone).toInstant();
        SortedMap<Instant, Integer> known = new TreeMap<>();
        for (ZoneOffsetTransition next = zone.getRules().nextTransition(from);
                next != null && next.getInstant().isBefore(to);
                next = zone.getRules().nextTransition(next.getInstant())) {
            known.put(next.getInstant(), next.getOffsetAfter().getTotalSeconds());
        }

        String text = text(series(zone, first.atTime(12, 0), "FREQ=DAILY").build());
        assertThat(changes(text, to).subMap(from, to)).as(text).isEqualTo(known);
    }

    /** When the clocks of a text are changed and by how many seconds they are ahead of UTC then, as biweekly counts. */
    private static SortedMap<Instant, Integer> changes(String text, Instant to) {
        VTimezone zone = Biweekly.parse(text)
                .first()
                .getTimezoneInfo()
                .getComponents()
                .iterator()
                .next();
        SortedMap<Instant, Integer> changes = new TreeMap<>();
        Stream.concat(zone.getStandardTimes().stream(), zone.getDaylightSavingsTime().stream())
                .forEach(one -> onsets(one, to)
                        .forEach(time -> changes.put(
                                time.minusMillis(
                                        one.getTimezoneOffsetFrom().getValue().getMillis()),
                                (int) (one.getTimezoneOffsetTo().getValue().getMillis() / 1_000))));
        return changes;
    }

    /** What the clocks show when they are changed, as if it were UTC. */
    private static List<Instant> onsets(Observance observance, Instant to) {
        TimeZone utc = TimeZone.getTimeZone("UTC");
        Date first = observance.getDateStart().getValue().getRawComponents().toDate(utc);
        if (observance.getRecurrenceRule() == null) {
            return List.of(first.toInstant());
        }
        List<Instant> onsets = new ArrayList<>();
        var times = observance.getRecurrenceRule().getDateIterator(first, utc);
        while (onsets.isEmpty() || onsets.get(onsets.size() - 1).isBefore(to)) {
            onsets.add(times.next().toInstant());
        }
        return onsets;
    }

    @Test
    void a_time_that_clocks_skip_stays_what_it_is() throws IOException {
        MeetingSeries series = series(
                        ZoneId.of("America/Chicago"),
                        LocalDateTime.parse("2026-03-08T02:30:00"),
                        "FREQ=DAILY;COUNT=900")
                .addExclusion(LocalDateTime.parse("2027-03-14T02:30:00"))
                .build();

        assertThat(text(series).lines())
                .contains(
                        "DTSTART;TZID=America/Chicago:20260308T023000", "EXDATE;TZID=America/Chicago:20270314T023000");
    }

    @Test
    void an_end_is_a_moment() throws IOException {
        MeetingSeries series = series(
                        ZoneId.of("America/Chicago"),
                        LocalDateTime.parse("2026-03-01T18:30:00"),
                        "FREQ=DAILY;UNTIL=20260310T233000Z")
                .build();

        assertThat(text(series).lines()).contains("RRULE:FREQ=DAILY;UNTIL=20260310T233000Z");
    }

    @Test
    void the_zone_of_the_machine_changes_nothing() throws IOException {
        MeetingSeries series = series(
                        ZoneId.of("America/Chicago"), LocalDateTime.parse("2026-03-01T02:30:00"), "FREQ=DAILY")
                .addExclusion(LocalDateTime.parse("2026-03-08T02:30:00"))
                .build();
        String here = text(series);
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("Pacific/Kiritimati", "America/Chicago", "Europe/London")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(text(series)).as(zone).isEqualTo(here);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static String text(MeetingSeries series) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        assertThat(new CalendarFeed().write(List.of(series), target).written()).isOne();
        return target.toString(UTF_8);
    }

    private static DayPeriod window(MeetingSeries series) {
        LocalDate first = series.start().toLocalDate();
        return new DayPeriod(first.minusMonths(3), first.plusYears(4));
    }

    private static SortedSet<Instant> starts(MeetingSeries series) {
        return series.occurrences(window(series))
                .map(meeting -> meeting.start().toInstant())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<Instant> starts(Calendar calendar, MeetingSeries series) {
        Set<Instant> replaced = new HashSet<>();
        SortedSet<Instant> starts = new TreeSet<>();
        Instant from = window(series).from().atStartOfDay(series.zone()).toInstant();
        Instant to = window(series).to().plusDays(1).atStartOfDay(series.zone()).toInstant();
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        for (VEvent event : events) {
            event.getProperty(Property.RECURRENCE_ID).ifPresent(id -> {
                replaced.add(instant(((RecurrenceId<?>) id).getDate()));
                starts.add(instant(event.getDateTimeStart().getDate()));
            });
        }
        Period<ZonedDateTime> window = new Period<>(from.atZone(series.zone()), to.atZone(series.zone()));
        for (VEvent event : events) {
            if (event.getProperty(Property.RECURRENCE_ID).isEmpty()) {
                event.<ZonedDateTime>calculateRecurrenceSet(window).stream()
                        .map(period -> instant(period.getStart()))
                        .filter(start -> !replaced.contains(start))
                        .forEach(starts::add);
            }
        }
        starts.removeIf(start -> start.isBefore(from) || !start.isBefore(to));
        return starts;
    }

    private static Instant instant(Temporal time) {
        return Instant.from(time);
    }

    private static MeetingSeries.Builder series(ZoneId zone, LocalDateTime from, String text) {
        RecurrenceRule rule = RecurrenceRule.parse(text);
        LocalDateTime first = rule.localTimes(
                        from,
                        zone,
                        new DayPeriod(from.toLocalDate(), from.toLocalDate().plusYears(2)))
                .findFirst()
                .orElseThrow();
        return MeetingSeries.builder()
                .id(MeetingSeriesId.of("s-1"))
                .communityId(CommunityId.of("elm-park"))
                .revision(1)
                .recordedAt(Instant.parse("2026-01-01T00:00:00Z"))
                .visibility(Visibility.PUBLIC)
                .title("Evening, at the library; all")
                .kind(MeetingKind.PUBLIC_SAFETY)
                .zone(zone)
                .start(first)
                .length(Duration.ofMinutes(90))
                .place(Place.of(PlaceKinds.LIBRARY))
                .rule(rule);
    }

    private static MeetingSeries withChanges(MeetingSeries.Builder builder, int moveBy) {
        MeetingSeries plain = builder.build();
        List<LocalDateTime> times = plain.rule()
                .localTimes(plain.start(), plain.zone(), window(plain))
                .limit(4)
                .toList();
        return builder.addExclusion(times.get(1))
                .addAddition(times.get(1).plusMinutes(moveBy + 7L))
                .addOverride(MeetingOverride.builder()
                        .originalStart(times.get(2))
                        .start(times.get(2).plusMinutes(moveBy))
                        .build())
                .build();
    }

    @Provide
    Arbitrary<MeetingSeries> series() {
        return Combinators.combine(
                        Arbitraries.of("America/Chicago", "Europe/Madrid", "Australia/Lord_Howe", "Asia/Kolkata")
                                .map(ZoneId::of),
                        Arbitraries.integers().between(0, 3_600),
                        // none that clocks skip in these zones
                        Arbitraries.integers().between(4 * 60, 24 * 60 - 1),
                        Arbitraries.of(RULES),
                        Arbitraries.integers().between(1, 180))
                .as((zone, day, minute, rule, moveBy) -> withChanges(
                        series(
                                zone,
                                LocalDate.of(2012, 1, 1)
                                        .plusDays(day)
                                        .atStartOfDay()
                                        .plusMinutes(minute),
                                rule),
                        moveBy));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> id.contains("/") && !id.startsWith("SystemV") && !id.startsWith("ical4j"))
                        .sorted()
                        .toList())
                .map(ZoneId::of);
    }
}
