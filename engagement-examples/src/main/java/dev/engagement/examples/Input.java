package dev.engagement.examples;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import dev.engagement.json.ReadResult.Accepted;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.record.EngagementRecord;
import dev.engagement.trust.EvidenceAccumulator;
import dev.engagement.trust.EvidenceLedger;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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

    private final Rejections rejections;
    private final Recordings recordings = new Recordings();
    private final List<LedgerLine> ledgers = new ArrayList<>();
    private final Map<String, Integer> lines = new TreeMap<>();
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
        return Collections.unmodifiableMap(lines);
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

    /** Takes note of a record. */
    final void note(String file, Accepted<?> line, EngagementRecord record) {
        recordings.add(record, file, line.line());
        count(file, line, record.type().code());
    }

    /** Adds a ledger, or rejects what is none. */
    final void addLedger(String file, Accepted<?> line) {
        if (line.value() instanceof EvidenceLedger ledger) {
            ledgers.add(new LedgerLine(file, line.line(), ledger));
            count(file, line, "evidence-ledger");
        } else {
            rejections.add(file, line.line(), "UNKNOWN_TYPE", "only records and evidence ledgers are read here");
        }
    }

    private void count(String file, Accepted<?> line, String type) {
        lines.merge(type, 1, Integer::sum);
        if (line.unknownMembers() > 0) {
            unknownMembers.merge(
                    type, new UnknownMembers(line.unknownMembers(), file + ":" + line.line()), UnknownMembers::and);
        }
    }
}
