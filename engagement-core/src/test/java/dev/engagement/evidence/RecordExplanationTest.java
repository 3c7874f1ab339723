package dev.engagement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.engagement.base.InvalidValueException;
import dev.engagement.concern.Commitment;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.RecordId;
import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
import dev.engagement.testing.ElmPark;
import dev.engagement.testing.RecordArbitraries;
import dev.engagement.trust.Contribution;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustAnalysis;
import dev.engagement.trust.TrustPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecordExplanationTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final Evidence UNRECORDED = Evidence.of(ElmPark.ID, DAY, EvidenceKind.COMMITMENT_KEPT, 1);

    private final EvidenceExtractor extractor = EvidenceExtractor.of(community -> ElmPark.ZONE, 10);

    @Property(tries = 200)
    void base_lines_and_rest_add_up_and_each_kind_has_the_points_of_the_assessment(
            @ForAll("records") List<EngagementRecord> records, @ForAll @IntRange(max = 9) int lines) {
        EngagementLog log = ElmPark.log(records.toArray(EngagementRecord[]::new));
        for (EvidenceLedger ledger : extractor.ledgers(log).values()) {
            TrustAnalysis analysis = TrustAnalysis.of(ledger, TrustPolicy.DEFAULT);
            LocalDate asOf = ledger.lastDay().orElseThrow();

            RecordExplanation some = RecordExplanation.of(log, extractor, analysis, asOf, lines);
            RecordExplanation all = RecordExplanation.of(log, extractor, analysis, asOf, Integer.MAX_VALUE);

            assertThat(some.lines()).hasSize(Math.min(lines, all.lines().size()));
            assertThat(some.lines())
                    .isEqualTo(all.lines().subList(0, some.lines().size()));
            assertThat(some.lines().size() + some.restLines())
                    .isEqualTo(all.lines().size());
            assertThat(all.restLines()).isZero();
            assertThat(points(some) + some.rest() + some.base())
                    .isCloseTo(analysis.assess(asOf).score(), within(1e-9));
            Map<EvidenceKind, Double> byKind = all.lines().stream()
                    .collect(Collectors.groupingBy(
                            RecordExplanation.Line::kind, Collectors.summingDouble(RecordExplanation.Line::points)));
            for (Contribution contribution : analysis.assess(asOf).contributions()) {
                assertThat(byKind.getOrDefault(contribution.kind(), 0.0))
                        .isCloseTo(contribution.points(), within(1e-9));
            }
        }
    }

    @Test
    void a_survey_of_unknown_size_has_at_least_one_respondent() {
        assertThatThrownBy(() -> EvidenceExtractor.of(community -> ElmPark.ZONE, 0))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("EvidenceExtractor.assumedRespondents must be at least 1, was 0");
    }

    @Test
    void an_explanation_that_does_not_add_up_is_none() {
        assertThatThrownBy(() -> new RecordExplanation(50, List.of(), 0, 1, 52))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("RecordExplanation.lines must add up to the score 52.0, was 51.0");
    }

    @Test
    void each_record_has_its_own_part_of_what_happened_on_a_day() {
        EngagementLog log = ElmPark.log(kept("k-1"), dropped("k-2"), kept("k-3"));

        List<RecordExplanation.Line> lines = explain(log, ledger(log), 9).lines().stream()
                .filter(line -> line.kind() == EvidenceKind.COMMITMENT_KEPT)
                .toList();

        assertThat(lines)
                .extracting(line -> line.record().map(RecordId::value).orElse("none"))
                .containsExactly("k-2", "k-1", "k-3");
        assertThat(lines.get(0).points()).isNegative();
        assertThat(lines.get(1).points()).isPositive().isEqualTo(lines.get(2).points());
        assertThat(lines).allSatisfy(line -> assertThat(line.count()).isEqualTo(1));
    }

    @Test
    void evidence_that_no_record_is_behind_is_named_without_one() {
        EngagementLog log = ElmPark.log(kept("k-1"));

        RecordExplanation explanation = explain(log, ledger(log).plus(UNRECORDED), 9);

        assertThat(explanation.lines())
                .filteredOn(line -> line.kind() == EvidenceKind.COMMITMENT_KEPT)
                .extracting(line -> line.record().map(RecordId::value).orElse("none"))
                .containsExactly("none", "k-1");
        assertThat(explanation.lines())
                .filteredOn(line -> line.kind() == EvidenceKind.PRESENCE_PERIOD)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.record()).isEqualTo(Optional.empty()));
    }

    @Test
    void a_log_that_knows_more_than_the_ledger_is_refused() {
        EngagementLog log = ElmPark.log(kept("k-1"), kept("k-2"));
        EvidenceLedger less = ledger(ElmPark.log(kept("k-1")));

        assertThatThrownBy(() -> explain(log, less, 9))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("RecordExplanation.log must have no more evidence than the ledger, was COMMITMENT_KEPT on "
                        + DAY);
    }

    @Test
    void fewer_than_no_lines_are_refused() {
        EngagementLog log = ElmPark.log(kept("k-1"));

        assertThatThrownBy(() -> explain(log, ledger(log), -1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("RecordExplanation.lines");
    }

    @Provide
    Arbitrary<List<EngagementRecord>> records() {
        return RecordArbitraries.all().list().ofMinSize(1).ofMaxSize(12);
    }

    private RecordExplanation explain(EngagementLog log, EvidenceLedger ledger, int lines) {
        TrustAnalysis analysis = TrustAnalysis.of(ledger, TrustPolicy.DEFAULT);
        return RecordExplanation.of(log, extractor, analysis, DAY.plusDays(7), lines);
    }

    private EvidenceLedger ledger(EngagementLog log) {
        return extractor.ledgers(log).get(ElmPark.ID);
    }

    private static double points(RecordExplanation explanation) {
        return explanation.lines().stream()
                .mapToDouble(RecordExplanation.Line::points)
                .sum();
    }

    private static Commitment kept(String id) {
        return promised(id).complete(Instant.parse(DAY + "T12:00:00Z"), OfficerId.of("o-7"));
    }

    private static Commitment dropped(String id) {
        return promised(id).drop("no money", Instant.parse(DAY + "T12:00:00Z"), OfficerId.of("o-7"));
    }

    private static Commitment promised(String id) {
        return Commitment.promise(ElmPark.ID, CommitmentId.of(id), Instant.parse("2026-02-01T12:00:00Z"))
                .text("lamps")
                .promisedTo(Commitment.PromisedTo.PUBLIC)
                .dueOn(DAY)
                .build()
                .start(Instant.parse("2026-02-02T12:00:00Z"), OfficerId.of("o-7"));
    }
}
