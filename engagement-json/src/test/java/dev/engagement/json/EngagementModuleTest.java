package dev.engagement.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.engagement.id.CommunityId;
import dev.engagement.interaction.Interaction;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.record.EngagementRecord;
import dev.engagement.testing.InteractionArbitraries;
import dev.engagement.testing.RecordArbitraries;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustPolicy;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
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

    @Test
    void the_module_is_found_by_the_service_loader() throws IOException {
        ObjectMapper found = new ObjectMapper().findAndRegisterModules();
        EvidenceLedger ledger = EvidenceLedger.empty(CommunityId.of("elm-park"));
        assertThat(found.readValue(found.writeValueAsBytes(ledger), EvidenceLedger.class))
                .isEqualTo(ledger);
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
