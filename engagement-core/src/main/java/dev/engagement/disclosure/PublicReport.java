package dev.engagement.disclosure;

import dev.engagement.base.DayPeriod;
import dev.engagement.id.CommunityId;
import dev.engagement.log.EngagementLog;
import java.time.ZoneId;
import java.util.Map;
import org.immutables.value.Value;

/**
 * What residents may read: every number about them is {@link Disclosed}, and there is no place for a text.
 *
 * <p>Whoever publishes two reports made by {@link #of} on days that overlap, or on the same days for other communities
 * or categories, gives away what lies between them; nothing here can know of both. To publish again, start with
 * {@link KeptReport}, and go on from that. This class is immutable and thread-safe.
 */
@Value.Immutable
public abstract sealed class PublicReport permits ImmutablePublicReport {

    PublicReport() {}

    /** {@return what was decided to be published} */
    public abstract DisclosurePolicy policy();

    /** {@return the days it covers} */
    public abstract DayPeriod period();

    /** {@return those days of the period that no earlier release covered; all of them in the first} */
    public abstract DayPeriod newDays();

    /** {@return the concerns raised in the period, by community and category} */
    public abstract DisclosedTable concerns();

    /** {@return the contacts in the period, by community and setting, as in {@code call-for-service}} */
    public abstract DisclosedTable contacts();

    /** {@return the trust score of each community on the last day} */
    public abstract Map<CommunityId, Disclosed<PublicScore>> scores();

    /**
     * {@return the percentage of the answers to concerns that came in time, by community, 0 to 100, of those that count
     * on the new days: an answer in time on the day it was given, and any other on the day it was due} Answers of
     * earlier days are in the earlier releases. Held back where fewer answers count than may be shown, and where the
     * number of concerns raised on the new days is held back, as the percentage would narrow it down.
     */
    public abstract Map<CommunityId, Disclosed<Integer>> answeredInTime();

    /**
     * {@return a report to which none will be added} What the policy names and the log does not know is counted as
     * nothing.
     *
     * @param log the records
     * @param policy what is to be published
     * @param period the days to cover
     * @param zone the zone of a community that has no record in the log
     */
    public static PublicReport of(EngagementLog log, DisclosurePolicy policy, DayPeriod period, ZoneId zone) {
        return KeptReport.of(log, policy, period, zone).report();
    }

    @Value.Check
    void check() {
        PublicReportRules.check(this);
    }

    /**
     * {@return a new builder, for a report that was made earlier, from what was kept of it} It holds nothing back; new
     * reports are made by {@link KeptReport}.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds reports of what was kept of them; not thread-safe. */
    public static final class Builder extends ImmutablePublicReport.Builder {
        Builder() {}
    }
}
