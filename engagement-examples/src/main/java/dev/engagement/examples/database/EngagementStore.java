package dev.engagement.examples.database;

import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.evidence.RecordEvidence;
import dev.engagement.id.CommunityId;
import dev.engagement.id.RecordId;
import dev.engagement.json.EngagementFormat;
import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
import dev.engagement.trust.EvidenceLedger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the record in force under each id, and the ledger of each community, in PostgreSQL; or in H2 in its PostgreSQL
 * mode, which needs no server.
 *
 * <p>A record and what it changes in the ledgers are written in one transaction. So a record that was accepted counts
 * exactly once whatever happens, and one whose acceptance failed is simply handed in again: accepting is idempotent,
 * and revisions may come in any order. Older revisions are not kept, so nothing is left of a record that was erased.
 *
 * <p>The row of the record is locked first, then those of the ledgers in the order of their communities, so that two
 * transactions never wait for each other. This class is immutable, and thread-safe if connections can be opened by
 * several threads; each call takes a connection of its own.
 */
public final class EngagementStore {

    /** Opens connections, such as {@code dataSource::getConnection}. */
    @FunctionalInterface
    public interface Connections {

        /** A connection that the caller closes. */
        Connection open() throws SQLException;
    }

    private final Connections database;
    private final EvidenceExtractor extractor;

    /**
     * A store.
     *
     * @param database where to keep it; in a service, a pool of connections
     * @param extractor what records say; the same for the whole life of the store, as what was added must be taken out
     *     again
     */
    public EngagementStore(Connections database, EvidenceExtractor extractor) {
        this.database = database;
        this.extractor = extractor;
    }

    /** Creates the tables that are not there yet. */
    public void createTables() throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists engagement_record ("
                    + "type varchar(64), id varchar(128), community varchar(128), body jsonb, evidence bytea, "
                    + "primary key (type, id))");
            statement.execute("create table if not exists evidence_ledger ("
                    + "community varchar(128) primary key, ledger bytea not null)");
        }
    }

    /**
     * Takes a record in, if it changes what is in force, and corrects the ledgers.
     *
     * @return whether it changed anything
     * @throws SQLException if the database fails; nothing has changed then, or all has
     */
    public boolean accept(EngagementRecord record) throws SQLException {
        RecordEvidence read = extractor.recordEvidence(record, EngagementFormat.RECORDS.fingerprint(record));
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            try {
                boolean changed = accept(connection, record, read);
                connection.commit();
                return changed;
            } catch (SQLException | RuntimeException e) {
                undo(connection, e);
                throw e;
            }
        }
    }

    /** The evidence of a community, from the records in force; empty if there is none. */
    public EvidenceLedger ledger(CommunityId community) throws SQLException {
        try (Connection connection = database.open();
                PreparedStatement query =
                        connection.prepareStatement("select ledger from evidence_ledger where community = ?")) {
            query.setString(1, community.value());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? EvidenceLedger.fromBytes(rows.getBytes(1)) : EvidenceLedger.empty(community);
            }
        }
    }

    /** The records in force of a community, tombstones included. */
    public EngagementLog log(CommunityId community) throws SQLException {
        EngagementLog.Accumulator log = EngagementLog.create(EngagementFormat.RECORDS.canonicalOrder());
        try (Connection connection = database.open();
                PreparedStatement query =
                        connection.prepareStatement("select body from engagement_record where community = ?")) {
            query.setString(1, community.value());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    log.accept(EngagementFormat.RECORDS.read(rows.getString(1).getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        return log.result();
    }

    private static boolean accept(Connection connection, EngagementRecord record, RecordEvidence read)
            throws SQLException {
        Optional<RecordEvidence> known = lockRecord(connection, record.id());
        RecordEvidence now = known.map(before -> before.merge(read)).orElse(read);
        if (known.filter(now::equals).isPresent()) {
            return false;
        }
        SortedSet<CommunityId> communities = new TreeSet<>();
        known.ifPresent(before -> communities.add(before.communityId()));
        communities.add(now.communityId());
        for (CommunityId community : communities) {
            EvidenceLedger ledger = lockLedger(connection, community);
            if (known.isPresent() && known.get().communityId().equals(community)) {
                ledger = ledger.minus(known.get().evidence());
            }
            if (now.communityId().equals(community)) {
                ledger = ledger.merge(now.evidence());
            }
            update(connection, ledger);
        }
        update(connection, now, now.fingerprint() == read.fingerprint() ? record : null);
        return true;
    }

    /** Makes sure that there is a row of the record, keeps others from it, and reads it. */
    private static Optional<RecordEvidence> lockRecord(Connection connection, RecordId id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                        "insert into engagement_record (type, id) values (?, ?) on conflict do nothing");
                PreparedStatement query = connection.prepareStatement(
                        "select evidence from engagement_record where type = ? and id = ? for update")) {
            insert.setString(1, id.type().code());
            insert.setString(2, id.value());
            insert.executeUpdate();
            query.setString(1, id.type().code());
            query.setString(2, id.value());
            return bytes(query).map(RecordEvidence::fromBytes);
        }
    }

    /** Makes sure that there is a row of the ledger, keeps others from it, and reads it. */
    private static EvidenceLedger lockLedger(Connection connection, CommunityId community) throws SQLException {
        EvidenceLedger none = EvidenceLedger.empty(community);
        try (PreparedStatement insert = connection.prepareStatement(
                        "insert into evidence_ledger (community, ledger) values (?, ?) on conflict do nothing");
                PreparedStatement query = connection.prepareStatement(
                        "select ledger from evidence_ledger where community = ? for update")) {
            insert.setString(1, community.value());
            insert.setBytes(2, none.toBytes());
            insert.executeUpdate();
            query.setString(1, community.value());
            return bytes(query).map(EvidenceLedger::fromBytes).orElse(none);
        }
    }

    private static Optional<byte[]> bytes(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            return rows.next() ? Optional.ofNullable(rows.getBytes(1)) : Optional.empty();
        }
    }

    private static void update(Connection connection, EvidenceLedger ledger) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update evidence_ledger set ledger = ? where community = ?")) {
            update.setBytes(1, ledger.toBytes());
            update.setString(2, ledger.communityId().value());
            update.executeUpdate();
        }
    }

    /** Writes what is in force; the record only if it is a new one. */
    private static void update(Connection connection, RecordEvidence now, @Nullable EngagementRecord record)
            throws SQLException {
        String body = record == null ? "" : ", community = ?, body = " + json(connection);
        try (PreparedStatement update = connection.prepareStatement(
                "update engagement_record set evidence = ?" + body + " where type = ? and id = ?")) {
            int at = 1;
            update.setBytes(at++, now.toBytes());
            if (record != null) {
                update.setString(at++, record.communityId().value());
                update.setString(at++, new String(EngagementFormat.RECORDS.write(record), StandardCharsets.UTF_8));
            }
            update.setString(at++, now.recordId().type().code());
            update.setString(at, now.recordId().value());
            update.executeUpdate();
        }
    }

    /** How a text that is JSON is handed in, which is the one thing that the two databases say differently. */
    private static String json(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2") ? "? format json" : "cast(? as jsonb)";
    }

    private static void undo(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // a connection that is lost has undone it by itself
            cause.addSuppressed(e);
        }
    }
}
