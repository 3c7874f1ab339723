package dev.engagement.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.engagement.base.LanguageTag;
import dev.engagement.disclosure.KeptReport;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.RecordId;
import dev.engagement.interaction.Interaction;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.format.TextFormats;
import dev.engagement.json.format.TextFormats.TextFormat;
import dev.engagement.record.EngagementRecord;
import dev.engagement.testing.InteractionArbitraries;
import dev.engagement.testing.RecordArbitraries;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EngagementModuleTest {

    private final ObjectMapper mapper = new ObjectMapper().registerModule(new EngagementModule());

    /** A class of a user. */
    public record Case(
            String name, Interaction first, List<EngagementRecord> records, Map<String, TrustPolicy> policies) {}

    @Property(tries = 200)
    void any_mapper_writes_the_native_format(@ForAll("records") EngagementRecord record) throws IOException {
        byte[] written = EngagementFormat.RECORDS.write(record);
        assertThat(EngagementFormat.RECORDS.strict().read(mapper.writeValueAsBytes(record)))
                .isEqualTo(record);
        assertThat(mapper.readValue(written, EngagementRecord.class)).isEqualTo(record);
        assertThat(mapper.readValue(written, typeOf(record))).isEqualTo(record);
    }

    @Property(tries = 50)
    void records_stand_inside_of_the_users_own_classes(@ForAll("interactions") Interaction interaction)
            throws IOException {
        Case mine = new Case("mine", interaction, List.of(interaction), Map.of("standard", TrustPolicy.DEFAULT));
        String text = mapper.copy().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(mine);
        assertThat(mapper.readValue(text, Case.class)).isEqualTo(mine);
        JsonNode tree = mapper.valueToTree(mine);
        assertThat(mapper.treeToValue(tree, Case.class)).isEqualTo(mine);
        List<Interaction> list = mapper.convertValue(mine.records(), new TypeReference<>() {});
        assertThat(list).containsExactly(interaction);
    }

    @Example
    void a_serialized_mapper_reads_and_writes_as_before(@ForAll("interactions") Interaction interaction)
            throws IOException, ClassNotFoundException {
        Map<CommunityId, OfficerId> keys = Map.of(CommunityId.of("elm-park"), OfficerId.of("o-1"));
        TypeReference<Map<CommunityId, OfficerId>> type = new TypeReference<>() {};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(mapper);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ObjectMapper other = (ObjectMapper) in.readObject();
            assertThat(other.readValue(other.writeValueAsBytes(interaction), Interaction.class))
                    .isEqualTo(interaction);
            assertThat(other.readValue(other.writeValueAsBytes(keys), type)).isEqualTo(keys);
        }
    }

    @Test
    void the_module_is_found_by_the_service_loader() throws IOException {
        ObjectMapper found = new ObjectMapper().findAndRegisterModules();
        EvidenceLedger ledger = EvidenceLedger.empty(CommunityId.of("elm-park"));
        assertThat(found.readValue(found.writeValueAsBytes(ledger), EvidenceLedger.class))
                .isEqualTo(ledger);
    }

    /** A class of a user that has ids and codes of its own. */
    public record Shift(
            OfficerId lead,
            Optional<CommunityId> community,
            List<ConcernId> open,
            Set<dev.engagement.base.Code> topics,
            Map<CommunityId, List<OfficerId>> posts,
            Map<dev.engagement.base.Code, Integer> counts) {}

    @Test
    void ids_and_codes_are_bare_texts_in_the_users_own_classes_also_as_keys() throws IOException {
        Shift shift = new Shift(
                OfficerId.of("o-1"),
                Optional.of(CommunityId.of("elm-park")),
                List.of(ConcernId.of("c-1"), ConcernId.of("c-2")),
                Set.of(dev.engagement.base.Code.of("noise")),
                Map.of(CommunityId.of("elm-park"), List.of(OfficerId.of("o-1"))),
                Map.of(dev.engagement.base.Code.of("noise"), 3));
        String text = "{\"lead\":\"o-1\",\"community\":\"elm-park\",\"open\":[\"c-1\",\"c-2\"],\"topics\":[\"noise\"],"
                + "\"posts\":{\"elm-park\":[\"o-1\"]},\"counts\":{\"noise\":3}}";
        for (ObjectMapper each : List.of(
                new ObjectMapper().findAndRegisterModules(), mapper.copy().registerModule(new Jdk8Module()))) {
            assertThat(each.writeValueAsString(shift)).isEqualTo(text);
            assertThat(each.readValue(text, Shift.class)).isEqualTo(shift);
        }
    }

    /** A web service that returns a kept report by mistake fails instead of publishing what is behind the scores. */
    @Test
    void what_is_kept_to_go_on_from_a_report_is_not_written() throws IOException {
        KeptReport kept = EngagementFormat.KEPT_REPORTS.read(
                Files.readAllBytes(Path.of("src/test/resources/golden/v1/kept-report/full.json")));
        assertThat(kept.scoreBases()).isNotEmpty();
        assertThatThrownBy(() -> mapper.writeValueAsString(kept)).isInstanceOf(InvalidDefinitionException.class);
        assertThatThrownBy(() -> mapper.writeValueAsString(Map.of("kept", kept)))
                .isInstanceOf(InvalidDefinitionException.class);
        assertThat(mapper.copy()
                        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                        .writeValueAsString(kept))
                .isEqualTo("{}");
        assertThatThrownBy(() -> mapper.readValue(EngagementFormat.KEPT_REPORTS.write(kept), KeptReport.class))
                .isInstanceOf(InvalidDefinitionException.class);
    }

    /** An id type that is new to the core must not come out as an object with a member. */
    @Test
    void every_id_and_code_is_covered() {
        List<Class<?>> covered =
                TextFormats.all().stream().<Class<?>>map(TextFormat::type).toList();
        assertThat(covered).contains(RecordId.class.getPermittedSubclasses());
        for (TextFormat<?> format : TextFormats.all()) {
            if (format.type() != LanguageTag.class) {
                assertThat(mapper.convertValue("a-1", format.type())).hasToString("a-1");
            }
        }
    }

    @Test
    void an_id_or_key_that_is_none_is_refused_without_being_quoted() {
        String tooLong = "PERSONAL-MARKER".repeat(20);
        for (String text : List.of("\"" + tooLong + "\"", "17", "\" \"", "{\"value\":\"x\"}")) {
            assertThatThrownBy(() -> mapper.readValue(text, CommunityId.class))
                    .isInstanceOf(JsonMappingException.class)
                    .hasMessageNotContaining("PERSONAL-MARKER")
                    .hasCauseInstanceOf(EngagementJsonException.class);
        }
        assertThatThrownBy(() -> mapper.readValue(
                        "{\"Not A Code\":1}", new TypeReference<Map<dev.engagement.base.Code, Integer>>() {}))
                .isInstanceOf(JsonMappingException.class)
                .hasCauseInstanceOf(EngagementJsonException.class);
    }

    /** On the module path Jackson finds what module-info provides, on the class path what META-INF/services lists. */
    @Test
    void both_roads_lead_to_the_same_module() throws IOException {
        Path classes = Path.of(System.getProperty("engagement.root"), "engagement-json", "target", "classes");
        List<String> listed =
                Files.readAllLines(classes.resolve("META-INF/services").resolve(Module.class.getName()));
        List<String> provided =
                ModuleFinder.of(classes).find("dev.engagement.json").orElseThrow().descriptor().provides().stream()
                        .filter(provides -> provides.service().equals(Module.class.getName()))
                        .flatMap(provides -> provides.providers().stream())
                        .toList();
        assertThat(provided).isEqualTo(listed).containsExactly(EngagementModule.class.getName());
    }

    @Test
    void a_refusal_is_the_cause_of_jacksons_exception() {
        assertThatThrownBy(() -> mapper.readValue("{\"type\":\"PERSONAL-MARKER\"}", EngagementRecord.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageNotContaining("PERSONAL-MARKER")
                .cause()
                .isInstanceOfSatisfying(
                        EngagementJsonException.class,
                        cause -> assertThat(cause.code()).isEqualTo(Code.UNKNOWN_TYPE));
    }

    @Provide
    Arbitrary<EngagementRecord> records() {
        return RecordArbitraries.all();
    }

    @Provide
    Arbitrary<Interaction> interactions() {
        return InteractionArbitraries.interactions();
    }

    private static Class<? extends EngagementRecord> typeOf(EngagementRecord record) {
        return record.getClass().getSuperclass().asSubclass(EngagementRecord.class);
    }
}
