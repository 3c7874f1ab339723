package dev.engagement.insight;

import dev.engagement.id.RecordId;
import dev.engagement.insight.Insight.Kind;
import dev.engagement.insight.Insight.Severity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;

/** Puts insights about one community together, in the same words everywhere. */
record Finding(CommunityRecords records, InsightPolicy policy) {

    Insight insight(
            Kind kind,
            Severity severity,
            LocalDate since,
            Collection<? extends RecordId> ids,
            String sentence,
            String nextStep) {
        return Insight.builder()
                .communityId(records.id())
                .kind(kind)
                .severity(severity)
                .since(since)
                .records(new TreeSet<RecordId>(ids))
                .sentence(sentence)
                .nextStep(nextStep)
                .build();
    }

    /** "1 concern", "2 concerns". */
    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
