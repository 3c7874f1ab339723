package dev.engagement.examples;

import dev.engagement.record.EngagementRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** When the records of some files were written down. This class is not thread-safe. */
final class Recordings {

    /** More days without a record than this before the newest, and the newest is taken for a slip of the pen. */
    private static final long LONG_PAUSE = 90;

    private static final long SECONDS_OF_DAY = Duration.ofDays(1).toSeconds();

    private record Recording(EngagementRecord record, String file, long line) {}

    /** The newest of each day in UTC. */
    private final NavigableMap<Long, Recording> days = new TreeMap<>();

    private @Nullable Instant oldest;

    /** Takes note of a record. */
    void add(EngagementRecord record, String file, long line) {
        Instant at = record.recordedAt();
        if (oldest == null || at.isBefore(oldest)) {
            oldest = at;
        }
        long day = Math.floorDiv(at.getEpochSecond(), SECONDS_OF_DAY);
        Recording known = days.get(day);
        if (known == null || isNewer(record, known.record())) {
            days.put(day, new Recording(record, file, line));
        }
    }

    /** When the oldest was written down; empty if there is none. */
    Optional<Instant> oldest() {
        return Optional.ofNullable(oldest);
    }

    /** When the newest was written down; empty if there is none. */
    Optional<Instant> newest() {
        return newestRecord().map(EngagementRecord::recordedAt);
    }

    /** The record that was written down last; of several the one with the least id; empty if there is none. */
    Optional<EngagementRecord> newestRecord() {
        return Optional.ofNullable(days.lastEntry())
                .map(entry -> entry.getValue().record());
    }

    private static boolean isNewer(EngagementRecord record, EngagementRecord known) {
        int order = record.recordedAt().compareTo(known.recordedAt());
        return order > 0 || order == 0 && record.id().compareTo(known.id()) < 0;
    }

    /** A sentence about the newest if it was written down suspiciously long after all others; else empty. */
    Optional<String> straggler() {
        Map.Entry<Long, Recording> last = days.lastEntry();
        Long before = last == null ? null : days.lowerKey(last.getKey());
        if (last == null || before == null || last.getKey() - before <= LONG_PAUSE) {
            return Optional.empty();
        }
        Recording newest = last.getValue();
        return Optional.of(newest.file() + ":" + newest.line() + ": the day is taken from "
                + newest.record().type().code() + " " + newest.record().id() + ", written down "
                + (last.getKey() - before) + " days after all others; say --as-of if that is a mistake.");
    }
}
