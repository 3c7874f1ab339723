package dev.engagement.json.jcal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.RecurrenceId;
import dev.engagement.base.DayPeriod;
import dev.engagement.json.calendar.CalendarRecordArbitraries;
import dev.engagement.json.exchange.Exchanges;
import dev.engagement.meeting.MeetingSeries;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Two libraries that read calendars on their own find the same meetings in what is written: biweekly in the jCal
 * itself, ical4j in the text that biweekly makes of it.
 */
class JCalAgreementTest {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private static final Pattern END = Pattern.compile("UNTIL=([0-9]{8}T[0-9]{6})Z");

    /** When a meeting takes place. */
    record Slot(Instant start, Duration length) implements Comparable<Slot> {

        @Override
        public int compareTo(Slot other) {
            return start.compareTo(other.start);
        }
    }

    @net.jqwik.api.Property(tries = 1_000, seed = "7265", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void three_readings_of_a_series_have_the_same_meetings(@ForAll("series") MeetingSeries series)
            throws IOException, ParserException {
        String jcal = Exchanges.write(JCal.writer(), List.of(series)).text();
        List<ICalendar> read = Biweekly.parseJson(jcal).all();
        assertThat(read).hasSize(1);
        String ics = text(read);

        List<Slot> ours = ours(series);
        assertThat(biweekly(read.get(0), series)).as("biweekly: %s", series).isEqualTo(ours);
        if (!hasSkippedStart(series)) {
            assertThat(ical4j(ics, series)).as("ical4j: %s%n%s", series, ics).isEqualTo(ours);
        }
    }

    @net.jqwik.api.Property(tries = 100, seed = "7265", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void what_biweekly_writes_of_an_icalendar_is_read(@ForAll("series") MeetingSeries series) {
        String jcal = Exchanges.write(JCal.writer(), List.of(series)).text();
        String ics = text(Biweekly.parseJson(jcal).all());
        String theirs = Biweekly.writeJson(Biweekly.parse(ics).all()).go();
        MeetingSeries back = (MeetingSeries)
                Exchanges.readAll(JCal.reader(CalendarRecordArbitraries.CONTEXT), theirs.getBytes(UTF_8))
                        .get(0);

        assertThat(ours(back)).isEqualTo(ours(series));
        assertThat(back.title()).isEqualTo(series.title());
        assertThat(back.place()).isEqualTo(series.place());
        assertThat(back.revision()).isEqualTo(series.revision());
    }

    /** Names of zones have a slash before them there if there is no VTIMEZONE, which ical4j does not know. */
    private static String text(List<ICalendar> calendars) {
        return Biweekly.write(calendars).go().replace("TZID=/", "TZID=");
    }

    private static List<Slot> ours(MeetingSeries series) {
        LocalDate first = series.start().toLocalDate();
        return series.occurrences(new DayPeriod(first.minusYears(1), first.plusYears(30)))
                .map(meeting -> new Slot(meeting.start().toInstant(), meeting.length()))
                .sorted()
                .collect(Collectors.toList());
    }

    private static List<Slot> biweekly(ICalendar calendar, MeetingSeries series) {
        TimeZone zone = TimeZone.getTimeZone(series.zone());
        List<Slot> slots = new ArrayList<>();
        Set<Instant> replaced = new HashSet<>();
        for (VEvent event : calendar.getEvents()) {
            RecurrenceId id = event.getRecurrenceId();
            if (id != null) {
                replaced.add(id.getValue().toInstant());
                slots.add(new Slot(
                        first(event.getDateStart().getValue().toInstant(), series.zone()),
                        Duration.ofMillis(event.getDuration().getValue().toMillis())));
            }
        }
        for (VEvent event : calendar.getEvents()) {
            if (event.getRecurrenceId() == null) {
                Duration length =
                        Duration.ofMillis(event.getDuration().getValue().toMillis());
                var dates = event.getDateIterator(zone);
                while (dates.hasNext()) {
                    Date start = dates.next();
                    if (!replaced.contains(start.toInstant())) {
                        slots.add(new Slot(first(start.toInstant(), series.zone()), length));
                    }
                }
            }
        }
        slots.sort(null);
        return slots;
    }

    /** ical4j goes on from the time that clocks show in place of one that they skip. */
    private static boolean hasSkippedStart(MeetingSeries series) {
        LocalDate first = series.start().toLocalDate();
        return series.rule()
                .localTimes(series.start(), series.zone(), new DayPeriod(first, first.plusYears(30)))
                .anyMatch(time -> !time.atZone(series.zone()).toLocalDateTime().equals(time));
    }

    /** Of a time that clocks show twice, java.util.Calendar takes the second; the RFC has the first. */
    private static Instant first(Instant start, ZoneId zone) {
        return start.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    private static List<Slot> ical4j(String ics, MeetingSeries series) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(withLocalEnd(ics, series.zone())));
        Set<Instant> replaced = new HashSet<>();
        List<Slot> slots = new ArrayList<>();
        List<net.fortuna.ical4j.model.component.VEvent> events =
                calendar.getComponents(net.fortuna.ical4j.model.Component.VEVENT);
        for (var event : events) {
            event.getProperty(Property.RECURRENCE_ID).ifPresent(id -> {
                replaced.add(
                        instant(((net.fortuna.ical4j.model.property.RecurrenceId<?>) id).getDate(), series.zone()));
                slots.add(new Slot(
                        instant(event.getDateTimeStart().getDate(), series.zone()),
                        length(event.getDuration().getDuration())));
            });
        }
        ZonedDateTime first = series.start().atZone(series.zone());
        Period<ZonedDateTime> window = new Period<>(first.minusYears(1), first.plusYears(30));
        for (var event : events) {
            if (event.getProperty(Property.RECURRENCE_ID).isEmpty()) {
                Duration length = length(event.getDuration().getDuration());
                for (Period<?> period : event.<ZonedDateTime>calculateRecurrenceSet(window)) {
                    Instant start = instant(period.getStart(), series.zone());
                    if (!replaced.contains(start)) {
                        slots.add(new Slot(start, length));
                    }
                }
            }
        }
        slots.sort(null);
        return slots;
    }

    /** ical4j compares an end that is a moment only with starts that are. */
    private static String withLocalEnd(String ics, ZoneId zone) {
        return END.matcher(ics)
                .replaceAll(end -> "UNTIL="
                        + TIME.format(LocalDateTime.parse(end.group(1), TIME)
                                .atZone(ZoneOffset.UTC)
                                .withZoneSameInstant(zone)));
    }

    private static Duration length(TemporalAmount amount) {
        return Duration.from(amount);
    }

    private static Instant instant(Temporal time, ZoneId zone) {
        return time instanceof LocalDateTime local
                ? local.atZone(zone).toInstant()
                : time instanceof OffsetDateTime offset
                        ? offset.toInstant()
                        : time instanceof Instant moment
                                ? moment
                                : ZonedDateTime.from(time).toInstant();
    }

    @Provide
    Arbitrary<MeetingSeries> series() {
        return CalendarRecordArbitraries.series();
    }
}
