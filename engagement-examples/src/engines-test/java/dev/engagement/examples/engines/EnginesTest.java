package dev.engagement.examples.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.examples.generate.RecordGenerator;
import dev.engagement.id.CommunityId;
import dev.engagement.json.EngagementFormat;
import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
import dev.engagement.trust.EvidenceLedger;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Runs the samples on the engines themselves, in their local modes. */
class EnginesTest {

    private final EvidenceExtractor extractor = EvidenceExtractor.of(community -> ZoneOffset.UTC, 10);
    private final List<EngagementRecord> records = records();

    @Test
    void spark_adds_up_the_ledgers_of_a_log() {
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .appName("ledgers")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .getOrCreate();
        try {
            Map<String, EvidenceLedger> ledgers = new TreeMap<>();
            SparkLedgers.ledgers(spark.createDataset(evidence(), Encoders.BINARY()))
                    .collectAsList()
                    .forEach(ledger -> ledgers.put(ledger._1(), ledger._2()));
            assertThat(withEvidence(ledgers)).isEqualTo(expected());
        } finally {
            spark.stop();
        }
    }

    @Test
    void beam_adds_up_the_ledgers_of_a_log() {
        Pipeline beam = Pipeline.create(PipelineOptionsFactory.create());
        Map<String, EvidenceLedger> expected = expected();
        PAssert.that(BeamLedgers.ledgers(beam.apply(Create.of(evidence()).withCoder(ByteArrayCoder.of()))))
                .satisfies(ledgers -> {
                    Map<String, EvidenceLedger> found = new TreeMap<>();
                    for (KV<String, EvidenceLedger> ledger : ledgers) {
                        found.put(ledger.getKey(), ledger.getValue());
                    }
                    assertThat(withEvidence(found)).isEqualTo(expected);
                    return null;
                });
        beam.run().waitUntilFinish();
    }

    private List<byte[]> evidence() {
        return records.stream()
                .map(record -> extractor
                        .recordEvidence(record, EngagementFormat.RECORDS.fingerprint(record))
                        .toBytes())
                .toList();
    }

    private Map<String, EvidenceLedger> expected() {
        EngagementLog.Accumulator log = EngagementLog.create(EngagementFormat.RECORDS.canonicalOrder());
        records.forEach(log::accept);
        return new TreeMap<>(extractor.ledgers(log.result()).values().stream()
                .collect(Collectors.toMap(ledger -> ledger.communityId().value(), ledger -> ledger)));
    }

    private static Map<String, EvidenceLedger> withEvidence(Map<String, EvidenceLedger> ledgers) {
        Map<String, EvidenceLedger> some = new TreeMap<>(ledgers);
        some.values().removeIf(EvidenceLedger::isEmpty);
        return some;
    }

    private static List<EngagementRecord> records() {
        List<EngagementRecord> records = new ArrayList<>();
        new RecordGenerator(10, 3).records(1000).forEach(record -> {
            records.add(record);
            if (record.recordedAt().getEpochSecond() % 3 == 0 && !(record.id() instanceof CommunityId)) {
                records.add(record);
                records.add(record.toBuilder()
                        .revision(2)
                        .communityId(CommunityId.of("town-00001"))
                        .build());
            }
        });
        Collections.shuffle(records, new Random(1));
        return records;
    }
}
