package consumer;

import dev.engagement.base.InvalidValueException;
import dev.engagement.concern.Commitment;
import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.CommunityId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.TipId;
import dev.engagement.json.EngagementFormat;
import dev.engagement.log.EngagementLog;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** A host on the class path: records a promise, keeps it, scores it, and stores it as JSON. */
public final class PatrolDesk {

    private PatrolDesk() {}

    /** Runs the desk for one week. */
    public static void main(String[] args) {
        CommunityId elmPark = CommunityId.of("elm-park");
        OfficerId officer = OfficerId.of("o-7");
        Commitment lamps = Commitment.promise(elmPark, CommitmentId.of("k-1"), Instant.parse("2026-01-20T19:00:00Z"))
                .text("Ask the city for a repair date")
                .promisedTo(Commitment.PromisedTo.PUBLIC)
                .dueOn(LocalDate.parse("2026-01-31"))
                .build()
                .start(Instant.parse("2026-01-21T15:00:00Z"), officer)
                .complete(Instant.parse("2026-01-27T11:00:00Z"), officer);

        EngagementLog.Accumulator records = EngagementLog.create(EngagementFormat.RECORDS.canonicalOrder());
        records.accept(lamps);
        EngagementLog log = records.result();
        TrustPolicy policy = TrustPolicy.DEFAULT;
        EvidenceExtractor extractor = EvidenceExtractor.of(log, ZoneOffset.UTC, policy.assumedRespondents());
        EvidenceLedger ledger = extractor.ledgers(log).get(elmPark);
        System.out.printf(
                Locale.ROOT, "%.1f%n", policy.assess(ledger, LocalDate.parse("2026-02-01")).score());

        EngagementFormat<Commitment> format = EngagementFormat.of(Commitment.class);
        System.out.println(format.read(format.write(lamps)).equals(lamps));
        System.out.println(new String(EngagementFormat.LEDGERS.write(ledger), StandardCharsets.UTF_8));
        try {
            TipId.of("");
        } catch (InvalidValueException e) {
            System.out.println(e.getMessage());
        }
    }
}
