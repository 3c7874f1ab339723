package dev.engagement.json.jscalendar;

import static dev.engagement.json.calendar.CalendarEvent.CHANGES;
import static dev.engagement.json.calendar.CalendarEvent.COMMUNITY;
import static dev.engagement.json.calendar.CalendarEvent.DESCRIPTION;
import static dev.engagement.json.calendar.CalendarEvent.KEYWORDS;
import static dev.engagement.json.calendar.CalendarEvent.KIND;
import static dev.engagement.json.calendar.CalendarEvent.LENGTH;
import static dev.engagement.json.calendar.CalendarEvent.LEVEL;
import static dev.engagement.json.calendar.CalendarEvent.MODE;
import static dev.engagement.json.calendar.CalendarEvent.PLACE;
import static dev.engagement.json.calendar.CalendarEvent.PRIVACY;
import static dev.engagement.json.calendar.CalendarEvent.PROGRAM;
import static dev.engagement.json.calendar.CalendarEvent.RECORD_ID;
import static dev.engagement.json.calendar.CalendarEvent.RECURRENCE_ID;
import static dev.engagement.json.calendar.CalendarEvent.RULE;
import static dev.engagement.json.calendar.CalendarEvent.SEQUENCE;
import static dev.engagement.json.calendar.CalendarEvent.START;
import static dev.engagement.json.calendar.CalendarEvent.STATUS;
import static dev.engagement.json.calendar.CalendarEvent.TITLE;
import static dev.engagement.json.calendar.CalendarEvent.UID;
import static dev.engagement.json.calendar.CalendarEvent.UPDATED;
import static dev.engagement.json.calendar.CalendarEvent.URL;
import static dev.engagement.json.calendar.CalendarEvent.ZONE;
import static dev.engagement.json.table.Scalars.BOOLEAN;
import static dev.engagement.json.table.Scalars.INSTANT;
import static dev.engagement.json.table.Scalars.INTEGER;
import static dev.engagement.json.table.Scalars.LOCAL_TIME;
import static dev.engagement.json.table.Scalars.anyText;
import static dev.engagement.json.table.Scalars.constant;
import static dev.engagement.json.table.Scalars.nullable;
import static dev.engagement.json.table.Scalars.parsed;
import static dev.engagement.json.table.Scalars.text;

import dev.engagement.base.InvalidValueException;
import dev.engagement.json.calendar.CalendarEvent;
import dev.engagement.json.calendar.CalendarEvent.Fact;
import dev.engagement.json.calendar.CalendarRules;
import dev.engagement.json.table.Containers;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.JsonIn;
import dev.engagement.json.table.Refusal;
import dev.engagement.json.table.Scalars;
import dev.engagement.json.table.Table;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.record.Visibility;
import dev.engagement.recurrence.RecurrenceRule;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The form of events, RFC 8984, section 5.1. */
final class EventForm {

    /** What the names of members begin with that are this library's own. */
    static final String OWN = "engagement.dev:";

    static final int LONGEST_TEXT = 1_000_000;

    private static final Form<ZoneId> ZONE_NAME =
            parsed(64, "[A-Za-z].*", "the name of a time zone", "America/Chicago", ZoneId::of, ZoneId::getId);

    private static final Form<Visibility> PRIVACY_WORD = Scalars.form(
            in -> JsCalendar.PRIVACY.meaning(in.string()).orElseThrow(),
            (visibility, out) -> out.string("public"),
            Map.of("type", "string"));

    private static final Form<Set<String>> WORDS = Scalars.form(
            in -> new TreeSet<>(
                    Containers.map(Function.identity(), BOOLEAN).read(in).keySet()),
            (words, out) -> {
                Map<String, Boolean> all = new TreeMap<>();
                words.forEach(word -> all.put(word, true));
                Containers.map(Function.identity(), BOOLEAN).write(all, out);
            },
            Map.of("type", "object"));

    /** Only one rule has a place in a record. */
    private static final Form<RecurrenceRule> ONE_RULE = Scalars.form(
            in -> {
                in.beginArray();
                in.element();
                RecurrenceRule rule = firstRule(in);
                in.endArray();
                return rule;
            },
            (rule, out) -> Containers.list(RuleForm.RULE).write(List.of(rule), out),
            Map.of("type", "array"));

    static final Form<CalendarEvent> EVENT = event();

    private EventForm() {}

    private static Form<CalendarEvent> event() {
        Table<CalendarEvent, CalendarEvent> table = Table.of(
                        "Event", "An event.", CalendarEvent::new, Function.<CalendarEvent>identity())
                .constant("@type", RuleForm.type("Event"), "Event", "The type.");
        required(table, "uid", text(LONGEST_TEXT), UID);
        required(table, "updated", INSTANT, UPDATED);
        optional(table, "sequence", INTEGER, SEQUENCE);
        required(table, "title", text(LONGEST_TEXT), TITLE);
        table.optional(
                "description",
                onlyWritten(anyText(LONGEST_TEXT)),
                event -> event.get(DESCRIPTION),
                (into, none) -> {},
                "");
        required(table, "start", LOCAL_TIME, START);
        maybe(table, "timeZone", nullable(ZONE_NAME), ZONE);
        required(table, "duration", PatchForm.DURATION, LENGTH);
        optional(table, "status", PatchForm.STATUS_WORD, STATUS);
        optional(table, "privacy", PRIVACY_WORD, PRIVACY);
        maybe(table, "locations", LocationForm.PLACE, PLACE);
        maybe(table, "virtualLocations", LocationForm.URL, URL);
        optional(table, "keywords", WORDS, KEYWORDS);
        optional(table, "recurrenceId", LOCAL_TIME, RECURRENCE_ID);
        table.optional(
                "recurrenceIdTimeZone",
                ZONE_NAME,
                event -> event.get(RECURRENCE_ID).flatMap(id -> event.get(ZONE)),
                (into, zone) -> {},
                "");
        table.optional(
                "recurrenceRules",
                ONE_RULE,
                event -> event.get(RULE).map(rule -> CalendarRules.withLocalEnd(rule, event)),
                (into, rule) -> into.read(RULE, rule, refusal -> refusal.within("recurrenceRules")),
                "");
        RuleForm.refused(table, "excludedRecurrenceRules");
        optional(table, "recurrenceOverrides", PatchForm.OVERRIDES, CHANGES);
        optional(table, OWN + "id", text(LONGEST_TEXT), RECORD_ID);
        optional(table, OWN + "series", text(LONGEST_TEXT), CalendarEvent.SERIES_ID);
        optional(table, OWN + "community", text(LONGEST_TEXT), COMMUNITY);
        optional(table, OWN + "kind", constant(MeetingKind.class), KIND);
        optional(table, OWN + "mode", constant(SafetyMeeting.Mode.class), MODE);
        optional(table, OWN + "engagementLevel", constant(SafetyMeeting.EngagementLevel.class), LEVEL);
        optional(table, OWN + "program", text(LONGEST_TEXT), PROGRAM);
        return table.form();
    }

    private static <V> void required(
            Table<CalendarEvent, CalendarEvent> table, String name, Form<V> form, Fact<V> key) {
        table.required(
                name,
                form,
                event -> event.need(key),
                (into, value) -> into.read(key, value, refusal -> refusal.within(name)),
                "");
    }

    private static <V> void optional(
            Table<CalendarEvent, CalendarEvent> table, String name, Form<V> form, Fact<V> key) {
        table.optional(
                name,
                form,
                event -> event.get(key),
                (into, value) -> into.read(key, value, refusal -> refusal.within(name)),
                "");
    }

    /** A member that may be there and yet have no value. */
    private static <V> void maybe(
            Table<CalendarEvent, CalendarEvent> table, String name, Form<Optional<V>> form, Fact<V> key) {
        table.optional(
                name,
                form,
                event -> LocationForm.asMember(event.get(key)),
                (into, value) -> value.ifPresent(present -> into.read(key, present, refusal -> refusal.within(name))),
                "");
    }

    /** A form of what is counted as unknown when it is read, since no record has a place for it. */
    private static <V> Form<V> onlyWritten(Form<V> form) {
        return Scalars.form(
                in -> {
                    in.countUnknown(1);
                    return form.read(in);
                },
                form::write,
                form.schema());
    }

    private static RecurrenceRule firstRule(JsonIn in) {
        try {
            return RuleForm.RULE.read(in);
        } catch (Refusal refusal) {
            throw refusal.within(0);
        } catch (InvalidValueException e) {
            throw Refusal.of(e).within(0);
        }
    }
}
