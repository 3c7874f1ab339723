package dev.engagement.insight;

import dev.engagement.base.DayPeriod;
import dev.engagement.outreach.OutreachSession;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What the team does together with partner organizations, as far as sessions of outreach programs show it. This record
 * is immutable and thread-safe.
 *
 * @param period the days that were looked at
 * @param n number of partners, by a partnership or a program
 * @param active how many of them took part in a program that held a session
 * @param sessions number of those sessions
 * @param residents number of residents at those where they were counted
 */
public record PartnerReach(DayPeriod period, int n, int active, int sessions, long residents) {

    /**
     * Checks that there is a period.
     *
     * @param period the days that were looked at
     * @param n number of partners
     * @param active how many of them took part in a program that held a session
     * @param sessions number of those sessions
     * @param residents number of residents at those where they were counted
     */
    public PartnerReach {
        Objects.requireNonNull(period, "period");
    }

    /** {@return the share of the partners that were active, 0 to 1; empty if there are none} */
    public OptionalDouble share() {
        return Share.of(active, n);
    }

    static PartnerReach of(DayPeriod period, CommunityRecords records) {
        Partners partners = new Partners(records);
        List<OutreachSession> sessions = partners.sessions()
                .filter(session -> period.contains(session.day()))
                .toList();
        long active = sessions.stream()
                .flatMap(session -> partners.partnersOf(session).stream())
                .distinct()
                .count();
        return new PartnerReach(
                period,
                partners.all().size(),
                (int) active,
                sessions.size(),
                sessions.stream()
                        .mapToLong(session -> session.residentsPresent().orElse(0))
                        .sum());
    }
}
