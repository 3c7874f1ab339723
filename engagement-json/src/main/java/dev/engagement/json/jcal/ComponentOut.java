package dev.engagement.json.jcal;

import static dev.engagement.json.calendar.CalendarEvent.ADDED;
import static dev.engagement.json.calendar.CalendarEvent.CHANGES;
import static dev.engagement.json.calendar.CalendarEvent.COMMUNITY;
import static dev.engagement.json.calendar.CalendarEvent.DESCRIPTION;
import static dev.engagement.json.calendar.CalendarEvent.KEYWORDS;
import static dev.engagement.json.calendar.CalendarEvent.KIND;
import static dev.engagement.json.calendar.CalendarEvent.LENGTH;
import static dev.engagement.json.calendar.CalendarEvent.LEVEL;
import static dev.engagement.json.calendar.CalendarEvent.MODE;
import static dev.engagement.json.calendar.CalendarEvent.PLACE;
import static dev.engagement.json.calendar.CalendarEvent.PROGRAM;
import static dev.engagement.json.calendar.CalendarEvent.RECORD_ID;
import static dev.engagement.json.calendar.CalendarEvent.RECURRENCE_ID;
import static dev.engagement.json.calendar.CalendarEvent.RULE;
import static dev.engagement.json.calendar.CalendarEvent.SEQUENCE;
import static dev.engagement.json.calendar.CalendarEvent.SERIES_ID;
import static dev.engagement.json.calendar.CalendarEvent.START;
import static dev.engagement.json.calendar.CalendarEvent.STATUS;
import static dev.engagement.json.calendar.CalendarEvent.TITLE;
import static dev.engagement.json.calendar.CalendarEvent.UID;
import static dev.engagement.json.calendar.CalendarEvent.UPDATED;
import static dev.engagement.json.calendar.CalendarEvent.URL;
import static dev.engagement.json.calendar.CalendarEvent.ZONE;

import dev.engagement.base.GeoPoint;
import dev.engagement.base.Place;
import dev.engagement.json.calendar.CalendarChange;
import dev.engagement.json.calendar.CalendarEvent;
import dev.engagement.json.calendar.CalendarEvent.Fact;
import dev.engagement.json.calendar.CalendarRules;
import dev.engagement.json.table.JsonOut;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes one event as a component. Not thread-safe. */
final class ComponentOut {

    private static final String DATE_TIME = "date-time";
    private static final String TEXT = "text";

    private final JsonOut out;
    private final CalendarEvent event;
    private final ZoneId zone;

    private ComponentOut(JsonOut out, CalendarEvent event) {
        this.out = out;
        this.event = event;
        this.zone = event.need(ZONE);
    }

    /** The bytes of an event. */
    static byte[] write(CalendarEvent event) {
        JsonOut out = new JsonOut();
        new ComponentOut(out, event).write();
        return out.toBytes();
    }

    private void write() {
        out.beginArray();
        out.string("vevent");
        out.beginArray();
        text("uid", UID);
        event.get(RECURRENCE_ID).ifPresent(start -> times("recurrence-id", List.of(start)));
        String updated = When.print(event.need(UPDATED));
        property("dtstamp", DATE_TIME, () -> out.string(updated));
        property("last-modified", DATE_TIME, () -> out.string(updated));
        property("sequence", "integer", () -> out.integer(event.need(SEQUENCE)));
        property("class", TEXT, () -> out.string("PUBLIC"));
        text("status", STATUS);
        text("summary", TITLE);
        text("description", DESCRIPTION);
        times("dtstart", List.of(event.need(START)));
        property(
                "duration",
                "duration",
                () -> out.string(wholeSeconds(event.need(LENGTH).toString())));
        event.get(RULE)
                .ifPresent(rule ->
                        property("rrule", "recur", () -> Recur.write(CalendarRules.withMoment(rule, event), out)));
        changes();
        event.get(PLACE).ifPresent(this::place);
        event.get(URL).ifPresent(url -> property("conference", "uri", () -> out.string(url)));
        event.get(KEYWORDS)
                .ifPresent(words -> property(
                        "categories", TEXT, () -> words.stream().sorted().forEach(out::string)));
        own();
        out.endArray();
        out.beginArray();
        out.endArray();
        out.endArray();
    }

    private void own() {
        text(PropertyValue.OWN + "id", RECORD_ID);
        text(PropertyValue.OWN + "series", SERIES_ID);
        text(PropertyValue.OWN + "community", COMMUNITY);
        text(PropertyValue.OWN + "kind", KIND);
        text(PropertyValue.OWN + "mode", MODE);
        text(PropertyValue.OWN + "level", LEVEL);
        text(PropertyValue.OWN + "program", PROGRAM);
    }

    /** What differs in other ways than these two stands in events of their own. */
    private void changes() {
        Map<LocalDateTime, CalendarChange> changes = event.get(CHANGES).orElse(Map.of());
        times(
                "exdate",
                changes.entrySet().stream()
                        .filter(change -> change.getValue().excluded())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
        event.get(ADDED)
                .ifPresent(added -> times("rdate", added.stream().sorted().toList()));
    }

    private void place(Place place) {
        place.name().ifPresent(name -> property("location", TEXT, () -> out.string(name)));
        place.point()
                .filter(point -> point.precision() != GeoPoint.Precision.AREA)
                .ifPresent(this::point);
        property(
                PropertyValue.OWN + "place-kind",
                TEXT,
                () -> out.string(place.kind().value()));
    }

    private void point(GeoPoint point) {
        boolean block = point.precision() == GeoPoint.Precision.BLOCK;
        property(
                "geo",
                block ? Optional.of(Map.entry(PropertyValue.PRECISION, "BLOCK")) : Optional.empty(),
                "float",
                () -> {
                    out.beginArray();
                    out.real(point.latitude());
                    out.real(point.longitude());
                    out.endArray();
                });
    }

    private void times(String name, Collection<LocalDateTime> times) {
        if (times.isEmpty()) {
            return;
        }
        boolean utc = zone.equals(When.UTC);
        property(
                name,
                utc ? Optional.empty() : Optional.of(Map.entry("tzid", zone.getId())),
                DATE_TIME,
                () -> times.forEach(time -> out.string(utc ? When.print(time) + "Z" : When.print(time))));
    }

    private void text(String name, Fact<?> key) {
        event.get(key).ifPresent(value -> property(name, TEXT, () -> out.string(value.toString())));
    }

    private void property(String name, String type, Runnable values) {
        property(name, Optional.empty(), type, values);
    }

    private void property(String name, Optional<Map.Entry<String, String>> parameter, String type, Runnable values) {
        out.beginArray();
        out.string(name);
        out.beginObject();
        parameter.ifPresent(one -> {
            out.member(one.getKey());
            out.string(one.getValue());
        });
        out.endObject();
        out.string(type);
        values.run();
        out.endArray();
    }

    private static String wholeSeconds(String length) {
        if (length.contains(".")) {
            throw When.fraction();
        }
        return length;
    }
}
