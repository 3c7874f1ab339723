package dev.engagement.examples.bench;

import dev.engagement.json.EngagementFormat;
import dev.engagement.json.NdjsonReader;
import dev.engagement.json.NdjsonWriter;
import dev.engagement.record.EngagementRecord;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** This library, from the stream that users call: lines are found, types told apart and every rule is checked. */
final class Engagement implements Peer {

    @Override
    public void read(PlainRecords records, Consumer<Object> values) {
        NdjsonReader.of(EngagementFormat.RECORDS, records.json)
                .forEach(accepted -> values.accept(accepted.value()), rejected -> {
                    throw new IllegalStateException(rejected.toString());
                });
    }

    @Override
    public void write(PlainRecords records, List<Object> values, OutputStream out) throws Exception {
        try (NdjsonWriter<EngagementRecord> writer = NdjsonWriter.of(EngagementFormat.RECORDS, out)) {
            for (Object value : values) {
                writer.write((EngagementRecord) value);
            }
        }
    }
}
