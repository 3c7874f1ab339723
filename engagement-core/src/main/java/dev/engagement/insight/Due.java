package dev.engagement.insight;

import dev.engagement.id.RecordId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Something that is, or was, to be done by a day. */
record Due(LocalDate day, RecordId id) implements Comparable<Due> {

    private static final Comparator<Due> ORDER = Comparator.comparing(Due::day).thenComparing(Due::id);

    static List<RecordId> ids(Collection<Due> all) {
        return all.stream().map(Due::id).toList();
    }

    @Override
    public int compareTo(Due other) {
        return ORDER.compare(this, other);
    }
}
