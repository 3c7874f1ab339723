package dev.engagement.examples.flink;

import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.NdjsonReader;
import dev.engagement.record.EngagementRecord;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From lines to what each record says, as {@code RecordEvidence} in its binary form. A line that is no record costs
 * only itself: it is logged, and counted as {@value #REJECTED}.
 */
final class ReadRecords extends RichFlatMapFunction<byte[], byte[]> {

    /** The accumulator of lines that are no record. */
    static final String REJECTED = "rejected";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ReadRecords.class);

    private final Settings settings;
    private final LongCounter rejected = new LongCounter();
    private transient EvidenceExtractor extractor;

    ReadRecords(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        extractor = settings.extractor();
        getRuntimeContext().addAccumulator(REJECTED, rejected);
    }

    @Override
    public void flatMap(byte[] lines, Collector<byte[]> out) {
        try (NdjsonReader<EngagementRecord> reader = NdjsonReader.of(EngagementFormat.RECORDS, lines)) {
            reader.forEach(
                    accepted -> {
                        EngagementRecord record = accepted.value();
                        long fingerprint = EngagementFormat.RECORDS.fingerprint(record);
                        out.collect(
                                extractor.recordEvidence(record, fingerprint).toBytes());
                    },
                    refused -> {
                        LOG.warn(
                                "A line is rejected: {} at {}: {}",
                                refused.code(),
                                refused.pointer(),
                                refused.message());
                        rejected.add(1);
                    });
        }
    }
}
