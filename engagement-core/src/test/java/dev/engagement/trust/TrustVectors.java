package dev.engagement.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.engagement.id.CommunityId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;

/** Reads the files of the trust model: policies, ledgers, and what reading them must give. */
final class TrustVectors {

    static final CommunityId COMMUNITY = CommunityId.of("vectors");

    private TrustVectors() {}

    /** One of the project's own files. */
    static JsonNode resource(String name) {
        try {
            return new ObjectMapper().readTree(bytes(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the trust model, of which the project has a copy. */
    static JsonNode ofModel(String name) {
        return resource("model/" + name);
    }

    static byte[] bytes(String name) {
        try (InputStream in = TrustVectors.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LocalDate day(JsonNode epochDay) {
        return LocalDate.ofEpochDay(epochDay.asLong());
    }

    /** A ledger given as rows of day, kind, count and sum, in any order. */
    static EvidenceLedger ledger(JsonNode rows) {
        EvidenceAccumulator sums = EvidenceAccumulator.create(COMMUNITY);
        for (JsonNode row : rows) {
            sums.accept(new Evidence(
                    COMMUNITY,
                    row.get(0).asLong(),
                    EvidenceKind.valueOf(row.get(1).asText()),
                    row.get(2).asLong(),
                    row.get(3).asLong()));
        }
        return sums.result();
    }

    static TrustPolicy policy(JsonNode json) {
        TrustPolicy.Builder policy = TrustPolicy.builder();
        policy.id(json.get("id").asText())
                .readPrior(json.get("readPrior").asDouble())
                .addAllDriftRates(numbers(json.get("driftRates")))
                .weightMemory(json.get("weightMemory").asDouble())
                .varianceFloor(json.get("varianceFloor").asDouble())
                .intervalLevel(json.get("intervalLevel").asDouble())
                .assumedRespondents(json.get("assumedRespondents").asInt())
                .dimensionCorrelation(json.get("dimensionCorrelation").asDouble())
                .minimumEvidence(json.get("minimumEvidence").asDouble())
                .minimumCoverage(json.get("minimumCoverage").asDouble());
        fields(json.get("dimensions"))
                .forEach((name, its) -> policy.putDimension(Dimension.valueOf(name), dimension(its)));
        fields(json.get("kinds")).forEach((name, its) -> policy.putKind(EvidenceKind.valueOf(name), kind(its)));
        JsonNode presence = json.get("presence");
        List<EvidenceKind> proactive = new ArrayList<>();
        presence.get("proactiveKinds").forEach(kind -> proactive.add(EvidenceKind.valueOf(kind.asText())));
        return policy.presence(new PresenceRule(
                        EvidenceKind.valueOf(presence.get("kind").asText()),
                        presence.get("periodDays").asInt(),
                        presence.get("anchorEpochDay").asLong(),
                        Set.copyOf(proactive)))
                .build();
    }

    static DimensionPolicy dimension(JsonNode json) {
        DimensionPolicy.Builder dimension = DimensionPolicy.builder();
        dimension
                .weight(json.get("weight").asDouble())
                .baseRate(json.get("baseRate").asDouble())
                .priorStrength(json.get("priorStrength").asDouble());
        json.get("noiseScales")
                .forEach(scale -> dimension.addNoiseScale(
                        new NoiseScale(scale.get(0).asDouble(), scale.get(1).asDouble())));
        if (json.has("filterPrior")) {
            dimension.addAllFilterPrior(numbers(json.get("filterPrior")));
        }
        return dimension.build();
    }

    private static KindPolicy kind(JsonNode json) {
        if (json.get("dimension").isNull()) {
            return KindPolicy.indicator();
        }
        return KindPolicy.builder()
                .dimension(Dimension.valueOf(json.get("dimension").asText()))
                .reliability(json.get("reliability").asDouble())
                .positiveMass(json.get("positiveMass").asDouble())
                .negativeMass(json.get("negativeMass").asDouble())
                .withinDayCorrelation(json.get("withinDayCorrelation").asDouble())
                .build();
    }

    /** Demands every number that the expected result has, and no kind that it does not have. */
    static void assertAgrees(TrustReading reading, JsonNode expected, double tolerance) {
        TrustAssessment assessment = reading.assessment();
        assertThat(assessment.mean()).isCloseTo(expected.get("mean").asDouble(), within(tolerance));
        assertThat(assessment.variance()).isCloseTo(expected.get("variance").asDouble(), within(tolerance));
        assertThat(assessment.evidence()).isCloseTo(expected.get("evidence").asDouble(), of(expected, tolerance));
        assertThat(assessment.coverage()).isCloseTo(expected.get("coverage").asDouble(), within(tolerance));
        assertThat(assessment.base() / 100).isCloseTo(expected.get("base").asDouble(), within(tolerance));
        assertThat(reading.dimensions())
                .extracting(dimension -> dimension.dimension().name())
                .containsExactlyInAnyOrderElementsOf(
                        fields(expected.get("dimensions")).keySet());
        for (DimensionReading dimension : reading.dimensions()) {
            JsonNode its = expected.get("dimensions").get(dimension.dimension().name());
            DimensionScore score = assessment.dimensions().get(dimension.dimension());
            assertThat(score.mean()).isCloseTo(its.get("mean").asDouble(), within(tolerance));
            assertThat(score.variance()).isCloseTo(its.get("variance").asDouble(), within(tolerance));
            assertThat(score.evidence()).isCloseTo(its.get("evidence").asDouble(), of(its, tolerance));
            assertThat(dimension.filterWeights())
                    .containsExactly(
                            numbers(its.get("filterWeights")).stream()
                                    .mapToDouble(x -> x)
                                    .toArray(),
                            within(tolerance));
            Map<String, JsonNode> shares = fields(its.get("contributions"));
            List<Contribution> contributions = assessment.contributions().stream()
                    .filter(contribution -> contribution.dimension() == dimension.dimension())
                    .toList();
            assertThat(contributions.stream()
                            .map(contribution -> contribution.kind().name()))
                    .containsExactlyInAnyOrderElementsOf(shares.keySet());
            contributions.forEach(contribution -> assertThat(contribution.points() / 100 / score.weight())
                    .isCloseTo(shares.get(contribution.kind().name()).asDouble(), within(tolerance)));
        }
    }

    /** Evidence has no upper bound, so above a hundred answers it may miss in proportion. */
    private static Offset<Double> of(JsonNode expected, double tolerance) {
        return within(tolerance * Math.max(1, expected.get("evidence").asDouble() / 100));
    }

    static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asDouble()));
        return numbers;
    }

    static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }
}
