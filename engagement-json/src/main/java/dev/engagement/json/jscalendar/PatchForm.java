package dev.engagement.json.jscalendar;

import static dev.engagement.json.calendar.CalendarEvent.LENGTH;
import static dev.engagement.json.calendar.CalendarEvent.PLACE;
import static dev.engagement.json.calendar.CalendarEvent.START;
import static dev.engagement.json.calendar.CalendarEvent.STATUS;
import static dev.engagement.json.calendar.CalendarEvent.TITLE;
import static dev.engagement.json.calendar.CalendarEvent.URL;
import static dev.engagement.json.table.Scalars.BOOLEAN;
import static dev.engagement.json.table.Scalars.LOCAL_TIME;
import static dev.engagement.json.table.Scalars.text;

import dev.engagement.json.calendar.CalendarChange;
import dev.engagement.json.calendar.CalendarEvent;
import dev.engagement.json.calendar.CalendarEvent.Status;
import dev.engagement.json.calendar.CalendarLength;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.mapping.Plain;
import dev.engagement.json.table.Containers;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.Refusal;
import dev.engagement.json.table.Scalars;
import dev.engagement.json.table.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The form of what is different about single events of a series, RFC 8984, section 4.3.5. */
final class PatchForm {

    private static final DateTimeFormatter ORIGINAL_START =
            DateTimeFormatter.ISO_LOCAL_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

    static final Form<CalendarLength> DURATION = Scalars.form(
            in -> CalendarLength.parse(in.string()),
            (length, out) -> out.string(length.toString()),
            Map.of("type", "string"));

    static final Form<Status> STATUS_WORD = RuleForm.lowerCase(List.of(Status.values()));

    private static final Form<CalendarChange> PATCH = patch();

    /** Changes by the original starts of the events. */
    static final Form<Map<LocalDateTime, CalendarChange>> OVERRIDES = Scalars.form(
            in -> Containers.map(PatchForm::originalStart, PATCH).read(in),
            (changes, out) -> {
                Map<String, CalendarChange> named = new TreeMap<>();
                changes.forEach((time, change) -> named.put(ORIGINAL_START.format(time), change));
                Containers.map(Function.identity(), PATCH).write(named, out);
            },
            Map.of("type", "object"));

    private PatchForm() {}

    private static Form<CalendarChange> patch() {
        Table<CalendarChange, CalendarEvent> table =
                Table.of("PatchObject", "What is different.", CalendarEvent::new, PatchForm::change);
        table.defaulted(
                "excluded",
                BOOLEAN,
                false,
                CalendarChange::excluded,
                (into, excluded) -> into.set(STATUS, excluded ? Status.CANCELLED : Status.CONFIRMED),
                "");
        table.optional(
                "title",
                text(EventForm.LONGEST_TEXT),
                CalendarChange::title,
                (into, title) -> into.set(TITLE, title),
                "");
        table.optional("start", LOCAL_TIME, CalendarChange::start, (into, start) -> into.set(START, start), "");
        table.optional("duration", DURATION, CalendarChange::length, (into, length) -> into.set(LENGTH, length), "");
        table.optional(
                "status", STATUS_WORD, change -> Optional.empty(), (into, status) -> into.set(STATUS, status), "");
        table.optional(
                "locations",
                LocationForm.PLACE,
                change -> LocationForm.asMember(change.place()),
                (into, place) -> into.set(PLACE, place),
                "");
        table.optional(
                "virtualLocations",
                LocationForm.URL,
                change -> LocationForm.asMember(change.url()),
                (into, url) -> into.set(URL, url),
                "");
        RuleForm.refused(table, "timeZone");
        return table.form();
    }

    private static CalendarChange change(CalendarEvent patch) {
        return patch.get(STATUS).filter(status -> status == Status.CANCELLED).isPresent()
                ? CalendarChange.EXCLUDED
                : new CalendarChange(
                        false, patch.get(START), patch.get(LENGTH), patch.get(TITLE), patch.get(PLACE), patch.get(URL));
    }

    private static LocalDateTime originalStart(String text) {
        try {
            LocalDateTime time = LocalDateTime.parse(text, ORIGINAL_START);
            Plain.inRange(time.toInstant(ZoneOffset.UTC));
            return time;
        } catch (DateTimeParseException e) {
            throw new Refusal(
                    EngagementJsonException.Code.BAD_FORMAT, "Name must be a local time like 2026-01-31T18:00:00");
        }
    }
}
