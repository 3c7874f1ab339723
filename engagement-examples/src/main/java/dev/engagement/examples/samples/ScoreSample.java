package dev.engagement.examples.samples;

import dev.engagement.concern.Commitment;
import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.CommunityId;
import dev.engagement.id.OfficerId;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustAssessment;
import dev.engagement.trust.TrustPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** Records a promise that was kept, and reads the score. */
final class ScoreSample {

    private ScoreSample() {}

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

        TrustPolicy policy = TrustPolicy.DEFAULT;
        EvidenceExtractor extractor =
                EvidenceExtractor.of(community -> ZoneId.of("America/Chicago"), policy.assumedRespondents());
        EvidenceLedger ledger = EvidenceLedger.empty(elmPark);
        for (Evidence evidence : extractor.extract(lamps)) {
            ledger = ledger.plus(evidence);
        }

        TrustAssessment trust = policy.assess(ledger, LocalDate.parse("2026-02-01"));
        System.out.printf(Locale.ROOT, "%.1f, %s%n", trust.score(), trust.standing());
        trust.contributions()
                .forEach(moved -> System.out.printf(Locale.ROOT, "%+.1f by %s%n", moved.points(), moved.kind()));
    }
}
