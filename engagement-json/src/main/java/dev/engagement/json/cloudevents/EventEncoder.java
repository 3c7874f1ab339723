package dev.engagement.json.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.engagement.id.RecordType;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.mapping.Encoder;
import dev.engagement.json.mapping.JsonDocument;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Tombstone;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Writes events. */
final class EventEncoder implements Encoder {

    private final JsonDocument document;
    private final String source;
    private final Optional<String> schemas;

    private EventEncoder(JsonDocument document, String source, Optional<String> schemas) {
        this.document = document;
        this.source = source;
        this.schemas = schemas;
    }

    static EventEncoder of(
            OutputStream target, CloudEvents.Arrangement arrangement, String source, Optional<String> schemas) {
        JsonDocument document = switch (arrangement) {
            case BATCH -> JsonDocument.array(target);
            case LINES -> JsonDocument.lines(target);
        };
        return new EventEncoder(document, source, schemas);
    }

    @Override
    public Collection<String> write(EngagementRecord record) throws IOException {
        JsonNode data = JsonDocument.tree(EngagementFormat.RECORDS.write(record));
        String type = record.type().code();
        String id = record.id().value();
        ObjectNode event = JsonDocument.object()
                .put("specversion", EventMapping.SPECVERSION)
                .put("id", eventId(record))
                .put("source", source)
                .put("type", EventMapping.typeOf(record.type()))
                .put("subject", id)
                .put("time", data.required("recordedAt").textValue())
                .put("datacontenttype", "application/json");
        schemas.ifPresent(base -> event.put("dataschema", base + type + ".schema.json"));
        document.add(event.set("data", data));
        return List.of();
    }

    private static String eventId(EngagementRecord record) {
        String erased = record instanceof Tombstone ? RecordType.TOMBSTONE.code() + "/" : "";
        return erased + record.id().type().code() + "/" + record.id().value() + "/" + record.revision();
    }

    @Override
    public void end() throws IOException {
        document.end();
    }
}
