package dev.engagement.json.osdi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.engagement.base.Place;
import dev.engagement.interaction.Interaction;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.mapping.Encoder;
import dev.engagement.json.mapping.JsonDocument;
import dev.engagement.json.mapping.PublicGathering;
import dev.engagement.json.table.Refusal;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Visibility;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes gatherings and contacts, one resource on each line: OSDI has no collection of resources of several kinds. */
final class ResourceEncoder implements Encoder {

    private final JsonDocument document;
    private final String system;
    private final String base;
    private final boolean withAttendances;

    ResourceEncoder(OutputStream target, String system, String base, boolean withAttendances) {
        this.document = JsonDocument.lines(target);
        this.system = system;
        this.base = base;
        this.withAttendances = withAttendances;
    }

    @Override
    public Collection<String> write(EngagementRecord record) throws IOException {
        if (record instanceof Interaction interaction) {
            return outreach(interaction);
        }
        PublicGathering gathering = PublicGathering.of(record).orElseThrow();
        List<String> lost = event(record, gathering);
        if (record instanceof SafetyMeeting meeting) {
            lost.add("mode");
            if (withAttendances) {
                lost.addAll(Attendances.lost(meeting));
            }
            if (gathering.url().isPresent() && gathering.place().isPresent()) {
                lost.add("url");
            }
        }
        return lost;
    }

    private ObjectNode resource(EngagementRecord record, String kind) {
        ObjectNode resource = JsonDocument.object();
        String id = record.id().value();
        resource.putArray("identifiers").add(system + ":" + id);
        resource.put("origin_system", system)
                .put("modified_date", record.recordedAt().toString());
        resource.putObject("_links").putObject("self").put("href", base + kind + "/" + escaped(id));
        return resource;
    }

    private List<String> event(EngagementRecord record, PublicGathering gathering) throws IOException {
        ObjectNode event = resource(record, "events")
                .put("title", gathering.title())
                .put("status", Osdi.STATUS.word(gathering.state()))
                .put("visibility", record.visibility() == Visibility.PUBLIC ? "public" : "private")
                .put("start_date", gathering.startInstant().toString())
                .put("end_date", gathering.endInstant().toString());
        gathering.url().ifPresent(url -> event.put("browser_url", url));
        gathering.place().ifPresent(place -> event.set("location", location(place)));
        if (withAttendances && record instanceof SafetyMeeting meeting) {
            Attendances.write(meeting, event);
        }
        gathering
                .programId()
                .ifPresent(program -> event.withObject("/_links")
                        .putObject(ResourceMapping.CAMPAIGN)
                        .put("href", base + "event_campaigns/" + escaped(program.value())));
        document.add(event);
        return new ArrayList<>(List.of("start", "zone", "length", "transitions"));
    }

    private static ObjectNode location(Place place) {
        ObjectNode location = JsonDocument.object();
        place.name().ifPresent(name -> location.put("venue", name));
        place.point()
                .ifPresent(point -> location.putObject("location")
                        .put("latitude", point.latitude())
                        .put("longitude", point.longitude())
                        .put("accuracy", Osdi.ACCURACY.word(point.precision())));
        return location;
    }

    private List<String> outreach(Interaction interaction) throws IOException {
        if (interaction.initiatedBy() != Interaction.InitiatedBy.RESIDENT) {
            throw new Refusal(Code.NO_PLACE, "An outreach must be one that a resident initiated");
        }
        ObjectNode outreach = resource(interaction, "outreaches")
                .put("action_date", interaction.occurredAt().toString())
                .put("type", Osdi.TYPE.word(interaction.channel()));
        interaction.duration().map(Duration::toSeconds).ifPresent(seconds -> outreach.put("duration", seconds));
        document.add(outreach);
        return interaction
                        .duration()
                        .filter(length -> !length.equals(length.truncatedTo(ChronoUnit.SECONDS)))
                        .isPresent()
                ? List.of("duration")
                : List.of();
    }

    /** An id may have any character, a segment of a path may not. */
    private static String escaped(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void end() throws IOException {
        document.end();
    }
}
