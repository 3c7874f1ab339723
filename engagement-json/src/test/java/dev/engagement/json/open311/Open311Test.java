package dev.engagement.json.open311;

import static dev.engagement.json.exchange.Exchanges.readAll;
import static dev.engagement.json.exchange.Exchanges.rejected;
import static dev.engagement.json.exchange.Exchanges.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.engagement.base.Channel;
import dev.engagement.base.Transition;
import dev.engagement.community.ServicePromises;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConcernState;
import dev.engagement.concern.StatusClass;
import dev.engagement.id.CommunityId;
import dev.engagement.json.ReadResult;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.exchange.Exchanges;
import dev.engagement.json.exchange.Exchanges.Written;
import dev.engagement.json.exchange.ForeignReader;
import dev.engagement.json.exchange.ForeignWriter;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.json.exchange.RealData;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Visibility;
import dev.engagement.testing.ConcernArbitraries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class Open311Test {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final ReadContext CONTEXT =
            ReadContext.of("city-311", CommunityId.of("elm-park"), CHICAGO, Instant.parse("2099-01-31T18:00:00Z"));
    private static final ForeignReader READER = Open311.reader(CONTEXT);
    private static final ForeignReader TABLE = Open311.chicagoReader(CONTEXT);
    private static final ForeignWriter WRITER = Open311.writer(CHICAGO);

    private static final String REQUEST = """
            {"service_request_id":"26-7","status":"closed","status_notes":"Lamp replaced","service_name":"Street Light - Out",\
            "service_code":17,"description":"Dark since <b>Monday</b>","agency_responsible":"Lighting",\
            "requested_datetime":"2026-01-02T08:00:00-06:00","updated_datetime":"2026-01-09T10:00:00-06:00",\
            "address":"12 Elm St","lat":41.5,"long":-87.5,"media_url":null,\
            "extended_attributes":{"channel":"phone"},"notes":[\
            {"datetime":"2026-01-02T08:00:00-06:00","type":"opened","summary":"Request opened"},\
            {"datetime":"2026-01-03T09:00:00-06:00","type":"activity","summary":"Inspected"},\
            {"datetime":"2026-01-05T09:00:00-06:00","type":"follow_on_created","summary":"Work order"},\
            {"datetime":"2026-01-06T09:00:00-06:00","type":"activity","summary":"Inspected"},\
            {"datetime":"2026-01-08T09:00:00-06:00","type":"closed","summary":"Request closed"}]}""";

    @Test
    void the_times_of_a_request_come_from_its_notes() {
        Concern concern = concern(REQUEST);
        assertThat(concern.raisedAt()).isEqualTo("2026-01-02T14:00:00Z");
        assertThat(concern.acknowledgedAt()).contains(Instant.parse("2026-01-03T15:00:00Z"));
        assertThat(concern.transitions().stream().map(move -> move.to() + " " + move.at()))
                .containsExactly(
                        "ACKNOWLEDGED 2026-01-03T15:00:00Z",
                        "UNDER_REVIEW 2026-01-03T15:00:00Z",
                        "ACTION_PLANNED 2026-01-05T15:00:00Z",
                        "IN_PROGRESS 2026-01-05T15:00:00Z",
                        "NO_ACTION 2026-01-08T15:00:00Z");
        assertThat(concern.endedAt()).isEqualTo(concern.answeredAt());
        assertThat(concern.channel()).isEqualTo(Channel.PHONE);
    }

    /** FixMyStreet 1339: closed counted as fixed. */
    @Test
    void closed_is_not_fixed() {
        Concern concern = concern(REQUEST);
        assertThat(concern.statusClass()).isEqualTo(StatusClass.ENDED_UNRESOLVED);
        assertThat(concern.transitions().get(4).reason()).contains("closed; the source does not record what was done");
        assertThat(concern.attributes()).containsEntry("open311:status-notes", "Lamp replaced");
        List.of(Open311.STATUS, Open311.CHICAGO_STATUS, Open311.NOTE)
                .forEach(words -> assertThat(words.read().values())
                        .allMatch(state -> state.statusClass() != StatusClass.RESOLVED));
    }

    @Test
    void the_rest_of_a_request_is_kept() {
        ReadContext context =
                CONTEXT.promising(ServicePromises.DEFAULT).readingText(text -> text.replaceAll("<.*?>", ""));
        Concern concern =
                (Concern) readAll(Open311.reader(context), utf8(REQUEST)).get(0);
        assertThat(concern.id().value()).isEqualTo("city-311-26-7");
        assertThat(concern.category().value()).isEqualTo("street-light-out");
        assertThat(concern.text()).contains("Dark since Monday");
        assertThat(concern.place().orElseThrow().name()).contains("12 Elm St");
        assertThat(concern.place().orElseThrow().point().orElseThrow().latitude())
                .isEqualTo(41.5);
        assertThat(concern.answerBy()).isPresent();
        assertThat(concern.attributes())
                .isEqualTo(Map.of(
                        "open311:status-notes", "Lamp replaced",
                        "open311:agency-responsible", "Lighting",
                        "open311:service-code", "17"));
    }

    @Test
    void a_request_without_notes_was_closed_when_it_was_last_updated_or_nobody_knows_when() {
        String plain = REQUEST.replaceAll(",\"notes\":.*]", "");
        assertThat(concern(plain).endedAt()).contains(Instant.parse("2026-01-09T16:00:00Z"));
        assertThat(concern(plain.replaceAll("\"updated_datetime\":\"[^\"]*\",", ""))
                        .state())
                .isEqualTo(ConcernState.CLOSED_DAY_UNKNOWN);
        assertThat(concern(plain.replace("closed", "open")).state()).isEqualTo(ConcernState.SUBMITTED);
    }

    @Test
    void a_duplicate_ends_as_one() {
        Concern duplicate = concern(REQUEST.replace(
                "{\"channel\"", "{\"duplicate\":true,\"parent_service_request_id\":\"26-1\",\"channel\""));
        assertThat(duplicate.state()).isEqualTo(ConcernState.DUPLICATE);
        assertThat(duplicate.duplicateOf().orElseThrow().value()).isEqualTo("city-311-26-1");
    }

    @Test
    void what_is_no_request_is_refused_as_what_it_is() {
        refused(
                "[{\"code\":403,\"description\":\"secret key x\"}]",
                "",
                "This is an error of the other system, not a request");
        refused(
                "[{\"service_request_id\":1,\"token\":2}]",
                "",
                "This is the answer to a posting or a token, not a request");
        refused("[{\"token\":2}]", "", "This is the token of a request that has no id yet, not a request");
        refused("{\"service_code\":\"x\",\"attributes\":[]}", "", "This is the definition of a service, not a request");
    }

    @Test
    void wrong_members_are_refused_at_their_place() {
        assertThat(at(REQUEST.replace("\"closed\",\"status", "\"fixed\",\"status")))
                .isEqualTo("UNKNOWN_WORD /status");
        assertThat(at(REQUEST.replace("41.5", "\"41.5\""))).isEqualTo("WRONG_TYPE /lat");
        assertThat(at(REQUEST.replace("\"lat\":41.5,", ""))).isEqualTo("MISSING_MEMBER /lat");
        assertThat(at(REQUEST.replace("2026-01-02T08:00:00-06:00\",\"u", "Friday\",\"u")))
                .isEqualTo("BAD_FORMAT /requested_datetime");
        assertThat(at(REQUEST.replace("\"2026-01-03T09:00:00-06:00\"", "7"))).isEqualTo("WRONG_TYPE /notes/1/datetime");
        assertThat(at(REQUEST.replace("2026-01-03", "2025-01-03"))).isEqualTo("INVALID_VALUE ");
    }

    @Test
    void of_a_public_concern_a_request_has_only_what_everybody_may_see() throws IOException {
        Concern concern =
                concern(REQUEST).toBuilder().visibility(Visibility.PUBLIC).build();
        Written written = write(WRITER, List.of(concern));
        assertThat(written.text().strip()).isEqualTo("""
                        [
                        {"service_request_id":"city-311-26-7","status":"closed","status_notes":"The team will not act.",\
                        "service_name":"street-light-out","service_code":"street-light-out",\
                        "requested_datetime":"2026-01-02T00:00:00-06:00","updated_datetime":"2026-01-08T00:00:00-06:00"}
                        ]""");
        assertThat(written.report().lost().get(concern.type()))
                .containsKeys("text", "place.name", "place.point", "raisedBy", "raisedAt", "transitions", "attributes")
                .doesNotContainKeys("raisedIn", "id", "category");
    }

    @Property
    void a_concern_loses_only_what_the_losses_name(@ForAll("concerns") Concern concern) {
        Concern open = concern.toBuilder().visibility(Visibility.PUBLIC).build();
        ReadContext context = CONTEXT.naming((source, id) -> id).visibleTo(Visibility.PUBLIC);
        Exchanges.assertLosesOnlyWhatItNames(WRITER, Open311.reader(context), open);
    }

    @Property(tries = 200)
    void only_public_concerns_are_written(@ForAll("concerns") Concern concern) {
        Written written = write(WRITER, List.of(concern));
        boolean seen = concern.visibility() == Visibility.PUBLIC;
        assertThat(written.report().refused())
                .isEqualTo(seen ? Map.of() : Map.of(concern.type(), Map.of(Code.NOT_VISIBLE, 1L)));
        concern.text().ifPresent(text -> assertThat(written.text()).doesNotContain("\"" + text + "\""));
    }

    @Provide
    Arbitrary<Concern> concerns() {
        return ConcernArbitraries.concerns();
    }

    @Test
    void a_request_of_the_present_table_is_read() throws IOException {
        String row = """
                {"sr_number":"SR26-1","sr_type":"Pothole in Street Complaint","status":"Completed","origin":"Internet",\
                "created_date":"2026-01-02T08:00:00.000","last_modified_date":"2026-01-03T08:00:00.000",\
                "closed_date":"2026-01-03T08:00:00.000","street_address":"12 ELM ST","duplicate":false,\
                "latitude":"41.5","longitude":"-87.5"}""";
        Concern concern = (Concern) readAll(TABLE, utf8(row)).get(0);
        assertThat(concern.transitions())
                .containsExactly(Transition.of(ConcernState.NO_ACTION, Instant.parse("2026-01-03T14:00:00Z"))
                        .because("completed; the source does not record what was done"));
        assertThat(concern.place().orElseThrow().point().orElseThrow().longitude())
                .isEqualTo(-87.5);
        Exchanges.assertReadsOrRejectsWhateverAMemberIs(TABLE, row);
        Exchanges.assertReadsOrRejectsWhateverAMemberIs(READER, REQUEST);
    }

    // ---- what cities really answer

    @Test
    void all_requests_of_2014_are_read() throws IOException {
        byte[] bytes = RealData.read("open311/chicago-requests-2014.json");
        List<Concern> concerns = concerns(READER, bytes);
        assertThat(states(concerns))
                .isEqualTo(
                        Map.of(ConcernState.NO_ACTION, 48L, ConcernState.DUPLICATE, 1L, ConcernState.IN_PROGRESS, 1L));
        for (JsonNode request : JSON.readTree(bytes)) {
            Concern concern = concerns.stream()
                    .filter(one -> one.id()
                            .value()
                            .endsWith(request.get("service_request_id").textValue()))
                    .findFirst()
                    .orElseThrow();
            request.get("notes").forEach(note -> {
                if (note.get("type").textValue().equals("closed")) {
                    assertThat(concern.endedAt())
                            .contains(java.time.OffsetDateTime.parse(
                                            note.get("datetime").textValue())
                                    .toInstant());
                }
            });
        }
        assertThat(concerns)
                .filteredOn(concern -> concern.transitions().size() > 2)
                .hasSizeGreaterThan(40);
        Exchanges.assertOnlyRefusesWhereCut(READER, bytes, Exchanges.cuts(bytes, 2_500));
        Exchanges.assertReadsOrRejectsWhateverAMemberIs(
                READER, JSON.readTree(bytes).get(0).toString());
    }

    @Test
    void all_requests_of_the_present_table_are_read() throws IOException {
        byte[] bytes = RealData.read("open311/chicago-v6vf-nfxy-2025-12-02.json");
        List<Concern> concerns = concerns(TABLE, bytes);
        Map<String, Long> expected = new java.util.TreeMap<>();
        Set<String> numbers = new HashSet<>();
        for (JsonNode row : JSON.readTree(bytes)) {
            String state = row.get("duplicate").booleanValue()
                    ? "DUPLICATE"
                    : row.get("status").textValue().equals("Open") ? "SUBMITTED" : "NO_ACTION";
            expected.merge(state, 1L, Long::sum);
            numbers.add("city-311-" + row.get("sr_number").textValue());
        }
        assertThat(concerns.stream().map(concern -> concern.id().value())).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(states(concerns).entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue)))
                .isEqualTo(expected);
        Exchanges.assertOnlyRefusesWhereCut(TABLE, bytes, Exchanges.cuts(bytes, 2_500));
    }

    @Test
    void what_servers_answer_besides_requests_is_refused() throws IOException {
        for (String name : List.of("errors", "request-from-token", "service-definition", "service-request-post")) {
            byte[] bytes = RealData.read("open311/georeport-v2-" + name + ".json");
            assertThat(rejected(READER, new String(bytes, StandardCharsets.UTF_8))
                            .code())
                    .as(name)
                    .isEqualTo(Code.UNKNOWN_TYPE);
            for (int cut = 0; cut < bytes.length; cut++) {
                assertThat(Exchanges.read(READER, java.util.Arrays.copyOf(bytes, cut)))
                        .isNotEmpty()
                        .allMatch(ReadResult.Rejected.class::isInstance);
            }
        }
    }

    private static Map<ConcernState, Long> states(List<Concern> concerns) {
        return concerns.stream().collect(Collectors.groupingBy(Concern::state, Collectors.counting()));
    }

    private static List<Concern> concerns(ForeignReader reader, byte[] bytes) {
        return readAll(reader, bytes).stream().map(Concern.class::cast).toList();
    }

    private static Concern concern(String request) {
        List<EngagementRecord> records = readAll(READER, utf8("[" + request + "]"));
        assertThat(records).hasSize(1);
        return (Concern) records.get(0);
    }

    private static String at(String request) {
        ReadResult.Rejected<EngagementRecord> rejected = rejected(READER, request);
        return rejected.code() + " " + rejected.pointer();
    }

    private static void refused(String text, String pointer, String message) {
        ReadResult.Rejected<EngagementRecord> rejected = rejected(READER, text);
        assertThat(List.of(rejected.code(), rejected.pointer(), rejected.message()))
                .isEqualTo(List.of(Code.UNKNOWN_TYPE, pointer, message));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
