package dev.engagement.insight;

import dev.engagement.base.DayPeriod;
import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * In how many weeks the team showed up without being called. This record is immutable and thread-safe.
 *
 * @param period the days that were looked at
 * @param n number of whole weeks in it, Monday to Sunday
 * @param present in how many of them there was proactive contact: an interaction the team sought, a meeting or a
 *     session
 */
public record PresenceWeeks(DayPeriod period, int n, int present) {

    /**
     * Checks that there is a period.
     *
     * @param period the days that were looked at
     * @param n number of whole weeks in it
     * @param present in how many of them there was proactive contact
     */
    public PresenceWeeks {
        Objects.requireNonNull(period, "period");
    }

    /** {@return the share of the weeks, 0 to 1; empty if the period has no whole week} */
    public OptionalDouble share() {
        return Share.of(present, n);
    }

    static PresenceWeeks of(DayPeriod period, CommunityRecords records) {
        LocalDate first = Weeks.firstFrom(period.from());
        int weeks = Weeks.whole(first, period.to());
        LocalDate end = first.plusWeeks(weeks);
        long present = records.contacts().stream()
                .filter(Contact::isProactive)
                .map(Contact::day)
                .filter(day -> !day.isBefore(first) && day.isBefore(end))
                .map(Weeks::mondayOf)
                .distinct()
                .count();
        return new PresenceWeeks(period, weeks, (int) present);
    }
}
