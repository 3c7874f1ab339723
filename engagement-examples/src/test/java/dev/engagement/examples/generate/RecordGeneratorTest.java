package dev.engagement.examples.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.id.RecordType;
import dev.engagement.json.EngagementFormat;
import dev.engagement.record.EngagementRecord;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.TrustPolicy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordGeneratorTest {

    private final List<EngagementRecord> records =
            new RecordGenerator(7, 42).records(3_000).toList();

    @Test
    void the_same_seed_gives_the_same_records_and_another_seed_gives_others() {
        assertThat(new RecordGenerator(7, 42).records(3_000)).isEqualTo(records);
        assertThat(new RecordGenerator(7, 43).records(3_000)).isNotEqualTo(records);
        assertThat(new RecordGenerator(7, 42).records(100)).isEqualTo(records.subList(0, 100));
    }

    @Test
    void communities_come_first_and_no_id_comes_twice() {
        assertThat(records.subList(0, 7)).allMatch(record -> record.type() == RecordType.COMMUNITY);
        assertThat(records.stream().map(EngagementRecord::id)).doesNotHaveDuplicates();
        assertThat(records.stream().map(EngagementRecord::communityId).distinct())
                .hasSize(7);
    }

    @Test
    void every_record_can_be_written_and_read_again() {
        EngagementFormat<EngagementRecord> format = EngagementFormat.RECORDS.strict();

        assertThat(records)
                .allSatisfy(
                        record -> assertThat(format.read(format.write(record))).isEqualTo(record));
    }

    @Test
    void there_is_evidence_of_every_kind_that_records_give() {
        EvidenceExtractor extractor =
                EvidenceExtractor.of(community -> Draft.ZONE, TrustPolicy.DEFAULT.assumedRespondents());

        Set<EvidenceKind> kinds = records.stream()
                .flatMap(record -> extractor.extract(record).stream())
                .map(Evidence::kind)
                .collect(Collectors.toSet());

        assertThat(kinds).isEqualTo(EnumSet.complementOf(EnumSet.of(EvidenceKind.PRESENCE_PERIOD)));
    }
}
