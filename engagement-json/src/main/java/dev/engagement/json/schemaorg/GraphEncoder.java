package dev.engagement.json.schemaorg;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.engagement.base.GeoPoint;
import dev.engagement.base.Place;
import dev.engagement.json.mapping.Encoder;
import dev.engagement.json.mapping.JsonDocument;
import dev.engagement.json.mapping.PublicGathering;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.record.EngagementRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Writes the events of a graph. */
final class GraphEncoder implements Encoder {

    private static final String SCHEMA = "https://schema.org/";

    private static final String BEGIN = "{\"@context\":\"https://schema.org\",\"@graph\":";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final JsonDocument document;
    private final String organizer;

    GraphEncoder(OutputStream target, String organizer) {
        this.document = JsonDocument.envelope(target, BEGIN, "}");
        this.organizer = organizer;
    }

    @Override
    public Collection<String> write(EngagementRecord record) throws IOException {
        PublicGathering gathering = PublicGathering.of(record).orElseThrow();
        String status = SchemaOrg.eventStatus(
                        gathering.state(), gathering.previousStart().isPresent())
                .orElseThrow();
        ObjectNode event = JsonDocument.object()
                .put("@type", "Event")
                .put("identifier", record.type().code() + ":" + record.id().value())
                .put("name", gathering.title())
                .put("startDate", time(gathering.start().atZone(gathering.zone())))
                .put("endDate", time(gathering.endInstant().atZone(gathering.zone())))
                .put("eventStatus", SCHEMA + status);
        gathering
                .previousStart()
                .ifPresent(start -> event.put("previousStartDate", time(start.atZone(gathering.zone()))));
        add(event, gathering);
        event.set(
                "organizer", JsonDocument.object().put("@type", "Organization").put("name", organizer));
        document.add(event);
        return lost(gathering, record);
    }

    private static void add(ObjectNode event, PublicGathering gathering) {
        boolean inPerson = gathering.mode() != SafetyMeeting.Mode.ONLINE;
        boolean online = gathering.mode() != SafetyMeeting.Mode.IN_PERSON;
        event.put("eventAttendanceMode", SCHEMA + SchemaOrg.MODE.word(gathering.mode()));
        List<JsonNode> locations = new ArrayList<>();
        gathering.place().filter(place -> inPerson).ifPresent(place -> locations.add(location(place)));
        gathering
                .url()
                .filter(url -> online)
                .ifPresent(url -> locations.add(
                        JsonDocument.object().put("@type", "VirtualLocation").put("url", url)));
        addAll(event, "location", locations);
        gathering.capacity().ifPresent(seats -> event.put("maximumAttendeeCapacity", seats));
        if (!gathering.agenda().isEmpty()) {
            event.put("description", String.join("\n", gathering.agenda()));
        }
        ArrayNode keywords = JsonDocument.object().putArray("keywords");
        gathering.topics().stream().sorted().forEach(topic -> keywords.add(topic.value()));
        if (!keywords.isEmpty()) {
            event.set("keywords", keywords);
        }
    }

    private static void addAll(ObjectNode event, String name, List<JsonNode> values) {
        if (values.size() == 1) {
            event.set(name, values.get(0));
        } else if (!values.isEmpty()) {
            event.putArray(name).addAll(values);
        }
    }

    /** A pin says that it is here, so that only what is exact becomes one. */
    private static ObjectNode location(Place place) {
        ObjectNode location = JsonDocument.object().put("@type", "Place");
        place.name().ifPresent(name -> location.put("name", name));
        exact(place)
                .ifPresent(point -> location.set(
                        "geo",
                        JsonDocument.object()
                                .put("@type", "GeoCoordinates")
                                .put("latitude", point.latitude())
                                .put("longitude", point.longitude())));
        return location;
    }

    private static Optional<GeoPoint> exact(Place place) {
        return place.point().filter(point -> point.precision() == GeoPoint.Precision.EXACT);
    }

    private static List<String> lost(PublicGathering gathering, EngagementRecord record) {
        List<String> lost = new ArrayList<>(List.of("zone", "transitions"));
        gathering.place().ifPresent(place -> {
            lost.add("place.kind");
            if (place.point().isPresent() && exact(place).isEmpty()) {
                lost.add("place.point");
            }
        });
        if (record instanceof SafetyMeeting meeting) {
            if (!meeting.agenda().isEmpty()) {
                lost.add("agenda");
            }
            if (meeting.mode() == SafetyMeeting.Mode.IN_PERSON && meeting.url().isPresent()) {
                lost.add("url");
            }
        }
        return lost;
    }

    private static String time(ZonedDateTime time) {
        return TIME.format(time);
    }

    @Override
    public void end() throws IOException {
        document.end();
    }
}
