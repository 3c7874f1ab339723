package dev.engagement.examples;

import dev.engagement.record.EngagementRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When the records of some files were written down. One thread adds; others may ask meanwhile {@link #changeWith}. */
final class Recordings {

    /** More days without a record than this before the newest, and the newest is taken for a slip of the pen. */
    private static final long LONG_PAUSE = 90;

    private static final long SECONDS_OF_DAY = Duration.ofDays(1).toSeconds();

    /** By time; of several at one time the one with the least id is the last. */
    private static final Comparator<EngagementRecord> BY_TIME = Comparator.comparing(EngagementRecord::recordedAt)
            .thenComparing(EngagementRecord::id, Comparator.reverseOrder());

    private record Recording(EngagementRecord record, String file, long line) {
        long day() {
            return Recordings.day(record.recordedAt());
        }
    }

    private volatile @Nullable Instant oldest;
    private @Nullable Recording newest;

    /** The last day in UTC, counted from 1970-01-01, before the one of the newest. */
    private volatile long dayBefore = Long.MIN_VALUE;

    /** Whether a record may change anything here. If not now, it never will. */
    boolean changeWith(EngagementRecord record) {
        return isOlder(record.recordedAt()) || day(record.recordedAt()) > dayBefore;
    }

    /** Takes note of a record. */
    void add(EngagementRecord record, String file, long line) {
        Instant at = record.recordedAt();
        if (isOlder(at)) {
            oldest = at;
        }
        Recording known = newest;
        if (known == null || BY_TIME.compare(record, known.record()) > 0) {
            newest = new Recording(record, file, line);
        }
        if (known != null && day(at) != known.day()) {
            dayBefore = Math.max(dayBefore, Math.min(day(at), known.day()));
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
        return Optional.ofNullable(newest).map(Recording::record);
    }

    private boolean isOlder(Instant at) {
        Instant known = oldest;
        return known == null || at.isBefore(known);
    }

    private static long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS_OF_DAY);
    }

    /** A sentence about the newest if it was written down suspiciously long after all others; else empty. */
    Optional<String> straggler() {
        Recording last = newest;
        if (last == null || dayBefore == Long.MIN_VALUE || last.day() - dayBefore <= LONG_PAUSE) {
            return Optional.empty();
        }
        return Optional.of(last.file() + ":" + last.line() + ": the day is taken from "
                + last.record().type().code() + " " + last.record().id() + ", written down "
                + (last.day() - dayBefore) + " days after all others; say --as-of if that is a mistake.");
    }
}
