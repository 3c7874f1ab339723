package dev.engagement.json.jcal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.engagement.json.calendar.CalendarEvent;
import dev.engagement.json.calendar.CalendarEvents;
import dev.engagement.json.calendar.CalendarLosses;
import dev.engagement.json.calendar.CalendarRules;
import dev.engagement.json.mapping.Encoder;
import dev.engagement.json.mapping.JsonDocument;
import dev.engagement.meeting.MeetingOverride;
import dev.engagement.meeting.MeetingSeries;
import dev.engagement.record.EngagementRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes events of a calendar, at its end: a meeting with a record of its own takes the place of what its series says.
 */
final class CalendarEncoder implements Encoder {

    private static final String BEGIN = "[\"vcalendar\",[[\"version\",{},\"text\",\"2.0\"],[\"prodid\",{},\"text\",\""
            + CalendarEvents.PRODUCT + "\"]],";

    /** Which event: that of a uid, or the one of a series that begins then. */
    private record Name(String uid, Optional<LocalDateTime> recurrenceId) {}

    private final JsonDocument document;
    private final Map<Name, JsonNode> events = new LinkedHashMap<>();

    CalendarEncoder(OutputStream target) {
        document = JsonDocument.envelope(target, BEGIN, "]");
    }

    @Override
    public Collection<String> write(EngagementRecord record) {
        CalendarEvent event = CalendarEvents.event(record);
        JsonNode whole = tree(event);
        Map<Name, JsonNode> single = new LinkedHashMap<>();
        for (CalendarEvent one : CalendarEvents.changed(event)) {
            single.put(name(one), tree(one));
        }
        events.put(name(event), whole);
        single.forEach(events::putIfAbsent);
        List<String> lost =
                new ArrayList<>(CalendarLosses.of(record, event, rule -> CalendarRules.withMoment(rule, event)));
        if (record instanceof MeetingSeries series
                && series.overrides().stream().anyMatch(one -> restates(series, one))) {
            lost.add("overrides");
        }
        if (!record.recordedAt().equals(record.recordedAt().truncatedTo(ChronoUnit.SECONDS))) {
            lost.add("recordedAt");
        }
        return lost;
    }

    /** Whether an override says something that is so anyway, which an event of its own does not tell. */
    private static boolean restates(MeetingSeries series, MeetingOverride override) {
        return override.start().equals(Optional.of(override.originalStart()))
                || override.length().equals(Optional.of(series.length()))
                || override.title().equals(Optional.of(series.title()))
                || override.place().isPresent() && override.place().equals(series.place())
                || override.url().isPresent() && override.url().equals(series.url());
    }

    private static JsonNode tree(CalendarEvent event) {
        return JsonDocument.tree(ComponentOut.write(event));
    }

    private static Name name(CalendarEvent event) {
        return new Name(event.need(CalendarEvent.UID), event.get(CalendarEvent.RECURRENCE_ID));
    }

    @Override
    public void end() throws IOException {
        for (JsonNode event : events.values()) {
            document.add(event);
        }
        document.end();
    }
}
