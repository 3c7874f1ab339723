package dev.engagement.json.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.engagement.json.EngagementFormat;
import dev.engagement.record.EngagementRecord;
import dev.engagement.testing.WrittenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Keeps the schemas of the jar equal to the tables. Run with {@code -Dengagement.write-docs=true} to write them anew.
 */
class SchemaTest {

    private static final Path FOLDER =
            WrittenFile.file("engagement-json/src/main/resources/META-INF/schema/engagement/v1");

    @TestFactory
    Stream<DynamicTest> the_shipped_schemas_are_those_of_the_tables() {
        return schemas().entrySet().stream()
                .map(schema -> DynamicTest.dynamicTest(
                        schema.getKey(),
                        () -> WrittenFile.assertHolds(
                                FOLDER.resolve(schema.getKey() + ".schema.json"), text(schema.getValue()))));
    }

    @TestFactory
    Stream<DynamicTest> each_format_hands_out_its_schema() {
        Stream<Class<?>> types = Stream.concat(
                Formats.byName().values().stream().map(Formats.Format::type),
                Stream.of(EngagementRecord.class, Object.class));
        return types.map(type -> DynamicTest.dynamicTest(
                type.getSimpleName(),
                () -> assertThat(EngagementFormat.of(type).schema()).contains("2020-12")));
    }

    private static Map<String, Map<String, Object>> schemas() {
        Map<String, Map<String, Object>> schemas = new LinkedHashMap<>();
        Formats.byName()
                .forEach((name, format) ->
                        schemas.put(name, document(format.form().schema())));
        schemas.put("record", document(oneOf(Formats.RECORD.shapes().keySet())));
        schemas.put("anything", document(oneOf(Formats.ANY.shapes().keySet())));
        return schemas;
    }

    private static Map<String, Object> document(Map<String, Object> schema) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.putAll(schema);
        return document;
    }

    private static Map<String, Object> oneOf(Collection<String> names) {
        List<Map<String, String>> references = names.stream()
                .map(name -> Map.of("$ref", name + ".schema.json"))
                .toList();
        return Map.of("oneOf", references);
    }

    private static String text(Map<String, Object> schema) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return new ObjectMapper().writer(printer).writeValueAsString(schema) + "\n";
    }
}
