package dev.engagement.examples.bench;

import dev.engagement.record.EngagementRecord;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** Builds each record once more from its own values: the least that anything that makes records can do. */
final class Rebuild implements Peer {

    @Override
    public void read(PlainRecords records, Consumer<Object> values) {
        for (EngagementRecord record : records.records) {
            values.accept(record.toBuilder().build());
        }
    }

    @Override
    public void write(PlainRecords records, List<Object> values, OutputStream out) {
        throw new UnsupportedOperationException("Nothing is written");
    }
}
