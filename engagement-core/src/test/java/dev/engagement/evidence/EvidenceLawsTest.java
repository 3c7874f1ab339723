package dev.engagement.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.id.CommunityId;
import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
import dev.engagement.testing.RecordArbitraries;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceAccumulator;
import dev.engagement.trust.EvidenceLedger;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EvidenceLawsTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    /** The generated records of one id and revision are told apart by this, well enough for these laws. */
    private static final Comparator<EngagementRecord> ORDER = Comparator.comparing(EngagementRecord::toString);

    private final EvidenceExtractor extractor = EvidenceExtractor.of(community -> CHICAGO, 10);

    @Property(tries = 500)
    void a_record_speaks_of_its_own_community_only_and_always_the_same(@ForAll("records") EngagementRecord record) {
        List<Evidence> evidence = extractor.extract(record);

        assertThat(evidence).allMatch(piece -> piece.communityId().equals(record.communityId()));
        assertThat(extractor.extract(record)).isEqualTo(evidence);
    }

    @Property(tries = 100)
    void the_ledgers_of_a_log_are_the_sums_of_what_its_records_in_force_say(
            @ForAll("recordLists") List<EngagementRecord> records) {
        EngagementLog log = logOf(records);
        Map<CommunityId, EvidenceLedger> expected = new TreeMap<>();
        log.records()
                .flatMap(record -> extractor.extract(record).stream())
                .forEach(piece -> expected.merge(
                        piece.communityId(),
                        EvidenceLedger.empty(piece.communityId()).plus(piece),
                        EvidenceLedger::merge));

        assertThat(extractor.ledgers(log)).isEqualTo(expected);
    }

    @Property(tries = 100)
    void a_correction_takes_the_old_evidence_out_and_puts_the_new_in(
            @ForAll("recordLists") List<EngagementRecord> records) {
        Map<CommunityId, EvidenceAccumulator> accumulators = new HashMap<>();
        EngagementLog log = EngagementLog.empty(ORDER);
        for (EngagementRecord record : records) {
            EngagementLog next = log.with(record);
            log.find(record.id())
                    .ifPresent(old -> extractor.extract(
                            old,
                            piece -> accumulators
                                    .computeIfAbsent(piece.communityId(), EvidenceAccumulator::create)
                                    .retract(piece)));
            next.find(record.id())
                    .ifPresent(now -> extractor.extract(
                            now,
                            piece -> accumulators
                                    .computeIfAbsent(piece.communityId(), EvidenceAccumulator::create)
                                    .accept(piece)));
            log = next;
        }
        Map<CommunityId, EvidenceLedger> ledgers = new TreeMap<>();
        accumulators.forEach((community, accumulator) -> ledgers.put(community, accumulator.result()));
        ledgers.values().removeIf(EvidenceLedger::isEmpty);

        assertThat(ledgers).isEqualTo(extractor.ledgers(log));
    }

    @Provide
    Arbitrary<EngagementRecord> records() {
        return RecordArbitraries.all();
    }

    @Provide
    Arbitrary<List<EngagementRecord>> recordLists() {
        return RecordArbitraries.all().list().ofMaxSize(12);
    }

    private static EngagementLog logOf(List<EngagementRecord> records) {
        EngagementLog.Accumulator accumulator = EngagementLog.create(ORDER);
        records.forEach(accumulator::accept);
        return accumulator.result();
    }
}
