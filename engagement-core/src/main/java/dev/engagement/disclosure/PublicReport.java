package dev.engagement.disclosure;

import dev.engagement.base.DayPeriod;
import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import dev.engagement.log.EngagementLog;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.immutables.value.Value;

/**
 * What residents may read: every number about them is {@link Disclosed}, and there is no place for a text.
 *
 * <p>Reports on a longer period are made from earlier ones by {@link #next}, never anew: what is new in a release is
 * protected as if it were published alone, and a number that was published is never changed, as the difference would
 * tell about those who made it. So records that come late for days already published are left out.
 *
 * <p>Whoever publishes two reports made by {@link #of} on days that overlap, or on the same days for other communities
 * or categories, gives away what lies between them; nothing here can know of both. This class is immutable and
 * thread-safe.
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
     * {@return the percentage of the answers to concerns due on the new days that came in time, by community, 0 to 100}
     * Answers of earlier days are in the earlier releases. Held back where fewer answers were due than may be counted,
     * and where the number of concerns raised on the new days is held back, as the percentage would narrow it down.
     */
    public abstract Map<CommunityId, Disclosed<Integer>> answeredInTime();

    /**
     * {@return the first report} What the policy names and the log does not know is counted as nothing.
     *
     * @param log the records
     * @param policy what is to be published
     * @param period the days to cover
     * @param unknown the zone of a community that has no record in the log
     */
    public static PublicReport of(EngagementLog log, DisclosurePolicy policy, DayPeriod period, ZoneId unknown) {
        Release release = new Release(log, policy, period, unknown);
        return builder()
                .policy(policy)
                .period(period)
                .newDays(period)
                .concerns(release.concerns())
                .contacts(release.contacts())
                .scores(release.scores(true))
                .answeredInTime(release.answeredInTime())
                .build();
    }

    /**
     * The report that goes on until a later day, under the same policy.
     *
     * <p>A score that less than {@link DisclosurePolicy#minimumRespondents()} new answers may have moved is held back
     * for this time.
     *
     * @param log the records
     * @param day the new last day
     * @param unknown the zone of a community that has no record in the log
     * @return the next release
     * @throws InvalidValueException if the day is not after the last one
     */
    public final PublicReport next(EngagementLog log, LocalDate day, ZoneId unknown) {
        if (!day.isAfter(period().to())) {
            throw new InvalidValueException("PublicReport", "day", "be after " + period().to(), day);
        }
        DayPeriod newDays = new DayPeriod(period().to().plusDays(1), day);
        Release release = new Release(log, policy(), newDays, unknown);
        return builder()
                .policy(policy())
                .period(new DayPeriod(period().from(), day))
                .newDays(newDays)
                .concerns(concerns().plus(release.concerns()))
                .contacts(contacts().plus(release.contacts()))
                .scores(release.scores(false))
                .answeredInTime(release.answeredInTime())
                .build();
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutablePublicReport.Builder {
        Builder() {}
    }
}
