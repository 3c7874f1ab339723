package dev.engagement.examples.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.ExceptionDates;
import biweekly.property.ICalProperty;
import biweekly.property.RecurrenceDates;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.exchange.ForeignOutput;
import dev.engagement.json.exchange.ForeignWriter;
import dev.engagement.json.exchange.Losses;
import dev.engagement.json.exchange.WordTable;
import dev.engagement.json.exchange.WriteReport;
import dev.engagement.json.jcal.JCal;
import dev.engagement.record.EngagementRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;

/**
 * Writes public meetings, series and sessions as the text of a calendar ({@code .ics}, RFC 5545) that others subscribe
 * to: the events of jCal, each zone with the rules of its clocks. Immutable and thread-safe.
 */
public final class CalendarFeed implements ForeignWriter {

    /** What the format is called. */
    public static final String NAME = "ics";

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private final ForeignWriter jcal = JCal.writer();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Losses losses() {
        return jcal.losses();
    }

    @Override
    public List<WordTable<?>> words() {
        return jcal.words();
    }

    @Override
    public ForeignOutput open(OutputStream target) throws IOException {
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        return new Output(jcal.open(events), events, target);
    }

    /** The text of a calendar in jCal. */
    private static String text(String jcal) {
        ICalendar calendar = Biweekly.parseJson(jcal).first();
        addZones(calendar);
        return Biweekly.write(calendar).go();
    }

    private static void addZones(ICalendar calendar) {
        TimezoneInfo info = calendar.getTimezoneInfo();
        Map<String, TimezoneAssignment> zones = new TreeMap<>();
        LocalDate first = first(calendar);
        for (VEvent event : calendar.getEvents()) {
            for (ICalProperty property : event.getProperties().values()) {
                TimezoneAssignment named = info.getTimezone(property);
                if (named != null) {
                    keepClocks(property);
                    info.setTimezone(
                            property,
                            zones.computeIfAbsent(
                                    named.getTimeZone().getID(),
                                    id -> new TimezoneAssignment(UTC, ZoneClocks.of(ZoneId.of(id), first))));
                }
            }
        }
    }

    /**
     * Makes the times of a property such that UTC shows what the clocks of its zone are to show: what they skip would
     * be written as another time otherwise.
     */
    private static void keepClocks(ICalProperty property) {
        if (property instanceof DateOrDateTimeProperty time) {
            time.setValue(asUtc(time.getValue()));
        } else if (property instanceof ExceptionDates times) {
            times.getValues().replaceAll(CalendarFeed::asUtc);
        } else if (property instanceof RecurrenceDates times) {
            times.getDates().replaceAll(CalendarFeed::asUtc);
        }
    }

    private static ICalDate asUtc(ICalDate time) {
        DateTimeComponents clocks = time.getRawComponents();
        return new ICalDate(clocks.toDate(UTC), clocks, time.hasTime());
    }

    private static LocalDate first(ICalendar calendar) {
        return calendar.getEvents().stream()
                .map(event -> event.getDateStart().getValue().getRawComponents())
                .map(start -> LocalDate.of(start.getYear(), start.getMonth(), start.getDate()))
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    /** A calendar while it is written; its text is made at its end. */
    private record Output(ForeignOutput jcal, ByteArrayOutputStream events, OutputStream target)
            implements ForeignOutput {

        @Override
        public Optional<EngagementJsonException> write(EngagementRecord record) throws IOException {
            return jcal.write(record);
        }

        @Override
        public WriteReport report() {
            return jcal.report();
        }

        @Override
        public void close() throws IOException {
            try (target) {
                jcal.close();
                target.write(text(events.toString(UTF_8)).getBytes(UTF_8));
            }
        }
    }
}
