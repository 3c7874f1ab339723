package dev.engagement.examples.bench;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JavaTimeConverter;
import com.dslplatform.json.JsonConverter;
import com.dslplatform.json.JsonReader;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.StringConverter;
import com.dslplatform.json.runtime.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/**
 * dsl-json: converters generated when this is compiled, one reader and one writer for all lines. At run time it only
 * finds out about lists.
 */
public final class DslJsonPeer implements Peer {

    private final DslJson<Object> json =
            new DslJson<>(Settings.withRuntime().includeServiceLoader().skipDefaultValues(true));
    private final JsonReader.ReadObject<?>[] readers =
            PlainRecords.types().stream().map(json::tryFindReader).toArray(JsonReader.ReadObject[]::new);
    private final JsonWriter.WriteObject<?>[] writers =
            PlainRecords.types().stream().map(json::tryFindWriter).toArray(JsonWriter.WriteObject[]::new);

    @Override
    public void read(PlainRecords records, Consumer<Object> values) throws IOException {
        JsonReader<Object> in = json.newReader();
        for (int i = 0; i < records.kinds.length; i++) {
            byte[] line = records.lines[i];
            in.process(line, line.length);
            in.read();
            values.accept(readers[records.kinds[i]].read(in));
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the writer of a line's kind writes the value that its reader read
    public void write(PlainRecords records, List<Object> values, OutputStream out) throws IOException {
        JsonWriter writer = json.newWriter();
        for (int i = 0; i < records.kinds.length; i++) {
            ((JsonWriter.WriteObject<Object>) writers[records.kinds[i]]).write(writer, values.get(i));
            writer.toStream(out);
            writer.reset();
        }
    }

    /** Instants, which dsl-json does not know, by its own form of times with an offset. */
    @JsonConverter(target = Instant.class)
    public abstract static class Instants {

        private Instants() {}

        public static Instant read(JsonReader<?> in) throws IOException {
            return in.wasNull()
                    ? null
                    : JavaTimeConverter.deserializeDateTime(in).toInstant();
        }

        public static void write(JsonWriter out, Instant value) {
            if (value == null) {
                out.writeNull();
            } else {
                JavaTimeConverter.serialize(value.atOffset(ZoneOffset.UTC), out);
            }
        }
    }

    /** Lengths of time, which dsl-json does not know. */
    @JsonConverter(target = Duration.class)
    public abstract static class Lengths {

        private Lengths() {}

        public static Duration read(JsonReader<?> in) throws IOException {
            return in.wasNull() ? null : Duration.parse(in.readSimpleString());
        }

        public static void write(JsonWriter out, Duration value) {
            if (value == null) {
                out.writeNull();
            } else {
                StringConverter.serialize(value.toString(), out);
            }
        }
    }
}
