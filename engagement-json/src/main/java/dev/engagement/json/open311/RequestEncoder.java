package dev.engagement.json.open311;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConcernState;
import dev.engagement.concern.PublicConcern;
import dev.engagement.json.mapping.Encoder;
import dev.engagement.json.mapping.JsonDocument;
import dev.engagement.record.EngagementRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the public part of concerns. */
final class RequestEncoder implements Encoder {

    private final JsonDocument document;
    private final ZoneId zone;

    RequestEncoder(JsonDocument document, ZoneId zone) {
        this.document = document;
        this.zone = zone;
    }

    @Override
    public Collection<String> write(EngagementRecord record) throws IOException {
        Concern concern = (Concern) record;
        PublicConcern seen = PublicConcern.from(concern, zone).orElseThrow();
        String category = seen.category().value();
        ObjectNode request = JsonDocument.object()
                .put("service_request_id", seen.id().value())
                .put("status", Open311.STATUS.word(seen.state()))
                .put("status_notes", note(seen.state()))
                .put("service_name", category)
                .put("service_code", category)
                .put("requested_datetime", startOf(seen.raisedOn()));
        Stream.of(seen.answeredOn(), seen.resolvedOn())
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .ifPresent(day -> request.put("updated_datetime", startOf(day)));
        seen.place()
                .flatMap(place -> place.point())
                .ifPresent(point -> request.put("lat", point.latitude()).put("long", point.longitude()));
        document.add(request);
        return lost(concern, seen);
    }

    private static List<String> lost(Concern concern, PublicConcern seen) {
        List<String> lost = new ArrayList<>(List.of("raisedAt"));
        concern.place().flatMap(place -> place.point()).ifPresent(point -> lost.add("place.point"));
        if (!concern.transitions().isEmpty()) {
            lost.add("transitions");
        }
        if (seen.answeredOn().isPresent()) {
            lost.add("answeredAt");
        }
        return lost;
    }

    private String startOf(LocalDate day) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                day.atStartOfDay(zone).toOffsetDateTime());
    }

    private static String note(ConcernState state) {
        return switch (state) {
            case SUBMITTED -> "It was raised.";
            case ACKNOWLEDGED -> "The team said that it has it.";
            case UNDER_REVIEW, REOPENED -> "The team looks into it.";
            case ACTION_PLANNED -> "It is known what will be done.";
            case IN_PROGRESS -> "It is being done.";
            case AWAITING_RESIDENT -> "The team waits for an answer.";
            case RESOLVED, CLOSED -> "The team says that it is solved.";
            case REFERRED -> "Another agency has it.";
            case DUPLICATE -> "Another request stands for it.";
            case NO_ACTION -> "The team will not act.";
            case WITHDRAWN -> "It was taken back.";
            case CLOSED_DAY_UNKNOWN -> "It has ended.";
        };
    }

    @Override
    public void end() throws IOException {
        document.end();
    }
}
