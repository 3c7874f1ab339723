package dev.engagement.examples.samples;

import dev.engagement.concern.Commitment;
import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.evidence.RecordExplanation;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.CommunityId;
import dev.engagement.id.OfficerId;
import dev.engagement.json.EngagementFormat;
import dev.engagement.log.EngagementLog;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustAnalysis;
import dev.engagement.trust.TrustPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Names the records that moved a score. */
final class ExplainSample {

    private ExplainSample() {}

    public static void main(String[] args) {
        CommunityId elmPark = CommunityId.of("elm-park");
        OfficerId officer = OfficerId.of("o-7");
        Commitment lamps = Commitment.promise(elmPark, CommitmentId.of("lamps"), Instant.parse("2026-01-20T19:00:00Z"))
                .text("Ask the city for a repair date")
                .promisedTo(Commitment.PromisedTo.PUBLIC)
                .dueOn(LocalDate.parse("2026-01-31"))
                .build()
                .start(Instant.parse("2026-01-21T15:00:00Z"), officer);
        Commitment fence = lamps.toBuilder().id(CommitmentId.of("fence")).build();
        EngagementLog log = EngagementLog.create(EngagementFormat.RECORDS.canonicalOrder())
                .accept(lamps.complete(Instant.parse("2026-01-27T11:00:00Z"), officer))
                .accept(fence.complete(Instant.parse("2026-02-04T11:00:00Z"), officer))
                .result();

        TrustPolicy policy = TrustPolicy.DEFAULT;
        EvidenceExtractor extractor = EvidenceExtractor.of(log, ZoneOffset.UTC, policy.assumedRespondents());
        EvidenceLedger ledger = extractor.ledgers(log).getOrDefault(elmPark, EvidenceLedger.empty(elmPark));
        TrustAnalysis analysis = TrustAnalysis.of(ledger, policy);
        RecordExplanation why = RecordExplanation.of(log, extractor, analysis, LocalDate.parse("2026-02-08"), 2);

        System.out.printf(Locale.ROOT, "%6.2f base%n", why.base());
        for (RecordExplanation.Line line : why.lines()) {
            String record = line.record().map(id -> id + " ").orElse("");
            System.out.printf(Locale.ROOT, "%+6.2f %s%s on %s%n", line.points(), record, line.kind(), line.day());
        }
        System.out.printf(Locale.ROOT, "%+6.2f from %d more%n%6.2f score%n", why.rest(), why.restLines(), why.score());
    }
}
