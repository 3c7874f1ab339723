package dev.engagement.json.jcal;

import static dev.engagement.json.calendar.CalendarEvent.COMMUNITY;
import static dev.engagement.json.calendar.CalendarEvent.KIND;
import static dev.engagement.json.calendar.CalendarEvent.LEVEL;
import static dev.engagement.json.calendar.CalendarEvent.MODE;
import static dev.engagement.json.calendar.CalendarEvent.PRIVACY;
import static dev.engagement.json.calendar.CalendarEvent.PROGRAM;
import static dev.engagement.json.calendar.CalendarEvent.RECORD_ID;
import static dev.engagement.json.calendar.CalendarEvent.RULE;
import static dev.engagement.json.calendar.CalendarEvent.SEQUENCE;
import static dev.engagement.json.calendar.CalendarEvent.SERIES_ID;
import static dev.engagement.json.calendar.CalendarEvent.STATUS;
import static dev.engagement.json.calendar.CalendarEvent.TITLE;
import static dev.engagement.json.calendar.CalendarEvent.UID;
import static dev.engagement.json.calendar.CalendarEvent.URL;
import static dev.engagement.json.table.Scalars.INTEGER;
import static dev.engagement.json.table.Scalars.constant;
import static dev.engagement.json.table.Scalars.wrapped;

import dev.engagement.base.Code;
import dev.engagement.json.calendar.CalendarEvent.Fact;
import dev.engagement.json.calendar.CalendarEvent.Status;
import dev.engagement.json.calendar.CalendarLength;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.jcal.EventProperties.Spot;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.JsonIn;
import dev.engagement.json.table.Refusal;
import dev.engagement.json.table.Scalars;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.SafetyMeeting;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How the values of one kind of property are read.
 *
 * @param types the types that they may have
 * @param isMany whether there may be several, also in several properties
 * @param reading reads one
 */
record PropertyValue(Set<String> types, boolean isMany, Reading reading) {

    /** Reads one value. */
    interface Reading {
        /** Reads a value into the event. */
        void read(JsonIn in, Spot place, EventProperties event);
    }

    /** What the names of properties begin with that are this library's own. */
    static final String OWN = "x-engagement-";

    /** The parameter that says how exact a point is meant. */
    static final String PRECISION = OWN + "precision";

    private static final Form<String> TEXT = wrapped(Function.identity(), Function.identity(), Integer.MAX_VALUE);

    private static final Set<String> TEXTS = Set.of("text", "unknown");

    private static final Set<String> TIMES = Set.of("date-time");

    /** All that are known, by the names of their properties. */
    static final Map<String, PropertyValue> BY_NAME = byName();

    void read(JsonIn in, Spot place, EventProperties event) {
        reading.read(in, place, event);
    }

    private static Map<String, PropertyValue> byName() {
        Map<String, PropertyValue> all = new HashMap<>();
        all.put("uid", text(UID));
        all.put("summary", text(TITLE));
        all.put("sequence", one(Set.of("integer"), INTEGER, SEQUENCE));
        all.put("status", one(TEXTS, constant(Status.class), STATUS));
        all.put(
                "class",
                one(
                        TEXTS,
                        Scalars.form(in -> JCal.CLASS.meaning(in.string()).orElseThrow(), (v, out) -> {}, Map.of()),
                        PRIVACY));
        all.put("dtstamp", time((event, time) -> event.stamp(time)));
        all.put("last-modified", time((event, time) -> event.lastModified(time)));
        all.put("dtstart", time((event, time) -> event.start(time)));
        all.put("dtend", time((event, time) -> event.end(time)));
        all.put("recurrence-id", time((event, time) -> event.recurrenceId(time)));
        all.put("exdate", times((event, time) -> event.exclude(time)));
        all.put("rdate", times((event, time) -> event.include(time)));
        all.put(
                "duration",
                new PropertyValue(
                        Set.of("duration"),
                        false,
                        (in, place, event) -> event.length(CalendarLength.parse(in.string()), place)));
        all.put(
                "rrule",
                new PropertyValue(
                        Set.of("recur"), false, (in, place, event) -> event.read(RULE, Recur.read(in), place)));
        all.put("exrule", new PropertyValue(Set.of("recur"), true, (in, place, event) -> {
            throw new Refusal(
                    EngagementJsonException.Code.UNSUPPORTED, "Property must be left out, it is not supported");
        }));
        all.put("location", new PropertyValue(TEXTS, false, (in, place, event) -> event.placeName(in.string(), place)));
        all.put("geo", new PropertyValue(Set.of("float"), false, (in, place, event) -> {
            in.beginArray();
            in.element();
            double latitude = in.real();
            in.element();
            double longitude = in.real();
            in.endArray();
            event.point(latitude, longitude, place);
        }));
        all.put("conference", one(Set.of("uri", "unknown"), TEXT, URL));
        all.put("categories", new PropertyValue(TEXTS, true, (in, place, event) -> event.keyword(in.string(), place)));
        addOwn(all);
        return all;
    }

    private static void addOwn(Map<String, PropertyValue> all) {
        all.put(OWN + "id", text(RECORD_ID));
        all.put(OWN + "series", text(SERIES_ID));
        all.put(OWN + "community", text(COMMUNITY));
        all.put(OWN + "kind", one(TEXTS, constant(MeetingKind.class), KIND));
        all.put(OWN + "mode", one(TEXTS, constant(SafetyMeeting.Mode.class), MODE));
        all.put(OWN + "level", one(TEXTS, constant(SafetyMeeting.EngagementLevel.class), LEVEL));
        all.put(OWN + "program", text(PROGRAM));
        all.put(
                OWN + "place-kind",
                new PropertyValue(TEXTS, false, (in, place, event) -> event.placeKind(Code.of(in.string()), place)));
    }

    private static PropertyValue text(Fact<String> key) {
        return one(TEXTS, TEXT, key);
    }

    private static <V> PropertyValue one(Set<String> types, Form<V> form, Fact<V> key) {
        return new PropertyValue(types, false, (in, place, event) -> event.read(key, form.read(in), place));
    }

    private interface TimeSetter {
        void set(EventProperties event, EventProperties.Found<When> time);
    }

    private static PropertyValue time(TimeSetter setter) {
        return new PropertyValue(TIMES, false, (in, place, event) -> setter.set(event, when(in, place)));
    }

    private static PropertyValue times(TimeSetter setter) {
        return new PropertyValue(TIMES, true, (in, place, event) -> setter.set(event, when(in, place)));
    }

    private static EventProperties.Found<When> when(JsonIn in, Spot place) {
        return new EventProperties.Found<>(When.parse(in.string(), place.zone()), place);
    }
}
