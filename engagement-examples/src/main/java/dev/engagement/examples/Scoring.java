package dev.engagement.examples;

import dev.engagement.community.Community;
import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.examples.report.Scored;
import dev.engagement.id.CommunityId;
import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
import dev.engagement.trust.EvidenceAccumulator;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From records and ledgers to the scores of their communities. This class is immutable. */
final class Scoring {

    private final EngagementLog log;
    private final Map<CommunityId, ZoneId> zones;
    private final ZoneId unknown;
    private final SortedMap<CommunityId, EvidenceLedger> ledgers;
    private final TrustPolicy policy;

    private Scoring(
            EngagementLog log,
            Map<CommunityId, ZoneId> zones,
            ZoneId unknown,
            SortedMap<CommunityId, EvidenceLedger> ledgers,
            TrustPolicy policy) {
        this.log = log;
        this.zones = zones;
        this.unknown = unknown;
        this.ledgers = ledgers;
        this.policy = policy;
    }

    /**
     * Adds the evidence up.
     *
     * @param unknown the zone of a community whose own record is not there
     */
    static Scoring of(RecordInput input, TrustPolicy policy, ZoneId unknown) {
        EngagementLog log = input.log();
        Map<CommunityId, ZoneId> zones =
                log.records(Community.class).collect(Collectors.toMap(Community::id, Community::zone));
        Map<CommunityId, EvidenceAccumulator> sums = new TreeMap<>();
        log.records().forEach(record -> sum(sums, record.communityId()));
        input.ledgers().forEach((community, ledger) -> sum(sums, community).combine(ledger));
        EvidenceExtractor extractor =
                EvidenceExtractor.of(community -> zones.getOrDefault(community, unknown), policy.assumedRespondents());
        log.records()
                .forEach(record -> extractor.extract(
                        record, evidence -> sum(sums, evidence.communityId()).accept(evidence)));
        SortedMap<CommunityId, EvidenceLedger> ledgers = new TreeMap<>();
        sums.forEach((community, sum) -> ledgers.put(community, sum.result()));
        return new Scoring(log, zones, unknown, ledgers, policy);
    }

    private static EvidenceAccumulator sum(Map<CommunityId, EvidenceAccumulator> sums, CommunityId community) {
        return sums.computeIfAbsent(community, EvidenceAccumulator::create);
    }

    /** The communities, in the order of their ids. */
    Set<CommunityId> communities() {
        return ledgers.keySet();
    }

    /** The evidence of each community, in the order of their ids. */
    Collection<EvidenceLedger> ledgers() {
        return Collections.unmodifiableCollection(ledgers.values());
    }

    /** Communities of records whose own record is not there, so that their zone is not known. */
    Set<CommunityId> withoutZone() {
        return log.records()
                .map(EngagementRecord::communityId)
                .filter(community -> !zones.containsKey(community))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The day on which the newest record was written down, in its community's zone; without records the last day of the
     * ledgers; empty if there is neither.
     */
    Optional<LocalDate> newestDay() {
        Optional<LocalDate> recorded = log.revisions()
                .max(Comparator.comparing(EngagementRecord::recordedAt))
                .map(record ->
                        LocalDate.ofInstant(record.recordedAt(), zones.getOrDefault(record.communityId(), unknown)));
        return recorded.or(this::lastEvidence);
    }

    /** How a day lies outside of what is known, to be read behind the day; empty if it does not. */
    Optional<String> outside(LocalDate day) {
        Optional<LocalDate> last =
                Stream.concat(newestDay().stream(), lastEvidence().stream()).max(Comparator.naturalOrder());
        return firstEvidence()
                .filter(day::isBefore)
                .map(limit -> " lies before the first evidence, which is of " + limit + ".")
                .or(() -> last.filter(day::isAfter)
                        .map(limit -> " lies after the newest record and evidence, which is of " + limit + "."));
    }

    /** The day of the oldest evidence; empty if there is none. */
    Optional<LocalDate> firstEvidence() {
        return ledgers.values().stream()
                .flatMap(ledger -> ledger.firstDay().stream())
                .min(Comparator.naturalOrder());
    }

    private Optional<LocalDate> lastEvidence() {
        return ledgers.values().stream()
                .flatMap(ledger -> ledger.lastDay().stream())
                .max(Comparator.naturalOrder());
    }

    /** The scores of these communities at the end of a day. */
    List<Scored> score(Stream<CommunityId> communities, LocalDate asOf) {
        return communities
                .map(community -> Scored.of(
                        log.find(community, Community.class)
                                .map(Community::name)
                                .orElse(community.value()),
                        ledgers.getOrDefault(community, EvidenceLedger.empty(community)),
                        policy,
                        asOf))
                .toList();
    }
}
