package dev.engagement.disclosure;

import dev.engagement.base.DayPeriod;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Violations;
import dev.engagement.id.CommunityId;
import dev.engagement.log.EngagementLog;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.immutables.value.Value;

/**
 * The private state of whoever publishes again and again: a {@link PublicReport} with what is needed to go on from it.
 * Publish its {@link #report()}, and nothing else of it.
 *
 * <p>Reports on a longer period are made from earlier ones by {@link #next}, never anew: what is new in a release is
 * protected as if it were published alone, and a number that was published is never changed, as the difference would
 * tell about those who made it. So records that come late for days already published are left out of the counts. Keep
 * each one to go on from it, as with {@code EngagementFormat.KEPT_REPORTS} of engagement-json: to make the earlier ones
 * again, from records that have changed since, changes numbers that are published. Two reports that go on from the same
 * one give away what lies between them; nothing here can know of both.
 *
 * <p>Its {@code toString()} leaves out what is not for publication. This class is immutable and thread-safe.
 */
@Value.Immutable
public abstract sealed class KeptReport permits ImmutableKeptReport {

    KeptReport() {}

    /** {@return what residents may read} */
    public abstract PublicReport report();

    /** {@return the zone in which the days of a community begin and end that has no record of its own} */
    public abstract ZoneId zone();

    /**
     * {@return what is behind the score of each community that was shown last; none for a community of which no score
     * was shown yet} Not for publication.
     */
    @Value.Redacted
    public abstract Map<CommunityId, ScoreBasis> scoreBases();

    /**
     * {@return the first report} What the policy names and the log does not know is counted as nothing.
     *
     * @param log the records
     * @param policy what is to be published
     * @param period the days to cover
     * @param zone the zone of a community that has no record in the log, in this report and in those that go on from it
     */
    public static KeptReport of(EngagementLog log, DisclosurePolicy policy, DayPeriod period, ZoneId zone) {
        Release release = new Release(log, policy, period, zone);
        return kept(
                release,
                Map.of(),
                zone,
                PublicReport.builder()
                        .policy(policy)
                        .period(period)
                        .newDays(period)
                        .concerns(release.concerns())
                        .contacts(release.contacts()));
    }

    /**
     * The report that goes on until a later day, under the same policy and in the same zone.
     *
     * <p>A score is held back for this time if it differs from one that was shown before by the answers of fewer
     * residents than {@link DisclosurePolicy#minimumRespondents()}. For each kind of answers that counts in the score,
     * either none was added, corrected or taken out since the score that was shown last, whenever it was recorded, or
     * at least so many residents gave one on days after it, as the records say now. So any two scores of a community
     * that were shown differ, in each kind, by no answer or by those of at least so many residents; that an answer is
     * found to be somebody else's after it was shown is no change, as it moves no score. A score is also held back for
     * as long as the first day of which anything is known is another than behind the score that was shown last, as a
     * single record of any kind may move that day, and the score with it.
     *
     * @param log the records
     * @param day the new last day
     * @return the next report
     * @throws InvalidValueException if the day is not after the last one
     */
    public final KeptReport next(EngagementLog log, LocalDate day) {
        PublicReport before = report();
        LocalDate last = before.period().to();
        if (!day.isAfter(last)) {
            throw new InvalidValueException("KeptReport", "day", "be after " + last, day);
        }
        DayPeriod newDays = new DayPeriod(last.plusDays(1), day);
        Release release = new Release(log, before.policy(), newDays, zone());
        return kept(
                release,
                scoreBases(),
                zone(),
                PublicReport.builder()
                        .policy(before.policy())
                        .period(new DayPeriod(before.period().from(), day))
                        .newDays(newDays)
                        .concerns(before.concerns().plus(release.concerns()))
                        .contacts(before.contacts().plus(release.contacts())));
    }

    private static KeptReport kept(
            Release release, Map<CommunityId, ScoreBasis> earlier, ZoneId zone, PublicReport.Builder report) {
        Scores scores = release.scores(earlier);
        return builder()
                .report(report.scores(scores.scores())
                        .answeredInTime(release.answeredInTime())
                        .build())
                .zone(zone)
                .scoreBases(scores.bases())
                .build();
    }

    @Value.Check
    void check() {
        Violations.of("KeptReport")
                .require(
                        report().policy().communities().containsAll(scoreBases().keySet()),
                        "scoreBases",
                        "be those of the communities")
                .require(
                        report().policy().communities().stream().allMatch(this::fits),
                        "scoreBases",
                        "be of the last day exactly where a score is shown, and of earlier days elsewhere")
                .orThrow();
    }

    private boolean fits(CommunityId community) {
        LocalDate last = report().period().to();
        ScoreBasis basis = scoreBases().get(community);
        if (report().scores().get(community) instanceof Disclosed.Value) {
            return basis != null && basis.day().equals(last);
        }
        return basis == null || basis.day().isBefore(last);
    }

    /**
     * {@return a new builder, for a report that was made earlier, from what was kept of it} It holds nothing back; new
     * reports are made by {@link #of} and {@link #next}.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds reports of what was kept of them; not thread-safe. */
    public static final class Builder extends ImmutableKeptReport.Builder {
        Builder() {}
    }
}
