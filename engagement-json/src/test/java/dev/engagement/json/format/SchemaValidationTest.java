package dev.engagement.json.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.record.EngagementRecord;
import dev.engagement.testing.RecordArbitraries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds the shipped schemas against an independent validator. */
class SchemaValidationTest {

    private static final String FOLDER = "classpath:META-INF/schema/engagement/v1/";

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Schema ANYTHING = schema("anything");

    private static final Schema RECORD = schema("record");

    private static final ObjectMapper JACKSON = new ObjectMapper();

    @Property(tries = 10_000)
    void what_is_written_fits_the_schema(@ForAll("records") EngagementRecord record) {
        String written = new String(EngagementFormat.RECORDS.write(record), StandardCharsets.UTF_8);
        assertThat(schema(record.type().code()).validate(written, InputFormat.JSON))
                .isEmpty();
    }

    @Property(tries = 1000)
    void what_does_not_fit_the_schema_is_refused(@ForAll("records") EngagementRecord record, @ForAll long seed)
            throws IOException {
        JsonNode spoiled = JACKSON.readTree(EngagementFormat.RECORDS.write(record));
        spoil(spoiled, new Random(seed));
        String text = spoiled.toString();
        if (!schema(record.type().code()).validate(text, InputFormat.JSON).isEmpty()) {
            assertThatThrownBy(() -> EngagementFormat.RECORDS.read(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(EngagementJsonException.class);
        }
    }

    @TestFactory
    Stream<DynamicTest> golden_files_fit_exactly_one_of_the_types() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/golden/v1"))) {
            return files.filter(file -> file.toString().matches(".*/(min|full).*\\.json")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getParent().getFileName() + "/" + file.getFileName(),
                            () -> assertThat(ANYTHING.validate(Files.readString(file), InputFormat.JSON))
                                    .isEmpty()));
        }
    }

    @TestFactory
    Stream<DynamicTest> the_schema_of_records_tells_them_from_the_rest() {
        return Stream.of(
                        "evidence-ledger",
                        "trust-policy",
                        "trust-assessment",
                        "insight",
                        "engagement-plan",
                        "kept-report")
                .map(type -> DynamicTest.dynamicTest(type, () -> {
                    String text = Files.readString(Path.of("src/test/resources/golden/v1", type, "min.json"));
                    assertThat(RECORD.validate(text, InputFormat.JSON)).isNotEmpty();
                }));
    }

    @Provide
    Arbitrary<EngagementRecord> records() {
        return RecordArbitraries.all();
    }

    private static Schema schema(String name) {
        return REGISTRY.getSchema(SchemaLocation.of(FOLDER + name + ".schema.json"));
    }

    /** Takes away or replaces one member or element somewhere inside. */
    private static void spoil(JsonNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextBoolean()) {
                object.remove(name);
            } else {
                object.set(name, other(random));
            }
        } else if (container instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), other(random));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static JsonNode other(Random random) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        List<JsonNode> others = List.of(
                nodes.nullNode(),
                nodes.booleanNode(true),
                nodes.numberNode(-7),
                nodes.numberNode(1.5),
                nodes.numberNode(4_000_000_000L),
                nodes.textNode(""),
                nodes.textNode(" "),
                nodes.textNode("x".repeat(20_000)),
                nodes.textNode("2026-02-30"),
                nodes.textNode("2026-01-31T18:00:00Z"),
                nodes.textNode("pt1h"),
                nodes.textNode("P1Y2M"),
                nodes.textNode("NORMAL"),
                nodes.arrayNode().add(1),
                nodes.objectNode().put("kind", "ANONYMOUS"),
                nodes.objectNode());
        return others.get(random.nextInt(others.size()));
    }
}
