package dev.engagement.trust;

import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Violations;
import dev.engagement.id.CommunityId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What was learned about one community on one day: a number of outcomes of one kind, each from 0 (against trust) to 1
 * (for trust).
 *
 * <p>Evidence carries no weight; weights belong to the policy and are applied when a ledger is read. This record is
 * immutable and thread-safe.
 *
 * @param communityId whom it is about
 * @param epochDay the day, counted from 1970-01-01; in the years 1 to 9999
 * @param kind what it is about; not {@link EvidenceKind#PRESENCE_PERIOD}, which is derived
 * @param count number of outcomes, 1 to 1,000,000,000,000
 * @param outcomeMicros sum of the outcomes in millionths, 0 to {@code count * 1,000,000}
 */
public record Evidence(CommunityId communityId, long epochDay, EvidenceKind kind, long count, long outcomeMicros) {

    /** Millionths in an outcome of 1. */
    public static final long MICROS = 1_000_000;

    static final long MOST = 1_000_000_000_000L;
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /**
     * Checks the ranges.
     *
     * @param communityId whom it is about
     * @param epochDay the day
     * @param kind what it is about
     * @param count number of outcomes
     * @param outcomeMicros sum of the outcomes in millionths
     * @throws InvalidValueException if one is left
     */
    public Evidence {
        Objects.requireNonNull(communityId, "communityId");
        Objects.requireNonNull(kind, "kind");
        if (!isValid(epochDay, kind, count, outcomeMicros)) {
            Violations.of("Evidence")
                    .require(isValidDay(epochDay), "epochDay", "lie in the years 1 to 9999", epochDay)
                    .require(kind != EvidenceKind.PRESENCE_PERIOD, "kind", "be recorded, not derived", kind)
                    .range("count", count, 1, MOST)
                    .require(
                            count < 1 || count > MOST || isSumOf(count, outcomeMicros),
                            "outcomeMicros",
                            "be from 0 to count * 1000000",
                            outcomeMicros)
                    .orThrow();
        }
    }

    /**
     * {@return evidence of one outcome}
     *
     * @param communityId whom it is about
     * @param day the day, in the community's zone
     * @param kind what it is about; not {@link EvidenceKind#PRESENCE_PERIOD}
     * @param outcome 0 to 1; kept to the nearest millionth
     * @throws InvalidValueException if a number is out of its range, or the kind is derived
     */
    public static Evidence of(CommunityId communityId, LocalDate day, EvidenceKind kind, double outcome) {
        return mean(communityId, day, kind, 1, outcome);
    }

    /**
     * {@return evidence of several outcomes of which only the mean is known, as in a survey}
     *
     * @param communityId whom it is about
     * @param day the day, in the community's zone
     * @param kind what it is about; not {@link EvidenceKind#PRESENCE_PERIOD}
     * @param count number of outcomes, at least 1
     * @param mean their mean, 0 to 1; their sum is kept to the nearest millionth
     * @throws InvalidValueException if a number is out of its range, or the kind is derived
     */
    public static Evidence mean(CommunityId communityId, LocalDate day, EvidenceKind kind, long count, double mean) {
        if (!(mean >= 0 && mean <= 1)) {
            throw new InvalidValueException("Evidence", "outcome", "be from 0 to 1", mean);
        }
        long sum = Math.min(Math.round(mean * count * MICROS), count * MICROS);
        return new Evidence(communityId, day.toEpochDay(), kind, count, sum);
    }

    /**
     * {@return evidence of several outcomes of 0 or 1, as in answers of yes or no}
     *
     * @param communityId whom it is about
     * @param day the day, in the community's zone
     * @param kind what it is about; not {@link EvidenceKind#PRESENCE_PERIOD}
     * @param positive how many of them were 1
     * @param count how many there were, at least 1
     * @throws InvalidValueException if a number is out of its range, or the kind is derived
     */
    public static Evidence share(CommunityId communityId, LocalDate day, EvidenceKind kind, long positive, long count) {
        Violations.of("Evidence")
                .range("positive", positive, 0, Math.min(count, MOST))
                .orThrow();
        return new Evidence(communityId, day.toEpochDay(), kind, count, positive * MICROS);
    }

    /**
     * {@return evidence of a number of events or heads without an outcome, as in {@link EvidenceKind#ATTENDANCE}}
     *
     * @param communityId whom it is about
     * @param day the day, in the community's zone
     * @param kind what it is about; not {@link EvidenceKind#PRESENCE_PERIOD}
     * @param count how many, at least 1
     * @throws InvalidValueException if a number is out of its range, or the kind is derived
     */
    public static Evidence count(CommunityId communityId, LocalDate day, EvidenceKind kind, long count) {
        return new Evidence(communityId, day.toEpochDay(), kind, count, 0);
    }

    /** {@return the day, in the community's zone} */
    public LocalDate day() {
        return LocalDate.ofEpochDay(epochDay);
    }

    /** {@return the mean of the outcomes, 0 to 1} */
    public double outcome() {
        return (double) outcomeMicros / MICROS / count;
    }

    /**
     * {@return whether there can be evidence of a day: whether it lies in the years 1 to 9999}
     *
     * @param day any day
     */
    public static boolean isValidDay(LocalDate day) {
        return isValidDay(day.toEpochDay());
    }

    static boolean isValidDay(long epochDay) {
        return epochDay >= FIRST_DAY.toEpochDay() && epochDay <= LAST_DAY.toEpochDay();
    }

    /** Whether as many outcomes can add up to this. */
    static boolean isSumOf(long count, long outcomeMicros) {
        return outcomeMicros >= 0 && outcomeMicros <= count * MICROS;
    }

    private static boolean isValid(long epochDay, EvidenceKind kind, long count, long outcomeMicros) {
        return isValidDay(epochDay)
                && kind != EvidenceKind.PRESENCE_PERIOD
                && count >= 1
                && count <= MOST
                && isSumOf(count, outcomeMicros);
    }
}
