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

import dev.engagement.base.Code;
import dev.engagement.base.GeoPoint;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.json.calendar.CalendarChange;
import dev.engagement.json.calendar.CalendarEvent;
import dev.engagement.json.calendar.CalendarEvent.Fact;
import dev.engagement.json.calendar.CalendarEvent.Status;
import dev.engagement.json.calendar.CalendarLength;
import dev.engagement.json.calendar.CalendarRules;
import dev.engagement.json.calendar.GeoUri;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.table.Containers;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.JsonIn;
import dev.engagement.json.table.Part;
import dev.engagement.json.table.Parts;
import dev.engagement.json.table.Refusal;
import dev.engagement.json.table.Scalars;
import dev.engagement.json.table.Table;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.record.Visibility;
import dev.engagement.recurrence.RecurrenceRule;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
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
    private static final String OWN = "engagement.dev:";

    private static final int LONGEST_TEXT = 1_000_000;

    private static final DateTimeFormatter ORIGINAL_START =
            DateTimeFormatter.ISO_LOCAL_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

    private static final Form<ZoneId> ZONE_NAME =
            parsed(64, "[A-Za-z].*", "the name of a time zone", "America/Chicago", ZoneId::of, ZoneId::getId);

    private static final Form<CalendarLength> DURATION = Scalars.form(
            in -> CalendarLength.parse(in.string()),
            (length, out) -> out.string(length.toString()),
            Map.of("type", "string"));

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

    private static final Form<GeoPoint> COORDINATES = Scalars.form(
            in -> GeoUri.parse(in.string()), (point, out) -> out.string(GeoUri.print(point)), Map.of("type", "string"));

    private static final Form<Place> LOCATION = Parts.<Place>of("Location", "Where people meet.")
            .make(
                    Part.defaulted("@type", RuleForm.type("Location"), "", place -> "Location", "The type."),
                    Part.optional("name", anyText(LONGEST_TEXT), Place::name, "What people call it."),
                    Part.optional("coordinates", COORDINATES, EventForm::tellable, "Where it lies."),
                    Part.defaulted(
                            OWN + "kind",
                            Scalars.wrapped(Code::new, Code::value, 64),
                            PlaceKinds.OTHER,
                            Place::kind,
                            "Kind of place."),
                    (type, name, point, kind) -> Place.builder()
                            .kind(kind)
                            .name(name.filter(text -> !text.isBlank()))
                            .point(point)
                            .build());

    private static final Form<String> VIRTUAL_LOCATION = Parts.<String>of("VirtualLocation", "Where to join.")
            .make(
                    Part.defaulted(
                            "@type", RuleForm.type("VirtualLocation"), "", url -> "VirtualLocation", "The type."),
                    Part.required("uri", text(2_000), url -> url, "The address."),
                    (type, url) -> url);

    private static final Form<CalendarChange> PATCH = patch();

    private static final Form<Map<LocalDateTime, CalendarChange>> OVERRIDES = Scalars.form(
            in -> Containers.map(EventForm::originalStart, PATCH).read(in),
            (changes, out) -> {
                Map<String, CalendarChange> named = new TreeMap<>();
                changes.forEach((time, change) -> named.put(ORIGINAL_START.format(time), change));
                Containers.map(Function.identity(), PATCH).write(named, out);
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
        required(table, "duration", DURATION, LENGTH);
        optional(table, "status", RuleForm.lowerCase(List.of(Status.values())), STATUS);
        optional(table, "privacy", PRIVACY_WORD, PRIVACY);
        maybe(table, "locations", first(LOCATION), PLACE);
        maybe(table, "virtualLocations", first(VIRTUAL_LOCATION), URL);
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
        refused(table, "excludedRecurrenceRules");
        optional(table, "recurrenceOverrides", OVERRIDES, CHANGES);
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
                event -> asMember(event.get(key)),
                (into, value) -> value.ifPresent(present -> into.read(key, present, refusal -> refusal.within(name))),
                "");
    }

    /** A member that is left out if it has no value. */
    private static <V> Optional<Optional<V>> asMember(Optional<V> value) {
        return value.isPresent() ? Optional.of(value) : Optional.empty();
    }

    /** A member that says something which has no place in a record, and must not be dropped. */
    private static <T> void refused(Table<T, CalendarEvent> table, String name) {
        table.optional(name, RuleForm.unsupported(), event -> Optional.empty(), (into, none) -> {}, "");
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

    private static Form<CalendarChange> patch() {
        Table<CalendarChange, CalendarEvent> table =
                Table.of("PatchObject", "What is different.", CalendarEvent::new, EventForm::change);
        table.defaulted(
                "excluded",
                BOOLEAN,
                false,
                CalendarChange::excluded,
                (into, excluded) -> into.set(STATUS, excluded ? Status.CANCELLED : Status.CONFIRMED),
                "");
        table.optional("title", text(LONGEST_TEXT), CalendarChange::title, (into, title) -> into.set(TITLE, title), "");
        table.optional("start", LOCAL_TIME, CalendarChange::start, (into, start) -> into.set(START, start), "");
        table.optional("duration", DURATION, CalendarChange::length, (into, length) -> into.set(LENGTH, length), "");
        table.optional(
                "status",
                RuleForm.lowerCase(List.of(Status.values())),
                change -> Optional.empty(),
                (into, status) -> into.set(STATUS, status),
                "");
        table.optional(
                "locations",
                first(LOCATION),
                change -> asMember(change.place()),
                (into, place) -> into.set(PLACE, place),
                "");
        table.optional(
                "virtualLocations",
                first(VIRTUAL_LOCATION),
                change -> asMember(change.url()),
                (into, url) -> into.set(URL, url),
                "");
        refused(table, "timeZone");
        return table.form();
    }

    private static CalendarChange change(CalendarEvent patch) {
        return patch.get(STATUS).filter(status -> status == Status.CANCELLED).isPresent()
                ? CalendarChange.EXCLUDED
                : new CalendarChange(
                        false, patch.get(START), patch.get(LENGTH), patch.get(TITLE), patch.get(PLACE), patch.get(URL));
    }

    /** Of several values that are told apart by ids the first; there is a place for one only, the others are counted. */
    private static <V> Form<Optional<V>> first(Form<V> form) {
        return Scalars.form(
                in -> {
                    Map<String, V> all =
                            Containers.map(Function.identity(), form).read(in);
                    in.countUnknown(Math.max(0, all.size() - 1));
                    return all.values().stream().findFirst();
                },
                (value, out) -> Containers.map(Function.identity(), form).write(Map.of("1", value.orElseThrow()), out),
                Map.of("type", "object"));
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

    /** Somewhere in an area is no point that could be told. */
    private static Optional<GeoPoint> tellable(Place place) {
        return place.point().filter(point -> point.precision() != GeoPoint.Precision.AREA);
    }

    private static LocalDateTime originalStart(String text) {
        try {
            return LocalDateTime.parse(text, ORIGINAL_START);
        } catch (DateTimeParseException e) {
            throw new Refusal(
                    EngagementJsonException.Code.BAD_FORMAT, "Name must be a local time like 2026-01-31T18:00:00");
        }
    }
}
