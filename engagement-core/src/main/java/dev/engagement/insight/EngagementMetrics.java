package dev.engagement.insight;

import dev.engagement.base.DayPeriod;
import dev.engagement.id.CommunityId;
import dev.engagement.insight.ResponseTimes.Step;
import dev.engagement.log.EngagementLog;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The figures of one community and period, each with its n. They count what was done; how well it was done is for the
 * trust score to tell. This record is immutable and thread-safe.
 *
 * @param communityId the community
 * @param period the days that were looked at
 * @param contacts completed interactions by setting and initiative
 * @param presence weeks with contact that the team sought
 * @param attendance who came to meetings and sessions
 * @param responses how long concerns took, one for each {@link Step}, in their order
 * @param partners what was done with partner organizations
 * @param tips how much residents told the team
 */
public record EngagementMetrics(
        CommunityId communityId,
        DayPeriod period,
        ContactCounts contacts,
        PresenceWeeks presence,
        Attendance attendance,
        List<ResponseTimes> responses,
        PartnerReach partners,
        TipRate tips) {

    /**
     * Copies the list.
     *
     * @param communityId the community
     * @param period the days that were looked at
     * @param contacts completed interactions by setting and initiative
     * @param presence weeks with contact that the team sought
     * @param attendance who came to meetings and sessions
     * @param responses how long concerns took, one for each {@link Step}
     * @param partners what was done with partner organizations
     * @param tips how much residents told the team
     */
    public EngagementMetrics {
        Objects.requireNonNull(communityId, "communityId");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(contacts, "contacts");
        Objects.requireNonNull(presence, "presence");
        Objects.requireNonNull(attendance, "attendance");
        responses = List.copyOf(responses);
        Objects.requireNonNull(partners, "partners");
        Objects.requireNonNull(tips, "tips");
    }

    /**
     * {@return the figures as known at the end of the period; what happened later is not seen} A community that the log
     * does not know has zeros.
     *
     * @param log the records
     * @param community the community
     * @param period the days to look at
     * @param unknown the zone of a community that has no record in the log
     */
    public static EngagementMetrics of(EngagementLog log, CommunityId community, DayPeriod period, ZoneId unknown) {
        CommunityRecords records = CommunityRecords.of(log, community, period.to(), unknown);
        return new EngagementMetrics(
                community,
                period,
                ContactCounts.of(period, records),
                PresenceWeeks.of(period, records),
                Attendance.of(period, records),
                Stream.of(Step.values())
                        .map(step -> ResponseTimes.of(step, period, records))
                        .toList(),
                PartnerReach.of(period, records),
                TipRate.of(period, records));
    }

    /**
     * {@return how long concerns took to reach a step}
     *
     * @param step what they reached
     */
    public ResponseTimes response(Step step) {
        return responses.stream()
                .filter(times -> times.step() == step)
                .findFirst()
                .orElseThrow();
    }
}
