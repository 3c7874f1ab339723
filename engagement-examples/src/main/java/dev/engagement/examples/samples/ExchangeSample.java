package dev.engagement.examples.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.NdjsonReader;
import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustPolicy;
import java.time.ZoneOffset;

/** Reads a stream with a bad line, and writes the ledger of what was good. */
final class ExchangeSample {

    private ExchangeSample() {}

    public static void main(String[] args) {
        byte[] lines = """
                {"type":"tip","schemaVersion":1,"id":"t-1","communityId":"elm-park","revision":1,"recordedAt":"2026-02-01T08:00:00Z","source":{"kind":"ANONYMOUS"},"category":"noise"}
                {"type":"tip","schemaVersion":1,"id":"t-2","communityId":"elm-park","revision":0,"recordedAt":"2026-02-01T09:00:00Z","source":{"kind":"ANONYMOUS"},"category":"noise"}
                """.getBytes(UTF_8);

        EngagementFormat<EngagementRecord> records = EngagementFormat.RECORDS;
        EngagementLog.Accumulator accumulator = EngagementLog.create(records.canonicalOrder());
        try (NdjsonReader<EngagementRecord> reader = NdjsonReader.of(records, lines)) {
            reader.forEach(accepted -> accumulator.accept(accepted.value()), rejected -> {
                String place = rejected.pointer().isEmpty() ? "" : " at " + rejected.pointer();
                System.out.println(rejected.code() + place + ": " + rejected.message());
            });
        }

        EngagementLog log = accumulator.result();
        EvidenceExtractor extractor =
                EvidenceExtractor.of(log, ZoneOffset.UTC, TrustPolicy.DEFAULT.assumedRespondents());
        for (EvidenceLedger ledger : extractor.ledgers(log).values()) {
            System.out.println(new String(EngagementFormat.LEDGERS.write(ledger), UTF_8));
        }
    }
}
