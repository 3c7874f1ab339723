package dev.engagement.insight;

import dev.engagement.base.DayPeriod;
import dev.engagement.base.Violations;
import dev.engagement.id.CommunityId;
import dev.engagement.id.RecordId;
import dev.engagement.log.EngagementLog;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to do in a community in a coming period, day by day. A proposal: a person decides. This record is immutable and
 * thread-safe.
 *
 * @param communityId the community
 * @param period the days it is for
 * @param items what to do, in the order of days; empty if nothing is known to be due
 */
public record EngagementPlan(CommunityId communityId, DayPeriod period, List<Item> items) {

    /** What kind of thing to do. */
    public enum Kind {
        /** A meeting or session is announced, or a series has one. */
        MEETING,
        /** A public meeting is due, and none is planned. */
        MEETING_DUE,
        /** A promise falls due, or should have been kept already. */
        PROMISE,
        /** Somebody is to be told what came of something. */
        TELL_BACK,
        /** A kind of place where people meet, as the profile has it, has had no contact for long. */
        PLACE,
        /** A known concern of the profile has not been talked about for long. */
        TOPIC,
        /** A partner has not been heard of for long. */
        PARTNER
    }

    /**
     * One thing to do. It names no person and quotes no record. This record is immutable and thread-safe.
     *
     * @param day the last day for it, or of it; what is overdue is for the first day of the period
     * @param kind what kind of thing
     * @param start when it begins; empty if it is for any time of the day
     * @param length how long it is planned to take; present if it has a start
     * @param records the records it is about; empty if about none
     * @param sentence what to do, in a plain sentence
     */
    public record Item(
            LocalDate day,
            Kind kind,
            Optional<ZonedDateTime> start,
            Optional<Duration> length,
            Set<RecordId> records,
            String sentence)
            implements Comparable<Item> {

        private static final Comparator<Item> ORDER = Comparator.comparing(Item::day)
                .thenComparing(Item::kind)
                .thenComparing(item -> Insight.sorted(item.records()), Arrays::compare)
                .thenComparing(Item::sentence)
                .thenComparing(Item::start, emptyFirst())
                .thenComparing(Item::length, emptyFirst());

        /**
         * Checks that it has a length if it has a start, and only then.
         *
         * @param day the last day for it
         * @param kind what kind of thing
         * @param start when it begins; empty if it is for any time of the day
         * @param length how long it is planned to take; present if it has a start
         * @param records the records it is about
         * @param sentence what to do, in a plain sentence
         * @throws dev.engagement.base.InvalidValueException if not, or if the sentence is blank or too long
         */
        public Item {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(start, "start");
            Objects.requireNonNull(length, "length");
            records = Collections.unmodifiableSet(new TreeSet<>(records));
            Violations.of("EngagementPlan.Item")
                    .require(length.isPresent() == start.isPresent(), "length", "be there exactly if a start is")
                    .text("sentence", sentence, Violations.TEXT)
                    .orThrow();
        }

        private static <T extends Comparable<? super T>> Comparator<Optional<T>> emptyFirst() {
            return (a, b) -> a.isPresent() && b.isPresent()
                    ? a.get().compareTo(b.get())
                    : Boolean.compare(a.isPresent(), b.isPresent());
        }

        /** By day, kind, records, sentence, start and length; consistent with equals. */
        @Override
        public int compareTo(Item other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Copies the items.
     *
     * @param communityId the community
     * @param period the days it is for
     * @param items what to do
     */
    public EngagementPlan {
        Objects.requireNonNull(communityId, "communityId");
        Objects.requireNonNull(period, "period");
        items = List.copyOf(items);
    }

    /**
     * Proposes a plan from what was known on the day before the period; what happened later is not seen. For a
     * community that the log does not know it is empty.
     *
     * @param log the records
     * @param community the community
     * @param period the days to plan
     * @param policy from when on something is due where nothing was promised
     * @param unknown the zone of a community that has no record in the log
     * @return the plan, to be decided on by a person
     */
    public static EngagementPlan propose(
            EngagementLog log, CommunityId community, DayPeriod period, InsightPolicy policy, ZoneId unknown) {
        CommunityRecords records =
                CommunityRecords.of(log, community, period.from().minusDays(1), unknown);
        return new EngagementPlan(community, period, new Planner(records, policy, period).items());
    }
}
