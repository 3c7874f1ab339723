package consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.engagement.concern.Concern;
import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.NdjsonReader;
import dev.engagement.json.NdjsonWriter;
import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
import dev.engagement.trust.TrustPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** A host on the module path: reads a stream with a bad line, writes it, scores it, and keeps a record in its own. */
public final class Exchange {

    private static final String STREAM = """
            {"type":"concern","schemaVersion":1,"id":"c-17","communityId":"elm-park","revision":1,\
            "recordedAt":"2026-03-02T15:00:00Z","raisedAt":"2026-03-01T23:10:00Z","channel":"IN_PERSON",\
            "raisedBy":{"kind":"ANONYMOUS"},"category":"street-light","text":"Two lamps are out",\
            "severity":"NORMAL","acknowledgeBy":"2026-03-04T23:10:00Z"}
            {"type":"concern","schemaVersion":1,"id":"c-18"
            """;

    private Exchange() {}

    /** A ticket of the host, with a record of the library in it. */
    record Ticket(int number, Concern concern) {}

    /** Exchanges two lines. */
    public static void main(String[] args) throws IOException {
        EngagementLog.Accumulator accumulator = EngagementLog.create(EngagementFormat.RECORDS.canonicalOrder());
        try (NdjsonReader<EngagementRecord> reader =
                NdjsonReader.of(EngagementFormat.RECORDS, STREAM.getBytes(StandardCharsets.UTF_8))) {
            reader.forEach(
                    accepted -> accumulator.accept(accepted.value()),
                    rejected -> System.out.println("line " + rejected.line() + ": " + rejected.code()));
        }
        EngagementLog log = accumulator.result();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (NdjsonWriter<EngagementRecord> writer = NdjsonWriter.of(EngagementFormat.RECORDS, written)) {
            for (EngagementRecord each : log.records().toList()) {
                writer.write(each);
            }
        }
        System.out.println(STREAM.startsWith(written.toString(StandardCharsets.UTF_8)));

        EvidenceExtractor extractor =
                EvidenceExtractor.of(log, ZoneOffset.UTC, TrustPolicy.DEFAULT.assumedRespondents());
        extractor.ledgers(log).forEach((community, ledger) -> System.out.printf(
                Locale.ROOT,
                "%s %.1f%n",
                community.value(),
                TrustPolicy.DEFAULT.assess(ledger, LocalDate.parse("2026-04-01")).score()));

        ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
        Ticket ticket = new Ticket(4, (Concern) log.records().findFirst().orElseThrow());
        System.out.println(mapper.readValue(mapper.writeValueAsString(ticket), Ticket.class).equals(ticket));

        Module core = Concern.class.getModule();
        System.out.println(core + (core.isOpen(Concern.class.getPackageName()) ? " is open" : " is closed"));
    }
}
