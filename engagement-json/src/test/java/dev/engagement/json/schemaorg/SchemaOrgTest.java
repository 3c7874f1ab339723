package dev.engagement.json.schemaorg;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.engagement.gathering.Gathering;
import dev.engagement.gathering.GatheringState;
import dev.engagement.json.exchange.Exchanges;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Visibility;
import dev.engagement.testing.BaseArbitraries;
import dev.engagement.testing.MeetingArbitraries;
import dev.engagement.testing.OutreachArbitraries;
import dev.engagement.testing.RecordArbitraries;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaOrgTest {

    /** What of the vocabulary's own context matters here: every name is one of the vocabulary. */
    private static final String CONTEXT = "{\"@context\":{\"@vocab\":\"https://schema.org/\"}}";

    @Property(tries = 300)
    void a_library_for_json_ld_expands_it_without_loss(@ForAll("gatherings") EngagementRecord record)
            throws JsonLdError {
        Exchanges.Written written = Exchanges.write(SchemaOrg.writer("Elm Park Safety"), List.of(record));
        boolean announced = ((Gathering<?>) record).wasAnnounced();
        assertThat(written.report().written()).isEqualTo(announced ? 1 : 0);
        if (!announced) {
            return;
        }
        String expanded = JsonLd.expand(JsonDocument.of(new StringReader(written.text())))
                .loader((url, options) -> JsonDocument.of(new StringReader(CONTEXT)))
                .get()
                .toString();

        List<String> values = new ArrayList<>();
        collect(Exchanges.parse(written.bytes()).get("@graph"), values);
        JsonNode read = Exchanges.parse(expanded.getBytes(UTF_8));
        List<String> found = new ArrayList<>();
        collect(read, found);
        assertThat(found).containsExactlyInAnyOrderElementsOf(values);
    }

    /** Values and types, in the words of the vocabulary. */
    private static void collect(JsonNode tree, List<String> values) {
        if (tree.isValueNode()) {
            values.add(tree.asText());
        }
        tree.properties().forEach(member -> {
            if (member.getKey().equals("@type")) {
                String type = member.getValue().isArray()
                        ? member.getValue().get(0).asText()
                        : member.getValue().asText();
                values.add(type.replace("https://schema.org/", ""));
            } else {
                collect(member.getValue(), values);
            }
        });
        if (tree.isArray()) {
            tree.forEach(element -> collect(element, values));
        }
    }

    @Property(tries = 300)
    void nothing_that_is_not_public_gets_out(@ForAll("anything") EngagementRecord record) {
        Exchanges.Written written = Exchanges.write(SchemaOrg.writer("Elm Park Safety"), List.of(record));

        if (record.visibility() != Visibility.PUBLIC) {
            assertThat(written.report().written()).isZero();
        }
        Exchanges.parse(written.bytes()).get("@graph").forEach(event -> {
            ((ObjectNode) event).remove("location");
            assertThat(event.toString()).doesNotContain(BaseArbitraries.PERSONAL_MARKER);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, false, ''",
        "ANNOUNCED, false, EventScheduled",
        "ANNOUNCED, true, EventRescheduled",
        "POSTPONED, true, EventPostponed",
        "HELD, false, EventScheduled",
        "HELD, true, EventRescheduled",
        "CLOSED, false, EventScheduled",
        "CANCELLED, true, EventCancelled",
        "NOT_HELD, false, EventCancelled"
    })
    void every_state_has_a_status_but_what_nobody_was_told_of(GatheringState state, boolean isMoved, String status) {
        assertThat(SchemaOrg.eventStatus(state, isMoved).orElse("")).isEqualTo(status);
    }

    @Provide
    Arbitrary<EngagementRecord> gatherings() {
        return Arbitraries.oneOf(
                        MeetingArbitraries.safetyMeetings().map(EngagementRecord.class::cast),
                        OutreachArbitraries.outreachSessions().map(EngagementRecord.class::cast))
                .map(record -> record.toBuilder().visibility(Visibility.PUBLIC).build());
    }

    @Provide
    Arbitrary<EngagementRecord> anything() {
        return RecordArbitraries.all();
    }
}
