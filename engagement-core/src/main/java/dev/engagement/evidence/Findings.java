package dev.engagement.evidence;

import dev.engagement.id.CommunityId;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Where the extractors of one record put what they find: dated in the community's zone. */
record Findings(CommunityId community, ZoneId zone, Consumer<? super Evidence> sink) {

    LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The first moment after a day. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** One outcome from 0 to 1. */
    void outcome(LocalDate day, EvidenceKind kind, double outcome) {
        sink.accept(Evidence.of(community, day, kind, outcome));
    }

    /** Several outcomes by their mean. */
    void mean(LocalDate day, EvidenceKind kind, long count, double mean) {
        sink.accept(Evidence.mean(community, day, kind, count, mean));
    }

    /** Several answers of which some were yes; nothing if nobody answered. */
    void share(LocalDate day, EvidenceKind kind, long yes, long answers) {
        if (answers > 0) {
            sink.accept(Evidence.share(community, day, kind, yes, answers));
        }
    }

    /** Something that happened and carries no weight. */
    void indicator(LocalDate day, EvidenceKind kind) {
        sink.accept(Evidence.count(community, day, kind, 1));
    }

    /** People who came; nothing if that is unknown or nobody came. */
    void attendance(LocalDate day, OptionalInt residents) {
        if (residents.orElse(0) > 0) {
            sink.accept(Evidence.count(community, day, EvidenceKind.ATTENDANCE, residents.getAsInt()));
        }
    }

    /** One promise with a due day: 1 on the day it was kept, 0 on the due day if it was not kept by then. */
    void promise(EvidenceKind kind, LocalDate due, Optional<LocalDate> done) {
        boolean kept = done.isPresent() && !done.get().isAfter(due);
        outcome(kept ? done.get() : due, kind, kept ? 1 : 0);
    }
}
