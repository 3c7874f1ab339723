package dev.engagement.evidence;

import dev.engagement.id.CommunityId;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Where the extractors of one record put what they find: dated in the community's zone, and left out if a ledger does
 * not have that day.
 */
record Findings(CommunityId community, ZoneId zone, Consumer<? super Evidence> sink) {

    /** Two days beyond all that a ledger has, between which every zone has a day for every moment. */
    private static final LocalDate EARLY = LocalDate.of(-1, 1, 1);

    private static final LocalDate LATE = LocalDate.of(10_001, 1, 1);

    LocalDate dayOf(Instant instant) {
        return dayOf(instant, zone);
    }

    /** The day of a moment by the clocks of a zone, or one of the two days where it lies beyond them. */
    static LocalDate dayOf(Instant instant, ZoneId zone) {
        return isDatable(instant) ? LocalDate.ofInstant(instant, zone) : instant.isBefore(Instant.EPOCH) ? EARLY : LATE;
    }

    /** Whether a moment lies between the two days. */
    static boolean isDatable(Instant instant) {
        return !instant.isBefore(EARLY.atStartOfDay(ZoneOffset.UTC).toInstant())
                && instant.isBefore(LATE.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The first moment after a day, or after one of the two days where it lies beyond them. */
    Instant endOf(LocalDate day) {
        LocalDate near = day.isBefore(EARLY) ? EARLY : day.isAfter(LATE) ? LATE : day;
        return near.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** One outcome from 0 to 1. */
    void outcome(LocalDate day, EvidenceKind kind, double outcome) {
        mean(day, kind, 1, outcome);
    }

    /** Several outcomes by their mean. */
    void mean(LocalDate day, EvidenceKind kind, long count, double mean) {
        if (Evidence.isValidDay(day)) {
            sink.accept(Evidence.mean(community, day, kind, count, mean));
        }
    }

    /** Several answers of which some were yes; nothing if nobody answered. */
    void share(LocalDate day, EvidenceKind kind, long yes, long answers) {
        if (answers > 0 && Evidence.isValidDay(day)) {
            sink.accept(Evidence.share(community, day, kind, yes, answers));
        }
    }

    /** Something that happened and carries no weight. */
    void indicator(LocalDate day, EvidenceKind kind) {
        count(day, kind, 1);
    }

    /** People who came; nothing if that is unknown or nobody came. */
    void attendance(LocalDate day, OptionalInt residents) {
        if (residents.orElse(0) > 0) {
            count(day, EvidenceKind.ATTENDANCE, residents.getAsInt());
        }
    }

    /** One promise with a due day: 1 on the day it was kept, 0 on the due day if it was not kept by then. */
    void promise(EvidenceKind kind, LocalDate due, Optional<LocalDate> done) {
        boolean kept = done.isPresent() && !done.get().isAfter(due);
        outcome(kept ? done.get() : due, kind, kept ? 1 : 0);
    }

    private void count(LocalDate day, EvidenceKind kind, long count) {
        if (Evidence.isValidDay(day)) {
            sink.accept(Evidence.count(community, day, kind, count));
        }
    }
}
