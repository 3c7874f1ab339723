package dev.engagement.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The read-out agrees with the reference program of the trust model to 1e-9. */
class TrustModelTest {

    private static final double TOLERANCE = 1e-9;
    private static final JsonNode OWN = TrustVectors.resource("vectors.json");

    @TestFactory
    Stream<DynamicTest> every_vector_of_the_project_agrees_under_both_policies() {
        return TrustVectors.fields(OWN.get("policies")).entrySet().stream()
                .flatMap(policy -> vectors(OWN)
                        .map(vector -> agrees(
                                vector,
                                TrustVectors.policy(policy.getValue()),
                                vector.get("expected").get(policy.getKey()))));
    }

    @TestFactory
    Stream<DynamicTest> every_vector_of_the_trust_model_agrees() {
        JsonNode data = TrustVectors.ofModel("vectors.json");
        assertThat(data.get("vectors")).hasSize(60);
        TrustPolicy policy = TrustVectors.policy(data.get("policy"));
        return vectors(data).map(vector -> agrees(vector, policy, vector.get("expected")));
    }

    @Test
    void the_default_policy_is_the_documented_one() {
        assertThat(TrustPolicy.DEFAULT)
                .isEqualTo(TrustVectors.policy(OWN.get("policies").get("default")));
    }

    @Test
    void the_default_policy_is_that_of_the_trust_model() {
        assertThat(TrustPolicy.DEFAULT).isEqualTo(TrustVectors.policy(TrustVectors.ofModel("default-policy.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vectors.json", "default-policy.json"})
    void the_projects_copies_are_the_files_of_the_trust_model(String name) {
        Path original = Path.of(System.getProperty("engagement.root", ".."), "..", "shared", "trust", name);
        assumeTrue(Files.exists(original), () -> "there is no " + original.normalize() + " to compare the copy with");
        assertThat(original).hasBinaryContent(TrustVectors.bytes("model/" + name));
    }

    private static Stream<JsonNode> vectors(JsonNode data) {
        return StreamSupport.stream(data.get("vectors").spliterator(), false);
    }

    private static DynamicTest agrees(JsonNode vector, TrustPolicy policy, JsonNode expected) {
        EvidenceLedger ledger = TrustVectors.ledger(vector.get("ledger"));
        LocalDate asOf = TrustVectors.day(vector.get("asOf"));
        return DynamicTest.dynamicTest(
                vector.get("name").asText() + ", " + policy.id(),
                () -> TrustVectors.assertAgrees(new TrustReader(ledger, policy, asOf).at(asOf), expected, TOLERANCE));
    }
}
