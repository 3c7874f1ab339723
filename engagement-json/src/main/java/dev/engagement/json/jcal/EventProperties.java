package dev.engagement.json.jcal;

import static dev.engagement.json.calendar.CalendarEvent.CHANGES;
import static dev.engagement.json.calendar.CalendarEvent.KEYWORDS;
import static dev.engagement.json.calendar.CalendarEvent.LENGTH;
import static dev.engagement.json.calendar.CalendarEvent.PLACE;
import static dev.engagement.json.calendar.CalendarEvent.RECURRENCE_ID;
import static dev.engagement.json.calendar.CalendarEvent.START;
import static dev.engagement.json.calendar.CalendarEvent.TITLE;
import static dev.engagement.json.calendar.CalendarEvent.UID;
import static dev.engagement.json.calendar.CalendarEvent.UPDATED;
import static dev.engagement.json.calendar.CalendarEvent.ZONE;

import dev.engagement.base.Code;
import dev.engagement.base.GeoPoint;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.json.calendar.CalendarChange;
import dev.engagement.json.calendar.CalendarEvent;
import dev.engagement.json.calendar.CalendarEvent.Fact;
import dev.engagement.json.calendar.CalendarLength;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.table.Refusal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The properties of one event while they are read: times mean nothing before its zone is known. Not thread-safe. */
final class EventProperties {

    /**
     * Where a value stands, and what is said about it.
     *
     * @param parameters the parameters of its property
     * @param way adds to a refusal where the value stands
     */
    record Spot(Map<String, List<String>> parameters, UnaryOperator<Refusal> way) {

        /** A parameter of one value. */
        Optional<String> parameter(String name) {
            return parameters.getOrDefault(name, List.of()).stream().findFirst();
        }

        /** The zone that the property names. */
        Optional<ZoneId> zone() {
            return parameter("tzid").map(Spot::zone);
        }

        /** A slash before the name says that it is known to everybody. */
        private static ZoneId zone(String name) {
            try {
                return ZoneId.of(name.startsWith("/") ? name.substring(1) : name);
            } catch (DateTimeException e) {
                throw new Refusal(
                        EngagementJsonException.Code.BAD_FORMAT,
                        "Parameter tzid must be the name of a time zone like America/Chicago");
            }
        }
    }

    /** A value that was read. */
    record Found<V>(V value, Spot place) {}

    private final CalendarEvent event = new CalendarEvent();
    private final Set<String> seen = new HashSet<>();
    private final List<Found<When>> excluded = new ArrayList<>();
    private final List<Found<When>> included = new ArrayList<>();
    private final Set<String> keywords = new TreeSet<>();
    private @Nullable Found<When> start;
    private @Nullable Found<When> end;
    private @Nullable Found<When> recurrenceId;
    private @Nullable Spot where;
    private Optional<String> placeName = Optional.empty();
    private Optional<Code> placeKind = Optional.empty();
    private Optional<GeoPoint> point = Optional.empty();

    /** Counts a property, and refuses a second one where there must be one only. */
    void count(String name, boolean isMany) {
        if (!seen.add(name) && !isMany) {
            throw new Refusal(
                    EngagementJsonException.Code.DUPLICATE_MEMBER, "Property must not stand twice in one event");
        }
    }

    <V> void read(Fact<V> key, V value, Spot place) {
        event.read(key, value, place.way());
    }

    void stamp(Found<When> time) {
        if (event.get(UPDATED).isEmpty()) {
            lastModified(time);
        }
    }

    void lastModified(Found<When> time) {
        read(UPDATED, time.value().in(When.UTC).toInstant(ZoneOffset.UTC), time.place());
    }

    void start(Found<When> time) {
        start = time;
    }

    void end(Found<When> time) {
        end = time;
    }

    void recurrenceId(Found<When> time) {
        if (time.place().parameter("range").isPresent()) {
            throw new Refusal(
                    EngagementJsonException.Code.UNSUPPORTED, "Parameter range must be left out, it is not supported");
        }
        recurrenceId = time;
    }

    void exclude(Found<When> time) {
        excluded.add(time);
    }

    void include(Found<When> time) {
        included.add(time);
    }

    void length(CalendarLength length, Spot place) {
        read(LENGTH, length, place);
    }

    void keyword(String word, Spot place) {
        keywords.add(word);
        read(KEYWORDS, keywords, place);
    }

    void placeName(String name, Spot place) {
        placeName = Optional.of(name).filter(text -> !text.isBlank());
        where = placeName.isPresent() ? place : where;
    }

    void placeKind(Code kind, Spot place) {
        placeKind = Optional.of(kind);
        where = where == null ? place : where;
    }

    void point(double latitude, double longitude, Spot place) {
        boolean block = place.parameter(PropertyValue.PRECISION)
                .filter(GeoPoint.Precision.BLOCK.name()::equalsIgnoreCase)
                .isPresent();
        point = Optional.of(
                new GeoPoint(latitude, longitude, block ? GeoPoint.Precision.BLOCK : GeoPoint.Precision.EXACT));
        where = where == null ? place : where;
    }

    /**
     * The event, all of whose properties were read.
     *
     * @param floating the zone of times that name none
     */
    CalendarEvent finish(ZoneId floating) {
        event.need(UID);
        event.need(TITLE);
        event.need(UPDATED);
        Found<When> begin = start;
        if (begin == null) {
            throw missing("dtstart");
        }
        LocalDateTime first = begin.value().local();
        ZoneId zone = begin.value().zone().orElse(floating);
        read(START, first, begin.place());
        read(ZONE, zone, begin.place());
        addLength(first, zone);
        addPlace();
        Found<When> single = recurrenceId;
        if (single != null) {
            read(
                    RECURRENCE_ID,
                    single.value().startIn(zone, single.value().in(zone).toLocalTime()),
                    single.place());
        }
        addChanges(first.toLocalTime(), zone);
        return event;
    }

    private void addLength(LocalDateTime first, ZoneId zone) {
        Found<When> last = end;
        if (last != null && event.get(LENGTH).isPresent()) {
            throw new Refusal(
                    EngagementJsonException.Code.INVALID_VALUE, "An event must not have both dtend and duration");
        }
        if (last != null) {
            read(
                    LENGTH,
                    CalendarLength.between(
                            first.atZone(zone), last.value().in(zone).atZone(zone)),
                    last.place());
        }
        if (event.get(LENGTH).isEmpty()) {
            throw missing("dtend or duration");
        }
    }

    private void addPlace() {
        Spot stands = where;
        if (stands == null) {
            return;
        }
        try {
            Place place = Place.builder()
                    .kind(placeKind.orElse(PlaceKinds.OTHER))
                    .name(placeName)
                    .point(point)
                    .build();
            read(PLACE, place, stands);
        } catch (InvalidValueException e) {
            throw stands.way().apply(Refusal.of(e));
        }
    }

    private void addChanges(LocalTime time, ZoneId zone) {
        Map<LocalDateTime, CalendarChange> changes = new TreeMap<>();
        included.forEach(one -> changes.put(one.value().startIn(zone, time), CalendarChange.NONE));
        excluded.forEach(one -> changes.put(one.value().startIn(zone, time), CalendarChange.EXCLUDED));
        Stream.concat(included.stream(), excluded.stream())
                .findFirst()
                .ifPresent(one -> read(CHANGES, changes, one.place()));
    }

    private static Refusal missing(String property) {
        return new Refusal(EngagementJsonException.Code.MISSING_MEMBER, "Property " + property + " must be present");
    }
}
