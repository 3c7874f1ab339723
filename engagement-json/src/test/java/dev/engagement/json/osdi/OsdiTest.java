package dev.engagement.json.osdi;

import static dev.engagement.json.exchange.Exchanges.read;
import static dev.engagement.json.exchange.Exchanges.readAll;
import static dev.engagement.json.exchange.Exchanges.rejected;
import static dev.engagement.json.exchange.Exchanges.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.engagement.base.Channel;
import dev.engagement.base.InvalidValueException;
import dev.engagement.gathering.Gathering;
import dev.engagement.gathering.GatheringState;
import dev.engagement.id.CommunityId;
import dev.engagement.id.OfficerId;
import dev.engagement.interaction.Interaction;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.ReadResult;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.exchange.Exchanges;
import dev.engagement.json.exchange.Exchanges.Written;
import dev.engagement.json.exchange.ForeignReader;
import dev.engagement.json.exchange.ForeignWriter;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.json.exchange.RealData;
import dev.engagement.meeting.Registration;
import dev.engagement.meeting.Registration.Answer;
import dev.engagement.meeting.Registration.Presence;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Visibility;
import dev.engagement.testing.InteractionArbitraries;
import dev.engagement.testing.MeetingArbitraries;
import dev.engagement.testing.OutreachArbitraries;
import dev.engagement.testing.RecordArbitraries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OsdiTest {

    private static final ReadContext CONTEXT = ReadContext.of(
                    "elm_park",
                    CommunityId.of("elm-park"),
                    ZoneId.of("America/New_York"),
                    Instant.parse("2099-01-31T18:00:00Z"))
            .naming((source, id) -> id);
    private static final ForeignReader READER = Osdi.reader(CONTEXT, OfficerId.of("the-team"));
    private static final ForeignWriter WRITER = Osdi.writer("elm_park", "https://team.example/api/v1/");

    private static final ForeignWriter FOR_PARTNERS = Osdi.partnerWriter("elm_park", "https://team.example/api/v1/");
    private static final Set<Presence> CAME = Set.of(Presence.PRESENT, Presence.LATE, Presence.LEFT_EARLY);

    private static final String EVENT = """
            {"identifiers":["other:1","elm_park:m-7"],"title":"Talk with us","status":"confirmed","visibility":"public",\
            "modified_date":"2026-01-02T08:00:00Z","start_date":"2026-03-01T23:00:00Z","end_date":"2026-03-02T00:30:00Z",\
            "location":{"venue":"Elm Hall","address_lines":["12 Elm St"],\
            "location":{"latitude":41.5,"longitude":-87.5,"accuracy":"Approximate"}},"capacity":40}""";

    @Property(tries = 100)
    void a_meeting_loses_only_what_the_losses_name(@ForAll("meetings") SafetyMeeting meeting) {
        Assume.that(meeting.wasAnnounced());
        assertLosesOnlyWhatItNames(WRITER, meeting, Visibility.PUBLIC);
    }

    @Property(tries = 200)
    void a_meeting_for_partners_loses_only_what_the_losses_name(@ForAll("meetings") SafetyMeeting meeting) {
        Assume.that(meeting.wasAnnounced());
        assertLosesOnlyWhatItNames(FOR_PARTNERS, meeting, Visibility.PARTNERS);
    }

    @Property(tries = 200)
    void answers_come_back_without_who_gave_them(@ForAll("meetings") SafetyMeeting meeting) {
        Assume.that(meeting.wasAnnounced() && meeting.state() != GatheringState.CANCELLED);
        Written written = write(
                FOR_PARTNERS,
                List.of(meeting.toBuilder().visibility(Visibility.PUBLIC).build()));
        SafetyMeeting back = (SafetyMeeting) readAll(READER, written.bytes()).get(0);
        boolean somebodyCame = meeting.registrations().stream().anyMatch(one -> CAME.contains(one.presence()));
        assertThat(back.isHeld()).isEqualTo(somebodyCame);
        assertThat(back.registrations())
                .isEqualTo(meeting.registrations().stream()
                        .map(one -> new Registration(
                                Participant.anonymous(),
                                switch (one.answer()) {
                                    case WAITLISTED -> Answer.TENTATIVE;
                                    case CANCELLED -> Answer.DECLINED;
                                    default -> one.answer();
                                },
                                one.at(),
                                !somebodyCame || one.presence() == Presence.UNKNOWN
                                        ? Presence.UNKNOWN
                                        : CAME.contains(one.presence()) ? Presence.PRESENT : Presence.ABSENT))
                        .toList());
        assertThat(write(WRITER, List.of(meeting)).text()).doesNotContain("attendances");
    }

    @Property(tries = 100)
    void a_session_loses_only_what_the_losses_name(@ForAll("sessions") OutreachSession session) {
        Assume.that(session.wasAnnounced());
        assertLosesOnlyWhatItNames(WRITER, session, Visibility.PUBLIC);
    }

    @Property(tries = 100)
    void an_interaction_loses_only_what_the_losses_name(@ForAll("interactions") Interaction interaction) {
        Assume.that(interaction.initiatedBy() == Interaction.InitiatedBy.RESIDENT);
        assertLosesOnlyWhatItNames(WRITER, interaction, Visibility.PUBLIC);
    }

    @Property(tries = 100)
    void only_what_everybody_may_see_is_written(@ForAll("records") EngagementRecord record) {
        Written written = write(WRITER, List.of(record));
        boolean hidden = record.visibility() != Visibility.PUBLIC
                || record instanceof Gathering<?> gathering && !gathering.wasAnnounced();
        if (hidden || !WRITER.losses().types().contains(record.type())) {
            assertThat(written.bytes()).isEmpty();
            assertThat(written.report().refusals()).isEqualTo(1);
        }
    }

    @Provide
    Arbitrary<SafetyMeeting> meetings() {
        return MeetingArbitraries.safetyMeetings();
    }

    @Provide
    Arbitrary<OutreachSession> sessions() {
        return OutreachArbitraries.outreachSessions();
    }

    @Provide
    Arbitrary<Interaction> interactions() {
        return InteractionArbitraries.interactions();
    }

    @Provide
    Arbitrary<EngagementRecord> records() {
        return RecordArbitraries.all();
    }

    @Test
    void an_event_becomes_a_meeting() throws IOException {
        List<ReadResult<EngagementRecord>> results = read(READER, EVENT);
        assertThat(results).hasSize(1);
        ReadResult.Accepted<EngagementRecord> accepted = (ReadResult.Accepted<EngagementRecord>) results.get(0);
        assertThat(accepted.unknownMembers()).isEqualTo(1);
        SafetyMeeting meeting = (SafetyMeeting) accepted.value();
        assertThat(meeting.id().value()).isEqualTo("m-7");
        assertThat(meeting.externalIds()).hasSize(2);
        assertThat(meeting.start()).isEqualTo("2026-03-01T18:00");
        assertThat(meeting.length()).isEqualTo(Duration.ofMinutes(90));
        assertThat(meeting.state()).isEqualTo(GatheringState.ANNOUNCED);
        assertThat(meeting.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(meeting.place().orElseThrow().name()).contains("Elm Hall");
        Exchanges.assertReadsOrRejectsWhateverAMemberIs(READER, EVENT);
    }

    @Test
    void an_event_of_a_campaign_becomes_a_session_of_a_program() {
        String session = EVENT.replace(
                "\"capacity\"",
                "\"_links\":{\"osdi:event_campaign\":{\"href\":\"https://x.example/c/p%201\"}},\"capacity\"");
        assertThat(((OutreachSession) readAll(READER, utf8(session)).get(0))
                        .programId()
                        .value())
                .isEqualTo("p 1");
        assertThat(rejected(READER, session.replace("%20", "%zz")).pointer())
                .isEqualTo("/_links/osdi:event_campaign/href");
    }

    @Test
    void a_cancelled_event_is_cancelled_and_a_tentative_one_a_draft() {
        SafetyMeeting cancelled = (SafetyMeeting)
                readAll(READER, utf8(EVENT.replace("confirmed", "cancelled"))).get(0);
        assertThat(cancelled.state()).isEqualTo(GatheringState.CANCELLED);
        SafetyMeeting tentative = (SafetyMeeting)
                readAll(READER, utf8(EVENT.replace("confirmed", "tentative"))).get(0);
        assertThat(tentative.state()).isEqualTo(GatheringState.DRAFT);
    }

    @Test
    void attendances_inside_of_an_event_are_answers_of_somebody_anonymous() throws IOException {
        String one = "{\"action_date\":\"2026-01-02T08:00:00Z\",\"status\":\"declined\",\"attended\":false,"
                + "\"comment\":\"I am Ann\",\"_links\":{\"osdi:person\":{\"href\":\"https://x.example/p/ann\"}}}";
        String many = "[" + one + "," + one.replace("declined", "accepted").replace("false", "true") + ","
                + one.replace("declined", "needs action") + ","
                + one.replace("\"status\":\"declined\",\"attended\":false,", "") + "]";
        String event = EVENT.replace("\"capacity\"", "\"_embedded\":{\"osdi:attendances\":" + many + "},\"capacity\"");
        SafetyMeeting meeting = (SafetyMeeting) readAll(READER, utf8(event)).get(0);
        Instant at = Instant.parse("2026-01-02T08:00:00Z");
        assertThat(meeting.registrations())
                .containsExactly(
                        new Registration(Participant.anonymous(), Answer.DECLINED, at, Presence.ABSENT),
                        new Registration(Participant.anonymous(), Answer.ACCEPTED, at, Presence.PRESENT),
                        new Registration(Participant.anonymous(), Answer.ACCEPTED, at, Presence.UNKNOWN));
        assertThat(meeting.state()).isEqualTo(GatheringState.HELD);
        assertThat(new String(EngagementFormat.RECORDS.write(meeting), StandardCharsets.UTF_8))
                .doesNotContainIgnoringCase("ann\"");
        assertThat(rejected(READER, event.replace("needs action", "maybe")).pointer())
                .isEqualTo("/_embedded/osdi:attendances/2/status");
        Exchanges.assertReadsOrRejectsWhateverAMemberIs(READER, event);
    }

    @Test
    void who_came_is_not_known_of_an_event_that_is_to_come_or_that_nobody_is_said_to_have_attended() {
        String one = "{\"action_date\":\"2026-01-02T08:00:00Z\",\"attended\":true}";
        String event = EVENT.replace("\"capacity\"", "\"_embedded\":{\"osdi:attendances\":[" + one + "]},\"capacity\"");
        for (String unknown : List.of(
                event.replace("2026-03", "2126-03"),
                event.replace("\"attended\":true", "\"attended\":false"),
                event.replace("confirmed", "cancelled"),
                event.replace("confirmed", "tentative"))) {
            SafetyMeeting meeting =
                    (SafetyMeeting) readAll(READER, utf8(unknown)).get(0);
            assertThat(meeting.isHeld()).isFalse();
            assertThat(meeting.registrations())
                    .extracting(Registration::presence)
                    .containsExactly(Presence.UNKNOWN);
        }
    }

    @Test
    void a_collection_gives_its_items_and_other_resources_are_refused() {
        String collection = "{\"total_records\":2,\"_embedded\":{\"osdi:events\":[" + EVENT + ",{\"title\":\"x\"}]}}";
        List<ReadResult<EngagementRecord>> results = read(READER, collection);
        assertThat(results).hasSize(2);
        assertThat(results.get(0)).isInstanceOf(ReadResult.Accepted.class);
        assertThat(results.get(1)).isInstanceOf(ReadResult.Rejected.class);
        assertThat(rejected(READER, "{\"_embedded\":{\"osdi:attendances\":[{\"attended\":true}]}}")
                        .code())
                .isEqualTo(Code.NO_PLACE);
        assertThat(rejected(READER, "{\"notice\":\"deleted\"}").code()).isEqualTo(Code.UNKNOWN_TYPE);
        assertThat(rejected(READER, EVENT.replace("other:1", "other")).pointer())
                .isEqualTo("/identifiers");
    }

    @Test
    void a_year_that_no_record_can_have_is_refused_where_it_stands_and_the_rest_is_read() {
        for (String date : List.of("+999999999-12-31T23:59:59Z", "+12026-03-01T23:00:00Z", "-0001-03-01T23:00:00Z")) {
            String late = EVENT.replace("2026-03-01T23:00:00Z", date);
            List<ReadResult<EngagementRecord>> results = read(READER, "[" + EVENT + "," + late + "," + EVENT + "]");
            assertThat(results).hasSize(3);
            assertThat(results.get(1)).isInstanceOfSatisfying(ReadResult.Rejected.class, rejected -> {
                assertThat(rejected.code()).isEqualTo(Code.YEAR_OUT_OF_RANGE);
                assertThat(rejected.pointer()).isEqualTo("/start_date");
            });
            assertThat(results.get(2)).isInstanceOf(ReadResult.Accepted.class);
        }
    }

    @Test
    void a_time_that_comes_to_have_such_a_year_by_the_clocks_of_the_zone_is_refused_too() {
        ReadResult.Rejected<EngagementRecord> rejected = rejected(
                READER,
                EVENT.replace("2026-03-01T23:00:00Z", "0000-01-01T00:30:00Z")
                        .replace("2026-03-02T00:30:00Z", "0000-01-01T01:30:00Z"));
        assertThat(rejected.code()).isEqualTo(Code.YEAR_OUT_OF_RANGE);
        assertThat(rejected.message()).isEqualTo("Year must be from 0000 to 9999, also in what becomes /start");
    }

    /** Two systems may call different events by the same id. */
    @Test
    void events_of_two_other_systems_have_two_ids_and_those_of_the_source_its_own() {
        ForeignReader city = Osdi.reader(
                ReadContext.of("city", CONTEXT.communityId(), CONTEXT.zone(), CONTEXT.recordedAt()),
                OfficerId.of("the-team"));
        String event = EVENT.replace("\"other:1\",\"elm_park:m-7\"", "IDS");
        assertThat(Stream.of("\"van:1\"", "\"an:1\"", "\"city:1\"", "\"van:1\",\"city:1\"")
                        .map(ids -> readAll(city, utf8(event.replace("IDS", ids)))
                                .get(0)
                                .id()
                                .value()))
                .containsExactly("city-van:1", "city-an:1", "city-1", "city-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "elm:park", "elm\u0007park"})
    void a_system_whose_identifiers_could_not_be_told_apart_from_the_id_is_refused(String system) {
        assertThatThrownBy(() -> Osdi.writer(system, "https://team.example/"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Osdi.system");
        assertThatThrownBy(() -> Osdi.partnerWriter(system, "https://team.example/"))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void an_interaction_that_no_resident_initiated_is_no_outreach() {
        Interaction interaction = (Interaction) readAll(
                        READER,
                        utf8("{\"identifiers\":[\"x:1\"],\"type\":\"phone\",\"duration\":120,"
                                + "\"action_date\":\"2026-01-02T08:00:00Z\"}"))
                .get(0);
        assertThat(interaction.channel()).isEqualTo(Channel.PHONE);
        assertThat(interaction.duration()).contains(Duration.ofMinutes(2));
        Interaction ours = interaction.toBuilder()
                .visibility(Visibility.PUBLIC)
                .initiatedBy(Interaction.InitiatedBy.OFFICER)
                .build();
        assertThat(write(WRITER, List.of(ours)).report().refused())
                .isEqualTo(Map.of(ours.type(), Map.of(Code.NO_PLACE, 1L)));
    }

    @Test
    void the_examples_of_the_specification_are_read_or_refused_as_what_they_are() throws IOException {
        for (String name : List.of("events-02", "events-04", "events-06")) {
            byte[] bytes = RealData.read("osdi/" + name + "-response.json");
            SafetyMeeting meeting = (SafetyMeeting) readAll(READER, bytes).get(0);
            assertThat(meeting.title()).as(name).isEqualTo("Rally for Justice");
            survives(bytes);
        }
        for (String name : List.of("outreaches-02", "outreaches-04", "outreaches-06", "record_outreach-02")) {
            byte[] bytes = RealData.read("osdi/" + name + "-response.json");
            assertThat(readAll(READER, bytes))
                    .as(name)
                    .allMatch(Interaction.class::isInstance)
                    .hasSize(1);
            survives(bytes);
        }
        for (String name : List.of("attendances-03", "attendances-04", "attendances-06", "attendances-08")) {
            refused(name, Code.NO_PLACE);
        }
        JsonNode event = new ObjectMapper().readTree(RealData.read("osdi/events-02-response.json"));
        ArrayNode attendances = ((ObjectNode) event).putObject("_embedded").putArray("osdi:attendances");
        for (String name : List.of("attendances-03", "attendances-04", "attendances-06", "attendances-10")) {
            attendances.add(new ObjectMapper().readTree(RealData.read("osdi/" + name + "-response.json")));
        }
        SafetyMeeting attended =
                (SafetyMeeting) readAll(READER, utf8(event.toString())).get(0);
        assertThat(attended.registrations())
                .extracting(Registration::answer)
                .containsExactly(Answer.ACCEPTED, Answer.ACCEPTED, Answer.ACCEPTED, Answer.DECLINED);
        assertThat(attended.registrations().get(0).presence()).isEqualTo(Presence.PRESENT);
        for (String name : List.of("events-07", "outreaches-07", "questions-02", "canvasses-03", "answers-02")) {
            refused(name, Code.UNKNOWN_TYPE);
        }
    }

    private static void refused(String name, Code code) throws IOException {
        byte[] bytes = RealData.read("osdi/" + name + "-response.json");
        assertThat(rejected(READER, new String(bytes, StandardCharsets.UTF_8)).code())
                .as(name)
                .isEqualTo(code);
    }

    private static void survives(byte[] bytes) throws IOException {
        Exchanges.assertOnlyRefusesWhereCut(
                READER, bytes, IntStream.range(0, bytes.length).boxed().toList());
        JsonNode resource = new ObjectMapper().readTree(bytes);
        Exchanges.assertReadsOrRejectsWhateverAMemberIs(READER, resource.toString());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertLosesOnlyWhatItNames(ForeignWriter writer, EngagementRecord record, Visibility audience) {
        EngagementRecord visible = record.toBuilder().visibility(audience).build();
        Exchanges.assertLosesOnlyWhatItNames(writer, READER, visible);
    }
}
