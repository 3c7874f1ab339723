package dev.engagement.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import dev.engagement.testing.AccumulatorContract;
import dev.engagement.testing.TrustArbitraries;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TrustCalibrationTest extends AccumulatorContract<EvidenceLedger, TrustCalibration> {

    private static final double TOLERANCE = 1e-6;
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    @Override
    @Provide
    protected Arbitrary<List<EvidenceLedger>> inputs() {
        return TrustArbitraries.ledgers().list().ofMaxSize(6).map(TrustCalibrationTest::ofManyCommunities);
    }

    @Override
    protected TrustCalibration create() {
        return TrustCalibration.create(TrustPolicy.DEFAULT, DAY);
    }

    @Override
    protected TrustCalibration accept(TrustCalibration calibration, EvidenceLedger ledger) {
        return calibration.accept(ledger);
    }

    @Override
    protected TrustCalibration combine(TrustCalibration calibration, TrustCalibration other) {
        return calibration.combine(other);
    }

    @Override
    protected byte[] result(TrustCalibration calibration) {
        return calibration.result().toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void the_projects_own_calibration_agrees() {
        JsonNode data = TrustVectors.resource("vectors.json");
        assertAgrees(data.get("policies").get("default"), data.get("calibration"));
    }

    @Test
    void the_calibration_of_the_trust_model_agrees() {
        JsonNode data = TrustVectors.ofModel("vectors.json");
        assertAgrees(data.get("policy"), data.get("calibration"));
    }

    @Test
    void a_fitted_policy_says_what_it_was_fitted_on() {
        TrustPolicy fitted = TrustCalibration.fit(
                ofManyCommunities(List.of(TrustArbitraries.ledger(List.of()), TrustArbitraries.ledger(List.of()))),
                DAY,
                TrustPolicy.DEFAULT);
        assertThat(fitted.id()).isEqualTo("default-1/fitted-2024-06-01-2");
        assertThat(fitted.toBuilder().id("default-1").build()).isEqualTo(TrustPolicy.DEFAULT);
    }

    @Test
    void twenty_communities_are_enough_to_learn_a_base_rate_from_and_nineteen_are_not() {
        List<EvidenceLedger> twenty = Collections.nCopies(
                20,
                EvidenceLedger.empty(TrustArbitraries.COMMUNITY)
                        .plus(Evidence.mean(TrustArbitraries.COMMUNITY, DAY, EvidenceKind.SURVEY_TRUST, 100, 0.8)));
        assertThat(confidence(TrustCalibration.fit(ofManyCommunities(twenty), DAY, TrustPolicy.DEFAULT))
                        .baseRate())
                .isCloseTo(0.8, within(1e-9));
        assertThat(confidence(TrustCalibration.fit(ofManyCommunities(twenty.subList(0, 19)), DAY, TrustPolicy.DEFAULT))
                        .baseRate())
                .isEqualTo(confidence(TrustPolicy.DEFAULT).baseRate());
    }

    /** Twenty means that are 0.1 off 0.8: the Beta distribution of that variance has 0.8 * 0.2 / 0.01 - 2 answers. */
    @Test
    void the_less_communities_are_alike_the_weaker_the_prior() {
        List<EvidenceLedger> unlike = new ArrayList<>();
        for (int community = 0; community < 20; community++) {
            unlike.add(EvidenceLedger.empty(TrustArbitraries.COMMUNITY)
                    .plus(Evidence.mean(
                            TrustArbitraries.COMMUNITY,
                            DAY,
                            EvidenceKind.SURVEY_TRUST,
                            100,
                            community % 2 == 0 ? 0.7 : 0.9)));
        }
        DimensionPolicy fitted = confidence(TrustCalibration.fit(ofManyCommunities(unlike), DAY, TrustPolicy.DEFAULT));
        assertThat(fitted.baseRate()).isCloseTo(0.8, within(1e-9));
        assertThat(fitted.priorStrength()).isCloseTo(14, within(1e-6));
    }

    private static DimensionPolicy confidence(TrustPolicy policy) {
        return policy.dimensions().get(Dimension.CONFIDENCE);
    }

    @Test
    void a_community_is_learned_from_once() {
        EvidenceLedger ledger = EvidenceLedger.empty(CommunityId.of("here"));
        assertThatThrownBy(() -> create().accept(ledger).accept(ledger))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("TrustCalibration.ledgers must be one for each community, was here");
        assertThatThrownBy(() -> create().accept(ledger).combine(create().accept(ledger)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void calibrations_of_different_days_or_policies_do_not_mix() {
        assertThatThrownBy(() -> create().combine(TrustCalibration.create(TrustPolicy.DEFAULT, DAY.plusDays(1))))
                .hasMessage("TrustCalibration.asOf must be 2024-06-01 for both, was 2024-06-02");
        assertThatThrownBy(() -> create().combine(TrustCalibration.create(TrustPolicy.SKOGAN, DAY)))
                .hasMessage("TrustCalibration.policy must be the same for both, was skogan-1");
    }

    private static void assertAgrees(JsonNode policy, JsonNode calibration) {
        List<EvidenceLedger> ledgers = new ArrayList<>();
        calibration.get("ledgers").forEach(rows -> ledgers.add(TrustVectors.ledger(rows)));
        TrustPolicy fitted = TrustCalibration.fit(
                ofManyCommunities(ledgers), TrustVectors.day(calibration.get("asOf")), TrustVectors.policy(policy));
        TrustVectors.fields(calibration.get("expected")).forEach((name, json) -> {
            DimensionPolicy expected = TrustVectors.dimension(json);
            DimensionPolicy its = fitted.dimensions().get(Dimension.valueOf(name));
            assertThat(its.baseRate()).isCloseTo(expected.baseRate(), within(TOLERANCE));
            assertThat(its.priorStrength()).isCloseTo(expected.priorStrength(), within(TOLERANCE));
            assertThat(its.filterPrior()).hasSameSizeAs(expected.filterPrior());
            for (int i = 0; i < its.filterPrior().size(); i++) {
                assertThat(its.filterPrior().get(i))
                        .isCloseTo(expected.filterPrior().get(i), within(TOLERANCE));
            }
        });
    }

    private static List<EvidenceLedger> ofManyCommunities(List<EvidenceLedger> ledgers) {
        List<EvidenceLedger> named = new ArrayList<>();
        for (EvidenceLedger ledger : ledgers) {
            named.add(ledger.forCommunity(CommunityId.of("community-" + named.size())));
        }
        return named;
    }
}
