package dev.engagement.examples.report;

import dev.engagement.id.RecordId;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of records in reports for people: a few, and how many more there are. */
final class RecordNames {

    private static final int MOST = 3;

    private RecordNames() {}

    /** As in {@code concern c-1, concern c-2, commitment k-1 and 4 more}. */
    static String of(Set<RecordId> records) {
        String first = records.stream()
                .sorted()
                .limit(MOST)
                .map(id -> id.type().code() + " " + id.value())
                .collect(Collectors.joining(", "));
        return records.size() <= MOST ? first : first + " and " + (records.size() - MOST) + " more";
    }
}
