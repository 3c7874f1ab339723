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
import picocli.CommandLine.ExitCode;

/**
 * The records and evidence ledgers of some files; what cannot be read is named on standard error at once.
 *
 * <p>Records that come several times count once. Ledgers are added up: who hands the same ledger in twice counts its
 * evidence twice. This class is not thread-safe.
 */
final class RecordInput {

    /**
     * Members that the format does not have, of one type.
     *
     * @param count how many there are
     * @param first where the first of them stands, as in {@code records.ndjson:12}
     */
    record UnknownMembers(long count, String first) {
        private UnknownMembers and(UnknownMembers later) {
            return new UnknownMembers(count + later.count, first);
        }
    }

    private final EngagementFormat<Object> format;
    private final Rejections rejections;
    private final Recordings recordings = new Recordings();
    private final EngagementLog.Accumulator records = EngagementLog.create(EngagementFormat.RECORDS.canonicalOrder());
    private final Map<CommunityId, EvidenceAccumulator> ledgers = new TreeMap<>();
    private final Map<String, Integer> lines = new TreeMap<>();
    private final Map<String, UnknownMembers> unknownMembers = new TreeMap<>();

    private RecordInput(EngagementFormat<Object> format, Rejections rejections) {
        this.format = format;
        this.rejections = rejections;
    }

    /** Reads the files to their ends, in a format that is strict or not. */
    static RecordInput read(InputFiles files, EngagementFormat<Object> format, Console console) {
        RecordInput input = new RecordInput(format, new Rejections(console.err()));
        files.read(console.in(), input::read);
        return input;
    }

    /** Reads one input to its end. */
    static RecordInput read(String name, InputStream bytes, Console console) {
        RecordInput input = new RecordInput(EngagementFormat.ANYTHING, new Rejections(console.err()));
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

    /** The exit code after all that could be used was used. */
    int exitCode() {
        return rejected() == 0 ? ExitCode.OK : Main.REJECTED;
    }

    /** When the records were written down. */
    Recordings recordings() {
        return recordings;
    }

    /** The members that were ignored because the format does not have them, by type. */
    Map<String, UnknownMembers> unknownMembers() {
        return Collections.unmodifiableMap(unknownMembers);
    }

    private void read(String name, InputStream bytes) {
        rejections.read(name, bytes, format, accepted -> accept(name, accepted));
    }

    private void accept(String file, Accepted<Object> line) {
        if (line.value() instanceof EngagementRecord record) {
            records.accept(record);
            recordings.add(record, file, line.line());
            count(file, line, record.type().code());
        } else if (line.value() instanceof EvidenceLedger ledger) {
            ledgers.computeIfAbsent(ledger.communityId(), EvidenceAccumulator::create)
                    .accept(ledger);
            count(file, line, "evidence-ledger");
        } else {
            rejections.add(file, line.line(), "UNKNOWN_TYPE", "only records and evidence ledgers are read here");
        }
    }

    private void count(String file, Accepted<Object> line, String type) {
        lines.merge(type, 1, Integer::sum);
        if (line.unknownMembers() > 0) {
            unknownMembers.merge(
                    type, new UnknownMembers(line.unknownMembers(), file + ":" + line.line()), UnknownMembers::and);
        }
    }
}
