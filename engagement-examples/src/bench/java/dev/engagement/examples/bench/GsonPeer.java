package dev.engagement.examples.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Gson: one reader or writer for all lines. */
final class GsonPeer implements Peer {

    private final Gson gson = new GsonBuilder()
            .disableHtmlEscaping()
            .registerTypeAdapter(Instant.class, text(Instant::parse))
            .registerTypeAdapter(Duration.class, text(Duration::parse))
            .registerTypeAdapter(LocalDate.class, text(LocalDate::parse))
            .registerTypeAdapter(LocalDateTime.class, text(LocalDateTime::parse))
            .create();
    private final TypeAdapter<?>[] adapters =
            PlainRecords.types().stream().map(gson::getAdapter).toArray(TypeAdapter[]::new);

    @Override
    public void read(PlainRecords records, Consumer<Object> values) throws IOException {
        try (JsonReader in =
                new JsonReader(new InputStreamReader(new ByteArrayInputStream(records.json), StandardCharsets.UTF_8))) {
            in.setStrictness(Strictness.LENIENT);
            for (int kind : records.kinds) {
                values.accept(adapters[kind].read(in));
            }
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the adapter of a line's kind writes the value that it read
    public void write(PlainRecords records, List<Object> values, OutputStream out) throws IOException {
        JsonWriter writer = new JsonWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        writer.setStrictness(Strictness.LENIENT);
        writer.setSerializeNulls(false);
        for (int i = 0; i < records.kinds.length; i++) {
            ((TypeAdapter<Object>) adapters[records.kinds[i]]).write(writer, values.get(i));
        }
        writer.flush();
    }

    private static <V> TypeAdapter<V> text(Function<String, V> parse) {
        return new TypeAdapter<V>() {
            @Override
            public V read(JsonReader in) throws IOException {
                return parse.apply(in.nextString());
            }

            @Override
            public void write(JsonWriter out, V value) throws IOException {
                out.value(value.toString());
            }
        }.nullSafe();
    }
}
