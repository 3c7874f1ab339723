package dev.engagement.json.calendar;

import dev.engagement.base.GeoPoint;
import dev.engagement.base.Place;
import dev.engagement.gathering.Gathering;
import dev.engagement.id.RecordType;
import dev.engagement.json.exchange.Losses;
import dev.engagement.meeting.MeetingOverride;
import dev.engagement.meeting.MeetingSeries;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.record.EngagementRecord;
import dev.engagement.recurrence.RecurrenceRule;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What calendars have no place for. */
public final class CalendarLosses {

    private static final String AREA = "a point that means an area";
    private static final String OTHERS = "all but the uid that a calendar gave it";

    private CalendarLosses() {}

    /**
     * What all calendar formats have no place for, to which each adds its own.
     *
     * @return the losses of each type of record that calendars take
     */
    public static Losses.Builder losses() {
        Losses.Builder losses = Losses.builder();
        carries(
                losses,
                RecordType.SAFETY_MEETING,
                "seriesId",
                "originalStart",
                "kind",
                "engagementLevel",
                "mode",
                "url");
        carries(losses, RecordType.MEETING_SERIES, "kind", "url", "rule", "exclusions", "additions", "overrides");
        carries(losses, RecordType.OUTREACH_SESSION, "programId", "topics");
        return losses.partly(RecordType.SAFETY_MEETING, "agenda", "all but the titles; only written")
                .partly(
                        RecordType.MEETING_SERIES,
                        "overrides",
                        "their order; jCal: what is as the series has it anyway")
                .partly(RecordType.MEETING_SERIES, "overrides.place.point", AREA)
                .partly(RecordType.MEETING_SERIES, "rule", "which of the ways to say the same end");
    }

    private static void carries(Losses.Builder losses, RecordType type, String... paths) {
        losses.carries(type, "id", "communityId", "revision", "recordedAt", "visibility")
                .carries(type, "title", "start", "length", "zone", "place")
                .carries(type, paths)
                .partly(type, "place.point", AREA)
                .partly(type, "externalIds", OTHERS);
        if (type != RecordType.MEETING_SERIES) {
            losses.partly(type, "transitions", "all but whether it takes place");
        }
    }

    /**
     * What is lost of one record, besides what is lost of every one.
     *
     * @param record the record
     * @param event what it became
     * @param readBack what the rule of the event is when the format is read
     * @return paths of members
     */
    public static Set<String> of(EngagementRecord record, CalendarEvent event, UnaryOperator<RecurrenceRule> readBack) {
        Set<String> lost = new LinkedHashSet<>();
        String uid = event.need(CalendarEvent.UID);
        if (record.externalIds().stream().anyMatch(id -> !CalendarUid.is(id, uid))) {
            lost.add("externalIds");
        }
        if (isArea(event.get(CalendarEvent.PLACE))) {
            lost.add("place.point");
        }
        if (record instanceof Gathering<?> gathering && !gathering.transitions().isEmpty()) {
            lost.add("transitions");
        }
        if (record instanceof SafetyMeeting meeting && !meeting.agenda().isEmpty()) {
            lost.add("agenda");
        }
        if (record instanceof MeetingSeries series) {
            if (series.overrides().stream().map(MeetingOverride::place).anyMatch(CalendarLosses::isArea)) {
                lost.add("overrides.place.point");
            }
            if (!isInOrder(series.overrides())) {
                lost.add("overrides");
            }
            if (!readBack.apply(event.need(CalendarEvent.RULE)).equals(series.rule())) {
                lost.add("rule");
            }
        }
        return lost;
    }

    private static boolean isInOrder(List<MeetingOverride> overrides) {
        return overrides.stream()
                .sorted(Comparator.comparing(MeetingOverride::originalStart))
                .toList()
                .equals(overrides);
    }

    private static boolean isArea(Optional<Place> place) {
        return place.flatMap(Place::point)
                .filter(point -> point.precision() == GeoPoint.Precision.AREA)
                .isPresent();
    }
}
