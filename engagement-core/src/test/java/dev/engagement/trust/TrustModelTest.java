package dev.engagement.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The read-out agrees with the reference program of the trust model to 1e-9. */
class TrustModelTest {

    private static final double TOLERANCE = 1e-9;

    @TestFactory
    Stream<DynamicTest> every_shared_vector_agrees() {
        JsonNode data = TrustVectors.json(shared("vectors.json"));
        TrustPolicy policy = TrustVectors.policy(data.get("policy"));
        assertThat(data.get("vectors")).hasSize(60);
        return Stream.iterate(0, i -> i < 60, i -> i + 1)
                .map(i -> data.get("vectors").get(i))
                .map(vector -> DynamicTest.dynamicTest(vector.get("name").asText(), () -> agrees(vector, policy)));
    }

    @Test
    void the_default_policy_is_the_documented_one() {
        assertThat(TrustPolicy.DEFAULT)
                .isEqualTo(TrustVectors.policy(TrustVectors.json(shared("default-policy.json"))));
    }

    private static void agrees(JsonNode vector, TrustPolicy policy) {
        TrustVectors.assertAgrees(
                TrustReading.of(
                        TrustVectors.ledger(vector.get("ledger")), policy, TrustVectors.day(vector.get("asOf"))),
                vector.get("expected"),
                TOLERANCE);
    }

    private static Path shared(String file) {
        assumeTrue(TrustVectors.folder().isPresent(), "the trust model's folder ../shared/trust is not here");
        return TrustVectors.folder().orElseThrow().resolve(file);
    }
}
