package dev.engagement.examples.bench;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Jsonb;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** avaje-jsonb: adapters generated when this is compiled. */
final class AvajePeer implements Peer {

    private final Jsonb jsonb = Jsonb.builder().build();
    private final JsonAdapter<?>[] adapters =
            PlainRecords.types().stream().map(jsonb::adapter).toArray(JsonAdapter[]::new);

    @Override
    public void read(PlainRecords records, Consumer<Object> values) {
        for (int i = 0; i < records.kinds.length; i++) {
            try (JsonReader in = jsonb.reader(records.lines[i])) {
                values.accept(adapters[records.kinds[i]].fromJson(in));
            }
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the adapter of a line's kind writes the value that it read
    public void write(PlainRecords records, List<Object> values, OutputStream out) {
        try (JsonWriter writer = jsonb.writer(out)) {
            for (int i = 0; i < records.kinds.length; i++) {
                ((JsonAdapter<Object>) adapters[records.kinds[i]]).toJson(writer, values.get(i));
                writer.writeNewLine();
            }
        }
    }
}
