package dev.engagement.examples;

import dev.engagement.community.Community;
import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.examples.report.Scored;
import dev.engagement.id.CommunityId;
import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
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

    private final Map<CommunityId, Community> communities;
    private final Set<CommunityId> withoutZone;
    private final SortedMap<CommunityId, EvidenceLedger> ledgers;
    private final Optional<LocalDate> newestRecord;
    private final TrustPolicy policy;

    private Scoring(
            Input input,
            Map<CommunityId, Community> communities,
            SortedMap<CommunityId, EvidenceLedger> recordLedgers,
            TrustPolicy policy,
            ZoneId unknown) {
        this.communities = communities;
        this.withoutZone = new TreeSet<>(recordLedgers.keySet());
        this.withoutZone.removeAll(communities.keySet());
        this.ledgers = recordLedgers;
        input.ledgers()
                .forEach((community, ledger) -> ledgers.merge(community, ledger.result(), EvidenceLedger::merge));
        this.newestRecord = input.recordings()
                .newestRecord()
                .map(record -> LocalDate.ofInstant(
                        record.recordedAt(),
                        Optional.ofNullable(communities.get(record.communityId()))
                                .map(Community::zone)
                                .orElse(unknown)));
        this.policy = policy;
    }

    /**
     * Adds the evidence of a log up.
     *
     * @param unknown the zone of a community whose own record is not there
     */
    static Scoring of(RecordInput input, TrustPolicy policy, ZoneId unknown) {
        EngagementLog log = input.log();
        SortedMap<CommunityId, EvidenceLedger> ledgers = new TreeMap<>(
                EvidenceExtractor.of(log, unknown, policy.assumedRespondents()).ledgers(log));
        log.records()
                .map(EngagementRecord::communityId)
                .forEach(community -> ledgers.computeIfAbsent(community, EvidenceLedger::empty));
        Map<CommunityId, Community> communities =
                log.records(Community.class).collect(Collectors.toMap(Community::id, any -> any));
        return new Scoring(input, communities, ledgers, policy, unknown);
    }

    /**
     * Adds evidence up.
     *
     * @param unknown the zone of a community whose own record is not there
     */
    static Scoring of(EvidenceInput input, TrustPolicy policy, ZoneId unknown) {
        return new Scoring(input, input.communities(), new TreeMap<>(input.recordLedgers()), policy, unknown);
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
        return Collections.unmodifiableSet(withoutZone);
    }

    /**
     * The day on which the newest record was written down, in its community's zone; without records the last day of the
     * ledgers; empty if there is neither.
     */
    Optional<LocalDate> newestDay() {
        return newestRecord.or(this::lastEvidence);
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
    List<Scored> score(Stream<CommunityId> wanted, LocalDate asOf) {
        return wanted.parallel()
                .map(community -> Scored.of(
                        Optional.ofNullable(communities.get(community))
                                .map(Community::name)
                                .orElse(community.value()),
                        ledgers.getOrDefault(community, EvidenceLedger.empty(community)),
                        policy,
                        asOf))
                .toList();
    }
}
