package dev.engagement.examples.samples;

import dev.engagement.concern.Commitment;
import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.examples.database.EngagementStore;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.CommunityId;
import dev.engagement.id.OfficerId;
import dev.engagement.trust.TrustPolicy;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Keeps a promise and its ledger in a database. */
final class StoreSample {

    private StoreSample() {}

    public static void main(String[] args) throws SQLException {
        CommunityId elmPark = CommunityId.of("elm-park");
        OfficerId officer = OfficerId.of("o-7");
        Commitment lamps = Commitment.promise(elmPark, CommitmentId.of("k-1"), Instant.parse("2026-01-20T19:00:00Z"))
                .text("Ask the city for a repair date")
                .promisedTo(Commitment.PromisedTo.PUBLIC)
                .dueOn(LocalDate.parse("2026-01-31"))
                .build();
        Commitment kept = lamps.start(Instant.parse("2026-01-21T15:00:00Z"), officer)
                .complete(Instant.parse("2026-01-27T11:00:00Z"), officer);

        String url = "jdbc:h2:mem:sample;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";
        EngagementStore store = new EngagementStore(
                () -> DriverManager.getConnection(url),
                EvidenceExtractor.of(
                        community -> ZoneId.of("America/Chicago"), TrustPolicy.DEFAULT.assumedRespondents()));
        store.createTables();
        System.out.println(store.accept(lamps) + ", " + store.ledger(elmPark));
        System.out.println(store.accept(kept) + ", " + store.ledger(elmPark));
        System.out.println(store.accept(kept) + ", " + store.ledger(elmPark));
        System.out.println(store.accept(lamps) + ", " + store.ledger(elmPark));
    }
}
