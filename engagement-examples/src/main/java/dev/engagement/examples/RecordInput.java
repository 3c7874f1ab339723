package dev.engagement.examples;

import dev.engagement.id.CommunityId;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.ReadResult.Accepted;
import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
import dev.engagement.trust.EvidenceAccumulator;
import dev.engagement.trust.EvidenceLedger;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The records and evidence ledgers of some files; what cannot be read is named on standard error at once.
 *
 * <p>Records that come several times count once. Ledgers are added up: who hands the same ledger in twice counts its
 * evidence twice. This class is not thread-safe.
 */
final class RecordInput {

    private final Rejections rejections;
    private final EngagementLog.Accumulator records = EngagementLog.create(EngagementFormat.RECORDS.canonicalOrder());
    private final Map<CommunityId, EvidenceAccumulator> ledgers = new TreeMap<>();
    private final Map<String, Integer> lines = new TreeMap<>();
    private long unknownMembers;

    private RecordInput(Rejections rejections) {
        this.rejections = rejections;
    }

    /** Reads the files to their ends. */
    static RecordInput read(InputFiles files, Console console) {
        RecordInput input = new RecordInput(new Rejections(console.err()));
        files.read(console.in(), input::read);
        return input;
    }

    /** Reads one input to its end. */
    static RecordInput read(String name, InputStream bytes, Console console) {
        RecordInput input = new RecordInput(new Rejections(console.err()));
        input.read(name, bytes);
        return input;
    }

    /** The records. */
    EngagementLog log() {
        return records.result();
    }

    /** The ledgers, those of one community added up. */
    Map<CommunityId, EvidenceAccumulator> ledgers() {
        return Collections.unmodifiableMap(ledgers);
    }

    /** Number of accepted lines by type. */
    Map<String, Integer> lines() {
        return Collections.unmodifiableMap(lines);
    }

    /** Number of lines that were rejected. */
    int rejected() {
        return rejections.count();
    }

    /** Number of members that the format does not have. */
    long unknownMembers() {
        return unknownMembers;
    }

    private void read(String name, InputStream bytes) {
        rejections.read(name, bytes, accepted -> accept(name, accepted));
    }

    private void accept(String file, Accepted<Object> line) {
        unknownMembers += line.unknownMembers();
        if (line.value() instanceof EngagementRecord record) {
            records.accept(record);
            lines.merge(record.type().code(), 1, Integer::sum);
        } else if (line.value() instanceof EvidenceLedger ledger) {
            ledgers.computeIfAbsent(ledger.communityId(), EvidenceAccumulator::create)
                    .accept(ledger);
            lines.merge("evidence-ledger", 1, Integer::sum);
        } else {
            rejections.add(file, line.line(), "UNKNOWN_TYPE", "only records and evidence ledgers are read here");
        }
    }
}
