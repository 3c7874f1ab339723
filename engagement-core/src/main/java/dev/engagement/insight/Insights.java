package dev.engagement.insight;

import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.id.CommunityId;
import dev.engagement.log.EngagementLog;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds what a supervisor should know.
 *
 * <p>A finding rests on what is recorded: where the records of a community hold no contact or no meeting at all, it
 * says nothing about them, since not recorded is not the same as not done.
 */
public final class Insights {

    private Insights() {}

    /**
     * {@return all findings about all communities of a log as things stood at the end of a day, the most urgent first}
     * An empty log gives none.
     *
     * @param log the records; what happened after the day is not seen
     * @param policy from when on something is worth saying
     * @param trustPolicy the policy of the scores
     * @param asOf the day
     * @param unknown the zone of a community that has no record in the log
     */
    public static List<Insight> of(
            EngagementLog log, InsightPolicy policy, TrustPolicy trustPolicy, LocalDate asOf, ZoneId unknown) {
        EvidenceExtractor extractor = EvidenceExtractor.of(log, unknown, trustPolicy.assumedRespondents());
        Map<CommunityId, EvidenceLedger> ledgers = extractor.ledgers(log);
        List<Insight> found = new ArrayList<>();
        for (CommunityRecords records : CommunityRecords.all(log, asOf, unknown)) {
            Finding finding = new Finding(records, policy);
            EvidenceLedger ledger = ledgers.getOrDefault(records.id(), EvidenceLedger.empty(records.id()));
            found.addAll(new Promises(finding).insights());
            found.addAll(new Meetings(finding).insights());
            found.addAll(new Presence(finding).insights());
            found.addAll(new Topics(finding).insights());
            Partners.dormant(finding).ifPresent(found::add);
            new TrustFindings(finding, ledger, trustPolicy, extractor).insight().ifPresent(found::add);
        }
        return found.stream().sorted().toList();
    }
}
