package dev.engagement.log;

import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Tombstone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All different records of one id, by revision, then in canonical order; the last one is in force.
 *
 * <p>Where there is a tombstone, only tombstones remain; of those that remain, where one is redacted, nothing older and
 * nothing unredacted of its revision remains. What remains depends on the union alone, so joining is associative,
 * commutative and idempotent.
 */
record History(List<EngagementRecord> records) {

    EngagementRecord current() {
        return records.get(records.size() - 1);
    }

    History with(EngagementRecord record, Comparator<? super EngagementRecord> order) {
        if (records.contains(record)) {
            return this;
        }
        List<EngagementRecord> joined = new ArrayList<>(records);
        joined.add(record);
        return new History(withoutErased(joined)).inOrder(order);
    }

    /** The same records in the canonical order of a log, which need not be the one of the log they come from. */
    History inOrder(Comparator<? super EngagementRecord> order) {
        return records.size() == 1
                ? this
                : new History(records.stream()
                        .sorted(Comparator.comparingInt(EngagementRecord::revision)
                                .thenComparing(order))
                        .toList());
    }

    private static List<EngagementRecord> withoutErased(List<EngagementRecord> records) {
        List<EngagementRecord> tombstones =
                records.stream().filter(Tombstone.class::isInstance).toList();
        List<EngagementRecord> left = tombstones.isEmpty() ? records : tombstones;
        int redacted = left.stream()
                .filter(record -> record.redactedAt().isPresent())
                .mapToInt(EngagementRecord::revision)
                .max()
                .orElse(0);
        return left.stream()
                .filter(record -> record.revision() > redacted
                        || record.revision() == redacted && record.redactedAt().isPresent())
                .toList();
    }

    History merge(History other, Comparator<? super EngagementRecord> order) {
        History merged = this;
        for (EngagementRecord record : other.records) {
            merged = merged.with(record, order);
        }
        return merged;
    }

    Optional<History> asOf(Instant moment) {
        Predicate<EngagementRecord> known = record -> !record.recordedAt().isAfter(moment);
        List<EngagementRecord> then = records.stream().filter(known).toList();
        return then.isEmpty() ? Optional.empty() : Optional.of(new History(then));
    }

    /** One conflict for each record that shares its revision with a greater one. */
    List<RevisionConflict> conflicts() {
        List<RevisionConflict> conflicts = new ArrayList<>();
        EngagementRecord kept = current();
        for (int i = records.size() - 2; i >= 0; i--) {
            EngagementRecord record = records.get(i);
            if (record.revision() == kept.revision()) {
                conflicts.add(0, new RevisionConflict(kept, record));
            } else {
                kept = record;
            }
        }
        return conflicts;
    }
}
