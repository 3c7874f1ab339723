package dev.engagement.examples.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.examples.generate.RecordGenerator;
import dev.engagement.id.CommunityId;
import dev.engagement.json.EngagementFormat;
import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Tombstone;
import dev.engagement.trust.EvidenceLedger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store must do in every database. */
abstract class EngagementStoreTest {

    private static final int COMMUNITIES = 3;
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    private final EvidenceExtractor extractor = EvidenceExtractor.of(community -> ZoneOffset.UTC, 10);

    private EngagementStore.Connections database;
    private EngagementStore store;

    /** A database that may hold tables of an earlier test. */
    abstract EngagementStore.Connections database();

    @BeforeEach
    void begin_with_empty_tables() throws SQLException {
        database = database();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists engagement_record");
            statement.execute("drop table if exists evidence_ledger");
        }
        store = new EngagementStore(database, extractor);
        store.createTables();
    }

    @Test
    void in_any_order_and_with_repetitions_it_has_the_ledgers_and_records_of_a_log() throws SQLException {
        List<EngagementRecord> records = revisions();
        List<EngagementRecord> twice = new ArrayList<>(records);
        twice.addAll(records);
        Collections.shuffle(twice, new Random(4));

        for (EngagementRecord record : twice) {
            store.accept(record);
        }

        assertHolds(records);
    }

    @Test
    void a_record_that_is_known_or_older_changes_nothing() throws SQLException {
        EngagementRecord first = records().get(COMMUNITIES);
        EngagementRecord second = revised(first, 2);

        assertThat(store.accept(second)).isTrue();
        assertThat(store.accept(second)).isFalse();
        assertThat(store.accept(first)).isFalse();
    }

    @Test
    void a_record_that_is_erased_takes_its_evidence_along_and_leaves_no_content() throws SQLException {
        List<EngagementRecord> records = records();
        for (EngagementRecord record : records) {
            store.accept(record);
            store.accept(erased(record));
        }

        for (CommunityId community : communities(records)) {
            assertThat(store.ledger(community)).isEqualTo(EvidenceLedger.empty(community));
            assertThat(store.log(community).records()).allMatch(Tombstone.class::isInstance);
        }
    }

    /** The connection is lost before the first statement, the second and so on, until it lasts. */
    @Test
    void a_crash_between_any_two_statements_loses_nothing_and_counts_nothing_twice() throws SQLException {
        List<EngagementRecord> records = revisions();
        List<EngagementRecord> accepted = new ArrayList<>();
        for (EngagementRecord record : records) {
            int crashes = 0;
            while (!accepts(new CrashingDatabase(database, crashes), record)) {
                assertHolds(accepted);
                crashes++;
            }
            assertThat(crashes).isGreaterThanOrEqualTo(2);
            accepted.add(record);
        }

        assertHolds(records);
    }

    @Test
    void a_crash_is_an_error_that_the_caller_sees() {
        EngagementStore failing = new EngagementStore(new CrashingDatabase(database, 3), extractor);

        assertThatThrownBy(() -> failing.accept(records().get(COMMUNITIES)))
                .isInstanceOf(SQLException.class)
                .hasMessage("The connection was lost");
    }

    @Test
    void threads_that_accept_the_same_records_at_once_count_each_once() throws Exception {
        List<EngagementRecord> records = revisions();
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (EngagementRecord record : records) {
            tasks.add(() -> store.accept(record));
            tasks.add(() -> store.accept(record));
        }
        Collections.shuffle(tasks, new Random(5));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Boolean> accepted : threads.invokeAll(tasks)) {
                accepted.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertHolds(records);
    }

    private boolean accepts(EngagementStore.Connections crashing, EngagementRecord record) {
        try {
            new EngagementStore(crashing, extractor).accept(record);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void assertHolds(List<EngagementRecord> records) throws SQLException {
        EngagementLog.Accumulator all = EngagementLog.create(EngagementFormat.RECORDS.canonicalOrder());
        records.forEach(all::accept);
        EngagementLog log = all.result();
        for (CommunityId community : communities(records)) {
            assertThat(store.ledger(community))
                    .isEqualTo(extractor.ledgers(log).getOrDefault(community, EvidenceLedger.empty(community)));
            assertThat(store.log(community).records())
                    .containsExactlyElementsOf(log.records(community).toList());
        }
    }

    private static Set<CommunityId> communities(List<EngagementRecord> records) {
        return records.stream().map(EngagementRecord::communityId).collect(Collectors.toSet());
    }

    private static List<EngagementRecord> records() {
        return new RecordGenerator(COMMUNITIES, 3).records(24).toList();
    }

    /** Records, corrections of some, some that move to another community, some that contradict others, some erased. */
    private static List<EngagementRecord> revisions() {
        List<EngagementRecord> revisions = new ArrayList<>();
        List<EngagementRecord> records = records();
        CommunityId other = records.get(0).communityId();
        for (int i = 0; i < records.size(); i++) {
            EngagementRecord record = records.get(i);
            revisions.add(record);
            if (i >= COMMUNITIES && i % 2 == 0) {
                revisions.add(revised(record, 2));
            }
            if (i >= COMMUNITIES && i % 3 == 0) {
                var moved = record.toBuilder();
                moved.revision(2).recordedAt(LATER).communityId(other);
                revisions.add(moved.build());
            }
            if (i >= COMMUNITIES && i % 7 == 0) {
                revisions.add(erased(record));
            }
        }
        return revisions;
    }

    private static EngagementRecord revised(EngagementRecord record, int revision) {
        var revised = record.toBuilder();
        revised.revision(revision).recordedAt(LATER.plusSeconds(revision));
        return revised.build();
    }

    private static EngagementRecord erased(EngagementRecord record) {
        return Tombstone.builder()
                .id(record.id())
                .communityId(record.communityId())
                .revision(record.revision() + 1)
                .recordedAt(LATER)
                .erasedAt(LATER)
                .reason(Tombstone.Reason.MISTAKE)
                .build();
    }
}
