package dev.engagement.examples;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import dev.engagement.id.RecordType;
import dev.engagement.json.ReadResult.Accepted;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.record.EngagementRecord;
import dev.engagement.trust.EvidenceAccumulator;
import dev.engagement.trust.EvidenceLedger;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.ExitCode;

/**
 * What was read of some files, whatever becomes of the records; what cannot be read is named on standard error at once.
 *
 * <p>Ledgers are added up: who hands the same ledger in twice counts its evidence twice. Not thread-safe.
 */
abstract class Input {

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

    private record LedgerLine(String file, long line, EvidenceLedger ledger) {}

    private static final String LEDGER = "evidence-ledger";

    private final Rejections rejections;
    private final Recordings recordings = new Recordings();
    private final List<LedgerLine> ledgers = new ArrayList<>();
    private final Map<RecordType, Integer> records = new EnumMap<>(RecordType.class);
    private int ledgerLines;
    private final Map<String, UnknownMembers> unknownMembers = new TreeMap<>();

    Input(PrintStream remarks) {
        this.rejections = new Rejections(remarks);
    }

    /** A sentence about each two records that contradict each other. */
    abstract Iterable<String> conflicts();

    /** The ledgers, those of one community added up. */
    final Map<CommunityId, EvidenceAccumulator> ledgers() {
        Map<CommunityId, EvidenceAccumulator> sums = new TreeMap<>();
        ledgers.forEach(each -> sums.computeIfAbsent(each.ledger().communityId(), EvidenceAccumulator::create)
                .accept(each.ledger()));
        return sums;
    }

    /** Rejects the ledgers that reach beyond a day. */
    final void rejectBeyond(LocalDate limit, PrintStream remarks) {
        ledgers.removeIf(each -> {
            try {
                each.ledger().requireUpTo(limit);
                return false;
            } catch (InvalidValueException e) {
                rejections.add(
                        each.file(),
                        each.line(),
                        Code.INVALID_VALUE.name(),
                        e.getMessage() + "; say --latest if it may be",
                        remarks);
                return true;
            }
        });
    }

    /** Number of accepted lines by type. */
    final Map<String, Integer> lines() {
        Map<String, Integer> lines = new TreeMap<>();
        records.forEach((type, count) -> lines.put(type.code(), count));
        if (ledgerLines > 0) {
            lines.put(LEDGER, ledgerLines);
        }
        return lines;
    }

    /** Number of lines that were rejected. */
    final int rejected() {
        return rejections.count();
    }

    /** The exit code after all that could be used was used. */
    final int exitCode() {
        return rejected() == 0 ? ExitCode.OK : Main.REJECTED;
    }

    /** When the records were written down. */
    final Recordings recordings() {
        return recordings;
    }

    /** The members that were ignored because the format does not have them, by type. */
    final Map<String, UnknownMembers> unknownMembers() {
        return Collections.unmodifiableMap(unknownMembers);
    }

    final Rejections rejections() {
        return rejections;
    }

    /** Whether there is more to note of a record than its type; may be asked by several threads at a time. */
    final boolean isNotable(Accepted<?> line, EngagementRecord record) {
        return line.unknownMembers() > 0 || recordings.changeWith(record);
    }

    /** Takes note of a record. */
    final void note(String file, Accepted<?> line, EngagementRecord record) {
        recordings.add(record, file, line.line());
        noteUnknownMembers(file, line, record.type().code());
        note(record.type());
    }

    /** Takes note of a record of which nothing else is notable. */
    final void note(RecordType type) {
        records.merge(type, 1, Integer::sum);
    }

    /** Adds a ledger, or rejects what is none. */
    final void addLedger(String file, Accepted<?> line) {
        if (line.value() instanceof EvidenceLedger ledger) {
            ledgers.add(new LedgerLine(file, line.line(), ledger));
            noteUnknownMembers(file, line, LEDGER);
            ledgerLines++;
        } else {
            rejections.add(file, line.line(), "UNKNOWN_TYPE", "only records and evidence ledgers are read here");
        }
    }

    private void noteUnknownMembers(String file, Accepted<?> line, String type) {
        if (line.unknownMembers() > 0) {
            unknownMembers.merge(
                    type, new UnknownMembers(line.unknownMembers(), file + ":" + line.line()), UnknownMembers::and);
        }
    }
}
