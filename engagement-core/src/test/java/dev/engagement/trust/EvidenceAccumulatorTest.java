package dev.engagement.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import dev.engagement.testing.AccumulatorContract;
import dev.engagement.testing.TrustArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EvidenceAccumulatorTest extends AccumulatorContract<Evidence, EvidenceAccumulator> {

    private static final CommunityId HERE = TrustArbitraries.COMMUNITY;
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final Evidence ANSWERED = Evidence.of(HERE, DAY, EvidenceKind.CONCERN_ANSWERED, 1);

    @Override
    @Provide
    protected Arbitrary<List<Evidence>> inputs() {
        return TrustArbitraries.evidence().list().ofMaxSize(80);
    }

    @Override
    protected EvidenceAccumulator create() {
        return EvidenceAccumulator.create(HERE);
    }

    @Override
    protected EvidenceAccumulator accept(EvidenceAccumulator accumulator, Evidence evidence) {
        return accumulator.accept(evidence);
    }

    @Override
    protected EvidenceAccumulator combine(EvidenceAccumulator accumulator, EvidenceAccumulator other) {
        return accumulator.combine(other);
    }

    @Override
    protected byte[] result(EvidenceAccumulator accumulator) {
        return accumulator.result().toBytes();
    }

    /** A correction may be read before what it corrects, and the two in different parts. */
    @Property(tries = 200)
    void what_is_retracted_anywhere_leaves_no_trace(
            @ForAll("inputs") List<Evidence> kept, @ForAll("inputs") List<Evidence> corrected, @ForAll Random random) {
        List<Runnable> steps = new ArrayList<>();
        EvidenceAccumulator left = create();
        EvidenceAccumulator right = create();
        kept.forEach(evidence -> steps.add(() -> left.accept(evidence)));
        corrected.forEach(evidence -> {
            steps.add(() -> (random.nextBoolean() ? left : right).accept(evidence));
            steps.add(() -> (random.nextBoolean() ? left : right).retract(evidence));
        });
        Collections.shuffle(steps, random);
        steps.forEach(Runnable::run);
        assertThat(right.combine(left).result()).isEqualTo(TrustArbitraries.ledger(kept));
    }

    @Property(tries = 100)
    void a_ledger_is_accepted_as_its_rows(
            @ForAll("inputs") List<Evidence> first, @ForAll("inputs") List<Evidence> then) {
        EvidenceAccumulator sums = create();
        then.forEach(sums::accept);
        assertThat(sums.accept(TrustArbitraries.ledger(first)).result())
                .isEqualTo(TrustArbitraries.ledger(first).merge(TrustArbitraries.ledger(then)));
    }

    @Test
    void an_accumulator_names_its_community_even_before_anything_is_known_about_it() {
        assertThat(create().communityId()).isEqualTo(HERE);
        assertThat(create().result()).isEqualTo(EvidenceLedger.empty(HERE));
    }

    @Test
    void combining_with_itself_doubles() {
        EvidenceAccumulator sums = create();
        for (int day = 0; day < 100; day++) {
            sums.accept(Evidence.of(HERE, DAY.plusDays(day), EvidenceKind.CONCERN_ANSWERED, 1));
        }
        assertThat(sums.combine(sums).result().rows()).hasSize(100).allMatch(row -> row.count() == 2);
    }

    @Test
    void a_result_refuses_what_was_taken_out_but_never_put_in() {
        assertThatThrownBy(() -> create().retract(ANSWERED).result())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("EvidenceLedger.count must not become negative, was -1 for CONCERN_ANSWERED on 2024-02-29");
    }

    @Test
    void a_result_refuses_outcomes_that_their_count_cannot_add_up_to() {
        Evidence missed = Evidence.of(HERE, DAY, EvidenceKind.CONCERN_ANSWERED, 0);
        assertThatThrownBy(() -> create().accept(ANSWERED)
                        .accept(ANSWERED)
                        .retract(missed)
                        .result())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("EvidenceLedger.outcomeMicros must be from 0 to count * 1000000, which is 1000000,"
                        + " was 2000000 for CONCERN_ANSWERED on 2024-02-29");
        assertThatThrownBy(() -> create().accept(missed).retract(ANSWERED).result())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("which is 0, was -1000000");
    }

    @Test
    void evidence_about_another_community_is_refused() {
        CommunityId elsewhere = CommunityId.of("elsewhere");
        Evidence other = Evidence.of(elsewhere, DAY, EvidenceKind.CONCERN_ANSWERED, 1);
        String message = "EvidenceAccumulator.communityId must be riverside throughout, was elsewhere";
        assertThatThrownBy(() -> create().accept(other)).hasMessage(message);
        assertThatThrownBy(() -> create().retract(other)).hasMessage(message);
        assertThatThrownBy(() -> create().accept(EvidenceLedger.empty(elsewhere)))
                .hasMessage(message);
        assertThatThrownBy(() -> create().combine(EvidenceAccumulator.create(elsewhere)))
                .hasMessage(message);
    }

    @Test
    void sums_beyond_a_long_are_refused_and_not_wrapped() {
        Evidence huge = Evidence.share(HERE, DAY, EvidenceKind.SURVEY_TRUST, 1_000_000_000_000L, 1_000_000_000_000L);
        EvidenceAccumulator sums = create();
        for (int times = 0; times < 9; times++) {
            sums.accept(huge);
        }
        assertThatThrownBy(() -> sums.accept(huge))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("stay in the range of a long");
        assertThatThrownBy(sums::result).hasMessageContaining("EvidenceLedger.count must be at most 1000000000000");
        for (int times = 0; times < 8; times++) {
            sums.retract(huge);
        }
        assertThat(sums.result().rows()).containsExactly(huge);
    }
}
