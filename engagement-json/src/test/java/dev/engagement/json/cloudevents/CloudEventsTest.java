package dev.engagement.json.cloudevents;

import static dev.engagement.json.exchange.Exchanges.read;
import static dev.engagement.json.exchange.Exchanges.readAll;
import static dev.engagement.json.exchange.Exchanges.rejected;
import static dev.engagement.json.exchange.Exchanges.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.RecordType;
import dev.engagement.id.TipId;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.ReadResult;
import dev.engagement.json.cloudevents.CloudEvents.Arrangement;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.exchange.Exchanges;
import dev.engagement.json.exchange.Exchanges.Written;
import dev.engagement.json.exchange.ForeignReader;
import dev.engagement.json.exchange.ForeignWriter;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Tombstone;
import dev.engagement.record.Visibility;
import dev.engagement.testing.RecordArbitraries;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.format.EventFormat;
import io.cloudevents.jackson.JsonFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CloudEventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EventFormat OTHERS = new JsonFormat();
    private static final URI SOURCE = URI.create("https://team.example/elm-park");
    private static final ForeignReader READER = CloudEvents.reader();
    private static final ForeignWriter BATCH = CloudEvents.writer(SOURCE, Visibility.RESTRICTED, Arrangement.BATCH);
    private static final ForeignWriter LINES = CloudEvents.writer(SOURCE, Visibility.RESTRICTED, Arrangement.LINES);

    private static final String OFFICER = """
            {"specversion":"1.0","id":"1","source":"/x","type":"dev.engagement.officer.v1","data":\
            {"type":"officer","schemaVersion":1,"id":"o-7","communityId":"elm-park","revision":2,\
            "recordedAt":"2026-01-31T18:00:00Z","team":"day","role":"beat-officer"}}""";

    @Test
    void a_fault_of_who_takes_the_records_is_none_of_the_event() {
        List<ReadResult<EngagementRecord>> taken = new ArrayList<>();
        ByteArrayInputStream event = new ByteArrayInputStream(OFFICER.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> READER.read(event, result -> {
                    taken.add(result);
                    throw new InvalidValueException("Taker", "value", "be liked", "this");
                }))
                .isInstanceOf(InvalidValueException.class);
        assertThat(taken).singleElement().isInstanceOf(ReadResult.Accepted.class);
    }

    @Property
    void nothing_of_any_record_is_lost(@ForAll("records") EngagementRecord record) {
        Exchanges.assertLosesOnlyWhatItNames(BATCH, READER, record);
        Exchanges.assertLosesOnlyWhatItNames(LINES, READER, record);
    }

    @Property(tries = 100)
    void a_batch_reads_back_in_its_order(@ForAll @Size(max = 8) List<@From("records") EngagementRecord> records) {
        assertThat(readAll(READER, write(BATCH, records).bytes())).isEqualTo(records);
    }

    @Property(tries = 200)
    void the_other_library_reads_what_is_written(@ForAll("records") EngagementRecord record) throws IOException {
        CloudEvent event = OTHERS.deserialize(write(LINES, List.of(record)).bytes());

        assertThat(event.getSource()).isEqualTo(SOURCE);
        assertThat(event.getId())
                .startsWith(record.type().code() + "/")
                .endsWith(record.id().type().code() + "/" + record.id().value() + "/" + record.revision());
        assertThat(event.getType()).isEqualTo("dev.engagement." + record.type().code() + ".v1");
        assertThat(event.getSubject()).isEqualTo(record.id().value());
        assertThat(Objects.requireNonNull(event.getTime()).toInstant()).isEqualTo(record.recordedAt());
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(EngagementFormat.RECORDS
                        .strict()
                        .read(Objects.requireNonNull(event.getData()).toBytes()))
                .isEqualTo(record);
    }

    @Property(tries = 200)
    void what_the_other_library_writes_is_read(@ForAll("records") EngagementRecord record) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId("17")
                .withSource(SOURCE)
                .withType("dev.engagement." + record.type().code() + ".v1")
                .withExtension("traceparent", "00-1")
                .withData("application/json", EngagementFormat.RECORDS.write(record))
                .build();

        List<ReadResult<EngagementRecord>> results = read(READER, OTHERS.serialize(event));
        assertThat(results).containsExactly(new ReadResult.Accepted<>(record, 1, 0, 1));
        byte[] encoded =
                JsonFormat.class.cast(OTHERS).withForceNonJsonDataToString().serialize(event);
        assertThat(readAll(READER, encoded)).containsExactly(record);
    }

    @Property(tries = 100)
    void ids_are_unique_for_each_revision(@ForAll @Size(max = 20) Set<@From("records") EngagementRecord> records)
            throws IOException {
        Set<String> ids = new HashSet<>();
        Set<List<?>> revisions = new HashSet<>();
        for (JsonNode event : JSON.readTree(write(BATCH, List.copyOf(records)).bytes())) {
            ids.add(event.get("id").textValue());
        }
        records.forEach(record -> revisions.add(List.of(record.type(), record.id(), record.revision())));
        assertThat(ids).hasSameSizeAs(revisions);
    }

    @Test
    void tombstones_of_records_of_two_types_are_told_apart() throws IOException {
        Tombstone concern = Tombstone.builder()
                .id(ConcernId.of("17"))
                .communityId(CommunityId.of("elm-park"))
                .revision(2)
                .recordedAt(Instant.parse("2026-03-01T09:00:00Z"))
                .erasedAt(Instant.parse("2026-03-01T09:00:00Z"))
                .reason(Tombstone.Reason.RETENTION)
                .build();
        Tombstone tip = concern.toBuilder().id(TipId.of("17")).build();

        JsonNode events = JSON.readTree(write(BATCH, List.of(concern, tip)).bytes());

        assertThat(events.findValuesAsText("id")).contains("tombstone/concern/17/2", "tombstone/tip/17/2");
    }

    @Property(tries = 100)
    void records_that_fewer_may_see_are_refused_and_counted(@ForAll("records") EngagementRecord record) {
        ForeignWriter partners = CloudEvents.writer(SOURCE, Visibility.PARTNERS, Arrangement.BATCH);
        Written written = write(partners, List.of(record));
        boolean visible = record.visibility().compareTo(Visibility.PARTNERS) <= 0;

        assertThat(readAll(READER, written.bytes())).hasSize(visible ? 1 : 0);
        assertThat(written.report().written()).isEqualTo(visible ? 1 : 0);
        assertThat(written.report().refused())
                .isEqualTo(visible ? Map.of() : Map.of(record.type(), Map.of(Code.NOT_VISIBLE, 1L)));
    }

    @Provide
    Arbitrary<EngagementRecord> records() {
        return RecordArbitraries.all();
    }

    @Test
    void the_schema_is_named_where_it_is_published() throws IOException {
        ForeignWriter writer = CloudEvents.writer(
                SOURCE, Visibility.TEAM, Arrangement.LINES, URI.create("https://team.example/schemas/"));
        List<EngagementRecord> officer = readAll(READER, OFFICER.getBytes(StandardCharsets.UTF_8));
        assertThat(JSON.readTree(write(writer, officer).bytes())
                        .get("dataschema")
                        .textValue())
                .isEqualTo("https://team.example/schemas/officer.schema.json");
    }

    @Test
    void data_in_base64_is_read_if_it_is_JSON() throws IOException {
        String data = JSON.readTree(OFFICER).get("data").toString();
        String encoded = Base64.getEncoder().encodeToString(data.getBytes(StandardCharsets.UTF_8));
        String event = OFFICER.replace("\"data\":" + data, "\"data_base64\":\"" + encoded + "\"");

        assertThat(readAll(READER, event.getBytes(StandardCharsets.UTF_8))).hasSize(1);
        refused(event.replace(encoded, "!"), Code.BAD_FORMAT, "/data_base64");
        refused(event.replace(encoded, "AAAA"), Code.UTF16, "/data_base64");
        refused(event.replace("\"id\"", "\"data\":{},\"id\""), Code.INVALID_VALUE, "/data_base64");
        refused(event.replace("\"id\"", "\"datacontenttype\":\"image/png\",\"id\""), Code.NO_PLACE, "/datacontenttype");
    }

    @Test
    void events_that_are_none_of_ours_are_refused() {
        refused(OFFICER.replace("\"1.0\"", "\"0.3\""), Code.UNSUPPORTED_VERSION, "/specversion");
        refused(OFFICER.replace("\"1.0\"", "1.0"), Code.WRONG_TYPE, "/specversion");
        refused(OFFICER.replace("\"id\":\"1\"", "\"id\":\"\""), Code.MISSING_MEMBER, "/id");
        refused(OFFICER.replace("officer.v1", "officer.v2"), Code.UNSUPPORTED_VERSION, "/type");
        refused(OFFICER.replace("officer.v1", "oficer.v1"), Code.UNKNOWN_TYPE, "/type");
        refused(OFFICER.replace("dev.engagement.officer", "com.example.order"), Code.UNKNOWN_TYPE, "/type");
        refused(OFFICER.replace("officer.v1", "tip.v1"), Code.INVALID_VALUE, "/type");
        refused(OFFICER.replace("\"revision\":2", "\"revision\":\"2\""), Code.WRONG_TYPE, "/data/revision");
        refused(OFFICER.replace("\"revision\":2", "\"revision\":2.0"), Code.NOT_AN_INTEGER, "/data/revision");
        refused(OFFICER.replace("\"team\"", "\"id\":\"o-8\",\"team\""), Code.DUPLICATE_MEMBER, "/data/id");
        refused(OFFICER.replace("\"day\"", "null"), Code.NULL_VALUE, "/data/team");
        refused(
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/x\",\"type\":\"dev.engagement.tip.v1\"}",
                Code.MISSING_MEMBER,
                "/data");
        refused("7", Code.WRONG_TYPE, "");
        refused("", Code.EMPTY, "");
    }

    private static void refused(String event, Code code, String pointer) {
        ReadResult.Rejected<EngagementRecord> rejected = rejected(READER, event);
        assertThat(List.of(rejected.code(), rejected.pointer())).isEqualTo(List.of(code, pointer));
        assertThat(rejected.rawBytes()).isEqualTo(event.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_bad_event_of_a_batch_costs_only_itself() {
        List<ReadResult<EngagementRecord>> results = read(READER, "[" + OFFICER + ",\n{\"id\":7},\n" + OFFICER + "]");
        assertThat(results).hasSize(3);
        assertThat(results.get(1).line()).isEqualTo(2);
        assertThat(results.get(1)).isInstanceOf(ReadResult.Rejected.class);
        assertThat(results.get(2)).isInstanceOf(ReadResult.Accepted.class);
    }

    @Test
    void a_batch_that_is_cut_off_anywhere_gives_what_came_before_and_one_refusal() {
        byte[] batch = ("[" + OFFICER + "," + OFFICER + "]").getBytes(StandardCharsets.UTF_8);
        Exchanges.assertOnlyRefusesWhereCut(
                READER, batch, IntStream.range(0, batch.length).boxed().toList());
    }

    @Test
    void every_type_of_record_has_a_place() {
        assertThat(BATCH.losses().types()).containsExactly(RecordType.values());
    }
}
