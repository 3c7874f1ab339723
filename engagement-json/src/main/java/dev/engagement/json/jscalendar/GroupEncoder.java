package dev.engagement.json.jscalendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.engagement.json.calendar.CalendarEvent;
import dev.engagement.json.calendar.CalendarEvents;
import dev.engagement.json.calendar.CalendarLosses;
import dev.engagement.json.calendar.CalendarRules;
import dev.engagement.json.mapping.Encoder;
import dev.engagement.json.mapping.JsonDocument;
import dev.engagement.json.table.JsonOut;
import dev.engagement.record.EngagementRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;

/** Writes events of a group. */
final class GroupEncoder implements Encoder {

    private final JsonDocument document;
    private Instant updated = Instant.EPOCH;

    GroupEncoder(OutputStream target, String uid) {
        ObjectNode group =
                JsonDocument.object().put("@type", "Group").put("uid", uid).put("prodId", CalendarEvents.PRODUCT);
        String text = group.toString();
        document = JsonDocument.envelope(target, text.substring(0, text.length() - 1) + ",\"entries\":", "");
    }

    @Override
    public Collection<String> write(EngagementRecord record) throws IOException {
        CalendarEvent event = CalendarEvents.event(record);
        JsonOut out = new JsonOut();
        EventForm.EVENT.write(event, out);
        document.add(JsonDocument.tree(out.toBytes()));
        updated = updated.isBefore(record.recordedAt()) ? record.recordedAt() : updated;
        return CalendarLosses.of(record, event, rule -> CalendarRules.withLocalEnd(rule, event));
    }

    @Override
    public void end() throws IOException {
        document.end(",\"updated\":\"" + updated + "\"}");
    }
}
