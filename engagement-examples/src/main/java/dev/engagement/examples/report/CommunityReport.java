package dev.engagement.examples.report;

import dev.engagement.base.DayPeriod;
import dev.engagement.base.Transition;
import dev.engagement.community.Community;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.CommitmentState;
import dev.engagement.id.CommunityId;
import dev.engagement.insight.EngagementMetrics;
import dev.engagement.insight.EngagementPlan;
import dev.engagement.insight.Insight;
import dev.engagement.insight.InsightPolicy;
import dev.engagement.insight.LoopReport;
import dev.engagement.log.EngagementLog;
import dev.engagement.trust.TrajectoryPoint;
import dev.engagement.trust.TrustAnalysis;
import dev.engagement.trust.TrustChange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * What a team wants to know of one community. This record is immutable and thread-safe.
 *
 * @param scored its score
 * @param period the days that are looked back on
 * @param zone its zone
 * @param trajectory how the score went in the period
 * @param change why it changed in the period
 * @param metrics the figures of the period
 * @param loop what came of what residents raised
 * @param open promises that were open at the end, by the day on which they were first due, those without a day last
 * @param plan what is to be done next
 * @param insights what a supervisor should know, the most urgent first
 * @param later how many records were written down after the period
 */
record CommunityReport(
        Scored scored,
        DayPeriod period,
        ZoneId zone,
        List<TrajectoryPoint> trajectory,
        TrustChange change,
        EngagementMetrics metrics,
        LoopReport loop,
        List<Commitment> open,
        EngagementPlan plan,
        List<Insight> insights,
        long later) {

    /** Points of a trajectory are about so many. */
    private static final int POINTS = 52;

    private static final int PLAN_DAYS = 30;

    static CommunityReport of(
            EngagementLog log, Scored scored, DayPeriod period, List<Insight> insights, ZoneId unknown) {
        CommunityId id = scored.assessment().communityId();
        ZoneId zone = log.find(id, Community.class).map(Community::zone).orElse(unknown);
        TrustAnalysis analysis = TrustAnalysis.of(scored.ledger(), scored.policy());
        LocalDate last = period.to();
        Instant end = last.plusDays(1).atStartOfDay(zone).toInstant();
        return new CommunityReport(
                scored,
                period,
                zone,
                trajectory(analysis, period),
                analysis.change(period.from().minusDays(1), last),
                EngagementMetrics.of(log, id, period, unknown),
                LoopReport.of(log, id, last, unknown),
                open(log, id, end),
                EngagementPlan.propose(
                        log,
                        id,
                        new DayPeriod(last.plusDays(1), last.plusDays(PLAN_DAYS)),
                        InsightPolicy.DEFAULT,
                        unknown),
                insights.stream()
                        .filter(insight -> insight.communityId().equals(id))
                        .toList(),
                later(log, id, end));
    }

    /** Whether nothing is on record up to the day. */
    boolean isSilent() {
        return scored.ledger().upTo(period.to()).isEmpty();
    }

    /** Steps of equal length that end with the period. */
    private static List<TrajectoryPoint> trajectory(TrustAnalysis analysis, DayPeriod period) {
        long days = ChronoUnit.DAYS.between(period.from(), period.to());
        int step = (int) Math.max(1, (days + POINTS - 1) / POINTS);
        return analysis.trajectory(period.to().minusDays(days / step * step), period.to(), step);
    }

    private static long later(EngagementLog log, CommunityId id, Instant end) {
        return log.records(id)
                .filter(record -> !record.recordedAt().isBefore(end))
                .count();
    }

    private static List<Commitment> open(EngagementLog log, CommunityId id, Instant end) {
        return log.records(id)
                .filter(Commitment.class::isInstance)
                .map(Commitment.class::cast)
                .filter(promise -> isOpen(promise, end))
                .sorted(Comparator.comparing(
                                (Commitment promise) -> promise.originalDueOn().orElse(LocalDate.MAX))
                        .thenComparing(Commitment::id))
                .toList();
    }

    private static boolean isOpen(Commitment promise, Instant end) {
        return switch (state(promise, end)) {
            case OPEN, IN_PROGRESS, BLOCKED -> true;
            case DONE, VERIFIED, DROPPED -> false;
        };
    }

    /** The state of a promise before a moment. */
    static CommitmentState state(Commitment promise, Instant end) {
        List<Transition<CommitmentState>> moves = promise.transitions().stream()
                .filter(move -> move.at().isBefore(end))
                .toList();
        return Commitment.LIFECYCLE.state(moves);
    }
}
