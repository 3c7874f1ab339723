package dev.engagement.examples.bench;

import com.alibaba.fastjson2.JSONFactory;
import com.alibaba.fastjson2.JSONReader;
import com.alibaba.fastjson2.JSONWriter;
import com.alibaba.fastjson2.reader.ObjectReader;
import com.alibaba.fastjson2.writer.ObjectWriter;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;

/** fastjson2: its generated readers and writers, called directly. */
public final class Fastjson2Peer implements Peer {

    private final JSONReader.Context reading = JSONFactory.createReadContext();
    private final JSONWriter.Context writing = JSONFactory.createWriteContext();
    private final ObjectReader<?>[] readers = PlainRecords.types().stream()
            .map(JSONFactory.getDefaultObjectReaderProvider()::getObjectReader)
            .toArray(ObjectReader[]::new);
    private final ObjectWriter<?>[] writers = PlainRecords.types().stream()
            .map(JSONFactory.getDefaultObjectWriterProvider()::getObjectWriter)
            .toArray(ObjectWriter[]::new);

    @Override
    public void read(PlainRecords records, Consumer<Object> values) {
        for (int i = 0; i < records.kinds.length; i++) {
            try (JSONReader in = JSONReader.of(records.lines[i], reading)) {
                values.accept(readers[records.kinds[i]].readObject(in, null, null, 0));
            }
        }
    }

    @Override
    public void write(PlainRecords records, List<Object> values, OutputStream out) throws Exception {
        for (int i = 0; i < records.kinds.length; i++) {
            try (JSONWriter writer = JSONWriter.ofUTF8(writing)) {
                writers[records.kinds[i]].write(writer, values.get(i), null, null, 0);
                writer.flushTo(out);
            }
        }
    }

    /** Instants by way of a time with an offset, which fastjson2 reads many times faster. */
    public static final class Instants implements ObjectReader<Instant> {

        @Override
        public Instant readObject(JSONReader in, Type type, Object name, long features) {
            OffsetDateTime time = in.readOffsetDateTime();
            return time == null ? null : time.toInstant();
        }
    }
}
