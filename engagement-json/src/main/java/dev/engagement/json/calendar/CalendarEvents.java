package dev.engagement.json.calendar;

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
import static dev.engagement.json.calendar.CalendarEvent.PRIVACY;
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

import dev.engagement.id.MeetingSeriesId;
import dev.engagement.id.OutreachProgramId;
import dev.engagement.id.RecordId;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.mapping.PublicGathering;
import dev.engagement.json.table.Refusal;
import dev.engagement.meeting.MeetingOverride;
import dev.engagement.meeting.MeetingSeries;
import dev.engagement.record.EngagementRecord;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes events of records, with what everybody may know of them and nothing else.
 *
 * <p>What residents were never told of is refused. A meeting of a series has the uid of the series and its original
 * start, so that calendars show it in place of the one that the series has.
 */
public final class CalendarEvents {

    /** What documents say they are made by. */
    public static final String PRODUCT = "-//dev.engagement//engagement//EN";

    private CalendarEvents() {}

    /**
     * The event of a record.
     *
     * @throws Refusal if calendars have no place for it, or nobody was told of it
     */
    public static CalendarEvent event(EngagementRecord record) {
        if (record instanceof MeetingSeries series) {
            return series(series);
        }
        return PublicGathering.of(record)
                .map(gathering -> gathering(record, gathering))
                .orElseThrow(() -> new Refusal(
                                EngagementJsonException.Code.NO_PLACE,
                                "Calendars have no place for a record of type "
                                        + record.type().code())
                        .within("type"));
    }

    private static CalendarEvent gathering(EngagementRecord record, PublicGathering gathering) {
        RecordId named = gathering.seriesId().<RecordId>map(id -> id).orElse(record.id());
        CalendarEvent event = header(record, named);
        event.set(STATUS, CalendarStatus.of(gathering.state()));
        event.set(TITLE, gathering.title());
        event.set(START, gathering.start());
        event.set(ZONE, named(gathering.zone()));
        event.set(LENGTH, CalendarLength.of(gathering.length()));
        event.set(PLACE, gathering.place());
        event.set(URL, gathering.url());
        event.set(KIND, gathering.kind());
        event.set(MODE, gathering.kind().map(meeting -> gathering.mode()));
        event.set(LEVEL, gathering.engagementLevel());
        if (gathering.originalStart().isPresent()) {
            event.set(RECURRENCE_ID, gathering.originalStart());
            event.set(RECORD_ID, record.id().value());
        }
        event.set(SERIES_ID, gathering.seriesId().map(MeetingSeriesId::value).filter(id -> isForeign(event)));
        if (!gathering.agenda().isEmpty()) {
            event.set(DESCRIPTION, String.join("\n", gathering.agenda()));
        }
        event.set(PROGRAM, gathering.programId().map(OutreachProgramId::value));
        if (!gathering.topics().isEmpty()) {
            event.set(
                    KEYWORDS,
                    gathering.topics().stream().map(Object::toString).collect(Collectors.toUnmodifiableSet()));
        }
        return event;
    }

    private static CalendarEvent series(MeetingSeries series) {
        CalendarEvent event = header(series, series.id());
        event.set(STATUS, CalendarEvent.Status.CONFIRMED);
        event.set(TITLE, series.title());
        event.set(KIND, series.kind());
        event.set(START, series.start());
        event.set(ZONE, named(series.zone()));
        event.set(LENGTH, CalendarLength.of(series.length()));
        event.set(PLACE, series.place());
        event.set(URL, series.url());
        event.set(RULE, series.rule());
        Map<LocalDateTime, CalendarChange> changes = new TreeMap<>();
        series.exclusions().forEach(time -> changes.put(time, CalendarChange.EXCLUDED));
        series.additions().forEach(time -> changes.put(time, CalendarChange.NONE));
        for (MeetingOverride override : series.overrides()) {
            changes.put(override.originalStart(), CalendarChange.of(override));
        }
        if (!changes.isEmpty()) {
            event.set(CHANGES, changes);
            event.set(ADDED, series.additions());
        }
        return event;
    }

    /**
     * The single events of a series that are different, each as an event of its own that says all.
     *
     * @param series an event that comes back
     * @return events in the order of their original starts; none if it does not come back
     */
    public static List<CalendarEvent> changed(CalendarEvent series) {
        List<CalendarEvent> changed = new ArrayList<>();
        series.get(CHANGES).orElse(Map.of()).forEach((originalStart, change) -> {
            if (change.isDifferent()) {
                CalendarEvent one = new CalendarEvent();
                List.of(UID, SEQUENCE, UPDATED, STATUS, TITLE, ZONE, LENGTH, PLACE, URL)
                        .forEach(key -> copy(key, series, one));
                one.set(RECURRENCE_ID, originalStart);
                one.set(START, change.start().orElse(originalStart));
                one.set(LENGTH, change.length());
                one.set(TITLE, change.title());
                one.set(PLACE, change.place());
                one.set(URL, change.url());
                changed.add(one);
            }
        });
        return changed;
    }

    private static <V> void copy(CalendarEvent.Fact<V> key, CalendarEvent from, CalendarEvent to) {
        to.set(key, from.get(key));
    }

    private static CalendarEvent header(EngagementRecord record, RecordId named) {
        CalendarEvent event = new CalendarEvent();
        event.set(UID, CalendarUid.of(record, named));
        if (isForeign(event)) {
            event.set(RECORD_ID, record.id().value());
        }
        event.set(SEQUENCE, record.revision() - 1);
        event.set(UPDATED, record.recordedAt());
        event.set(PRIVACY, record.visibility());
        event.set(COMMUNITY, record.communityId().value());
        return event;
    }

    /** Whether the uid comes from a calendar, so that it does not tell the id. */
    private static boolean isForeign(CalendarEvent event) {
        return CalendarUid.parse(event.need(UID)).isEmpty();
    }

    /** Calendars know zones by the names of the IANA, and no offsets. */
    private static ZoneId named(ZoneId zone) {
        if (!ZoneRulesProvider.getAvailableZoneIds().contains(zone.getId())) {
            throw new Refusal(EngagementJsonException.Code.NO_PLACE, "Zone must be one that has a name").within("zone");
        }
        return zone;
    }
}
