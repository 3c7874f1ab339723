package dev.engagement.examples.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** Jackson's databind: one reader or writer for each class, and one parser or generator for all lines. */
final class DatabindPeer implements Peer {

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .build();
    private final ObjectReader[] readers =
            PlainRecords.types().stream().map(mapper::readerFor).toArray(ObjectReader[]::new);
    private final ObjectWriter[] writers =
            PlainRecords.types().stream().map(mapper::writerFor).toArray(ObjectWriter[]::new);

    @Override
    public void read(PlainRecords records, Consumer<Object> values) throws Exception {
        try (JsonParser parser = mapper.createParser(records.json)) {
            for (int kind : records.kinds) {
                values.accept(readers[kind].readValue(parser));
            }
        }
    }

    @Override
    public void write(PlainRecords records, List<Object> values, OutputStream out) throws Exception {
        try (JsonGenerator generator = mapper.createGenerator(out)) {
            for (int i = 0; i < records.kinds.length; i++) {
                writers[records.kinds[i]].writeValue(generator, values.get(i));
            }
        }
    }
}
