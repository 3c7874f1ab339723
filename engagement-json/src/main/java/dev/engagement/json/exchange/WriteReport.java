package dev.engagement.json.exchange;

import dev.engagement.id.RecordType;
import dev.engagement.json.error.EngagementJsonException.Code;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of records that were written in another system's format. This record is immutable and thread-safe.
 *
 * @param written number of records that are in the document
 * @param refused number of records that are not, by type and reason
 * @param lost number of written records that had a member with no place there, by type and path, as in
 *     {@code place.name}
 */
public record WriteReport(
        long written, Map<RecordType, Map<Code, Long>> refused, Map<RecordType, Map<String, Long>> lost) {

    /**
     * Copies the counts.
     *
     * @param written number of records that are in the document
     * @param refused number of records that are not
     * @param lost number of written records that had a member with no place there
     */
    public WriteReport {
        refused = copy(refused);
        lost = copy(lost);
    }

    private static <K extends Comparable<? super K>> Map<RecordType, Map<K, Long>> copy(
            Map<RecordType, Map<K, Long>> counts) {
        Map<RecordType, Map<K, Long>> copy = new EnumMap<>(RecordType.class);
        counts.forEach((type, inner) -> copy.put(type, Collections.unmodifiableMap(new TreeMap<>(inner))));
        return Collections.unmodifiableMap(copy);
    }

    /** {@return the number of records that were refused} */
    public long refusals() {
        return refused.values().stream()
                .flatMap(counts -> counts.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }
}
