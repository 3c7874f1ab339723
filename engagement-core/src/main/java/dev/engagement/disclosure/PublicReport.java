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
 * What residents may read: every number about them is {@link Disclosed}, and there is no place for a text. The one part
 * that is not for them is {@link #scoreBases()}.
 *
 * <p>Reports on a longer period are made from earlier ones by {@link #next}, never anew: what is new in a release is
 * protected as if it were published alone, and a number that was published is never changed, as the difference would
 * tell about those who made it. So records that come late for days already published are left out of the counts. Keep
 * each report to go on from it, as with {@code EngagementFormat.PUBLIC_REPORTS} of engagement-json: to make the earlier
 * ones again, from records that have changed since, changes numbers that are published.
 *
 * <p>Whoever publishes two reports made by {@link #of} on days that overlap, or on the same days for other communities
 * or categories, gives away what lies between them; nothing here can know of both. The same holds for two reports that
 * go on from the same one. This class is immutable and thread-safe.
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
     * {@return what is behind the score of each community that was shown last; none for a community of which no score
     * was shown yet} It is for {@link #next} and not for publication.
     */
    public abstract Map<CommunityId, ScoreBasis> scoreBases();

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
        return of(release, Map.of())
                .policy(policy)
                .period(period)
                .newDays(period)
                .concerns(release.concerns())
                .contacts(release.contacts())
                .build();
    }

    /**
     * The report that goes on until a later day, under the same policy.
     *
     * <p>A score is held back for this time if it differs from one that was shown before by the answers of fewer
     * residents than {@link DisclosurePolicy#minimumRespondents()}. For each kind of answers that counts in the score,
     * either none was added, corrected or taken out since the score that was shown last, whenever it was recorded, or
     * at least so many residents gave one on days after it. So any two scores of a community that were shown differ, in
     * each kind, by no answer or by those of at least so many residents.
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
        return of(release, scoreBases())
                .policy(policy())
                .period(new DayPeriod(period().from(), day))
                .newDays(newDays)
                .concerns(concerns().plus(release.concerns()))
                .contacts(contacts().plus(release.contacts()))
                .build();
    }

    private static Builder of(Release release, Map<CommunityId, ScoreBasis> earlier) {
        Scores scores = release.scores(earlier);
        return builder().scores(scores.scores()).scoreBases(scores.bases()).answeredInTime(release.answeredInTime());
    }

    @Value.Check
    void check() {
        PublicReportRules.check(this);
    }

    /**
     * {@return a new builder, for a report that was made earlier, from what was kept of it} It holds nothing back; new
     * reports are made by {@link #of} and {@link #next}.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds reports of what was kept of them; not thread-safe. */
    public static final class Builder extends ImmutablePublicReport.Builder {
        Builder() {}
    }
}
