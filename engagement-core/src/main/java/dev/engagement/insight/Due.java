package dev.engagement.insight;

import dev.engagement.id.RecordId;
import dev.engagement.insight.ResponseTimes.Step;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Something that is, or was, to be done by a day; of a concern, maybe which step. */
record Due(LocalDate day, RecordId id, Optional<Step> step) implements Comparable<Due> {

    private static final Comparator<Due> ORDER = Comparator.comparing(Due::day)
            .thenComparing(Due::id)
            .thenComparing(due -> due.step().map(Enum::name).orElse(""));

    static Due of(LocalDate day, RecordId id) {
        return new Due(day, id, Optional.empty());
    }

    static List<RecordId> ids(Collection<Due> all) {
        return all.stream().map(Due::id).toList();
    }

    @Override
    public int compareTo(Due other) {
        return ORDER.compare(this, other);
    }
}
