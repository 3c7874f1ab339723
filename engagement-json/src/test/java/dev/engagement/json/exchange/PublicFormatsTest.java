package dev.engagement.json.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.engagement.id.RecordType;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.exchange.Exchanges.Written;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Visibility;
import dev.engagement.testing.BaseArbitraries;
import dev.engagement.testing.RecordArbitraries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is written for others to see, whatever the format. */
class PublicFormatsTest {

    /** Members that say who somebody is or what somebody said, in whatever record and at whatever depth. */
    private static final Set<String> PERSONAL = Set.of(
            "hosts",
            "officers",
            "by",
            "reason",
            "residentId",
            "displayName",
            "assignedTo",
            "claimedBy",
            "presenter",
            "referredTo",
            "text",
            "notes",
            "attributes",
            "materials");

    /** Where people are invited to. */
    private static final Set<String> INVITING = Set.of("safety-meeting", "meeting-series", "outreach-session");

    private static final double NORTH = 12.345678;
    private static final double EAST = 98.765432;

    @Property(tries = 2_000)
    void nothing_personal_and_no_exact_place_of_a_person_is_ever_written(@ForAll("records") EngagementRecord any) {
        EngagementRecord record = marked(any);
        for (ForeignFormats.Format format : ForeignFormats.ALL) {
            if (format.audience().isPresent()) {
                Written written = Exchanges.write(format.writer().orElseThrow(), List.of(record));
                assertThat(written.text())
                        .as(format.name())
                        .doesNotContain(BaseArbitraries.PERSONAL_MARKER, String.valueOf(NORTH), String.valueOf(EAST));
            }
        }
    }

    @Property(tries = 1_000)
    void nothing_that_fewer_may_see_is_ever_written(@ForAll("records") EngagementRecord record) {
        for (ForeignFormats.Format format : ForeignFormats.ALL) {
            if (format.audience()
                    .filter(audience -> record.visibility().compareTo(audience) > 0)
                    .isPresent()) {
                Written written = Exchanges.write(format.writer().orElseThrow(), List.of(record));
                assertThat(written.report().written()).as(format.name()).isZero();
                assertThat(written.text())
                        .as(format.name())
                        .isEqualTo(Exchanges.write(format.writer().orElseThrow(), List.of())
                                .text());
            }
        }
    }

    @Test
    void most_of_the_marked_records_are_written() {
        List<EngagementRecord> records =
                ForeignFormats.samples().stream().map(PublicFormatsTest::marked).toList();
        for (ForeignFormats.Format format : ForeignFormats.ALL) {
            format.writer()
                    .ifPresent(writer -> assertThat(
                                    Exchanges.write(writer, records).report().written())
                            .as(format.name())
                            .isPositive());
        }
    }

    @Test
    void no_format_is_missing_from_the_list() {
        Set<JavaClass> formats = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.engagement.json")
                        .stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .collect(Collectors.toSet());
        Stream<String> factories = formats.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().containsAll(Set.of(JavaModifier.PUBLIC, JavaModifier.STATIC)))
                .filter(method -> method.getRawReturnType().isEquivalentTo(ForeignReader.class)
                        || method.getRawReturnType().isEquivalentTo(ForeignWriter.class))
                .map(method -> method.getOwner().getName() + "." + method.getName())
                .distinct();
        long listed = ForeignFormats.ALL.stream()
                .flatMap(format -> Stream.of(format.reader(), format.writer()))
                .filter(part -> part.isPresent())
                .count();
        // the partners' format of OSDI has the reader of the other one
        assertThat(factories).hasSize((int) listed - 1);
    }

    /** The record for everybody, with a mark in all that is personal of it and in nothing else. */
    private static EngagementRecord marked(EngagementRecord record) {
        ObjectNode tree = (ObjectNode) Exchanges.tree(record);
        tree.put("visibility", Visibility.PUBLIC.name());
        mark(tree, INVITING.contains(record.type().code()));
        return EngagementFormat.RECORDS.read(tree.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void mark(JsonNode tree, boolean inviting) {
        if (tree instanceof ObjectNode object) {
            PERSONAL.stream().filter(object::has).forEach(name -> object.set(name, marks(name, object.get(name))));
            if (inviting && object.has("url")) {
                object.put("url", "https://team.example/join");
            }
            if (inviting && object.path("place").has("name")) {
                ((ObjectNode) object.get("place")).put("name", "Elm Hall");
            }
            if (!inviting && object.path("precision").asText().equals("EXACT")) {
                object.put("latitude", NORTH).put("longitude", EAST);
            }
        }
        tree.forEach(inner -> mark(inner, inviting));
    }

    private static JsonNode marks(String name, JsonNode value) {
        if (value.isTextual()) {
            return value.textValue().contains(BaseArbitraries.PERSONAL_MARKER)
                    ? value
                    : TextNode.valueOf(BaseArbitraries.PERSONAL_MARKER
                            + Math.abs(value.textValue().hashCode()));
        }
        if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, marks(name + i, array.get(i)));
            }
        }
        return value;
    }

    @Provide
    Arbitrary<EngagementRecord> records() {
        return RecordArbitraries.all().filter(record -> record.type() != RecordType.TOMBSTONE);
    }
}
