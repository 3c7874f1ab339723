package dev.engagement.json.policeuk;

import static dev.engagement.json.exchange.Exchanges.readAll;
import static dev.engagement.json.exchange.Exchanges.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.CommitmentState;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConcernState;
import dev.engagement.id.CommunityId;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.exchange.Exchanges;
import dev.engagement.json.exchange.ForeignReader;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.json.exchange.RealData;
import dev.engagement.record.EngagementRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PoliceUkTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ForeignReader READER = PoliceUk.reader(
            ReadContext.of("elm-park-beat", CommunityId.of("elm-park"), LONDON, Instant.parse("2026-01-31T18:00:00Z"))
                    .readingText(html -> Jsoup.parse(html).wholeText().strip()));

    private static final String PRIORITY = """
            {"issue":"<p>Noise &amp; litter</p>","issue-date":"2025-07-01T00:00:00",\
            "action":"<p>We put up bins.</p>","action-date":"2025-12-01T00:00:00"}""";

    @Test
    void an_issue_becomes_a_concern_and_what_was_done_a_commitment_without_a_due_day() {
        List<EngagementRecord> records = readAll(READER, utf8("[" + PRIORITY + "]"));
        Concern concern = (Concern) records.get(0);
        Commitment done = (Commitment) records.get(1);
        assertThat(records).hasSize(2);
        assertThat(concern.id().value()).isEqualTo("elm-park-beat-2025-07-01");
        assertThat(concern.raisedAt()).isEqualTo("2025-06-30T23:00:00Z");
        assertThat(concern.text()).contains("Noise & litter");
        assertThat(concern.state()).isEqualTo(ConcernState.IN_PROGRESS);
        assertThat(concern.answeredAt()).contains(Instant.parse("2025-12-01T00:00:00Z"));
        assertThat(done.text()).isEqualTo("We put up bins.");
        assertThat(done.state()).isEqualTo(CommitmentState.DONE);
        assertThat(done.originalDueOn()).isEmpty();
        assertThat(done.madeIn().flatMap(made -> made.concernId())).contains(concern.id());
    }

    @Test
    void without_an_action_or_its_day_there_is_only_a_concern() {
        Concern waiting = only(PRIORITY.replaceAll("\"<p>We.*$", "null,\"action-date\":null}"));
        assertThat(waiting.state()).isEqualTo(ConcernState.ACKNOWLEDGED);
        Concern undated = only(PRIORITY.replace("\"2025-12-01T00:00:00\"", "null"));
        assertThat(undated.state()).isEqualTo(ConcernState.ACKNOWLEDGED);
        assertThat(undated.attributes()).containsEntry("police-uk:action", "We put up bins.");
    }

    @Test
    void priorities_of_one_day_are_numbered() {
        assertThat(readAll(READER, utf8("[" + PRIORITY + "," + PRIORITY + "]")).stream()
                        .map(record -> record.id().value()))
                .containsExactly(
                        "elm-park-beat-2025-07-01",
                        "elm-park-beat-2025-07-01",
                        "elm-park-beat-2025-07-01-2",
                        "elm-park-beat-2025-07-01-2");
    }

    @Test
    void what_is_no_priority_is_refused() {
        assertThat(rejected(READER, "{\"name\":\"Elm Park\",\"id\":\"E1\"}").code())
                .isEqualTo(Code.UNKNOWN_TYPE);
        assertThat(rejected(READER, PRIORITY.replace("issue-date", "date")).pointer())
                .isEqualTo("/issue-date");
        assertThat(rejected(READER, PRIORITY.replace("2025-07-01", "1 July")).code())
                .isEqualTo(Code.BAD_FORMAT);
        assertThat(rejected(READER, PRIORITY.replaceAll("<p>No.*?</p>", "<p> </p>"))
                        .pointer())
                .isEqualTo("/issue");
    }

    @Test
    void real_priorities_are_read_and_real_HTML_is_gone() throws IOException {
        for (String name : List.of("priority", "priority-html", "priority-no-action")) {
            byte[] bytes = RealData.read("police-uk/neighbourhood-" + name + ".json");
            JsonNode priority = new ObjectMapper().readTree(bytes);
            List<EngagementRecord> records = readAll(READER, bytes);
            assertThat(records).as(name).hasSize(priority.get("action").isNull() ? 1 : 2);
            assertThat(((Concern) records.get(0)).text().orElseThrow())
                    .hasSizeGreaterThan(20)
                    .doesNotContain("<p>");
            Exchanges.assertOnlyRefusesWhereCut(
                    READER, bytes, IntStream.range(0, bytes.length).boxed().toList());
            Exchanges.assertReadsOrRejectsWhateverAMemberIs(READER, priority.toString());
        }
        String neighbourhood = new String(RealData.read("police-uk/neighbourhood.json"), StandardCharsets.UTF_8);
        assertThat(rejected(READER, neighbourhood).code()).isEqualTo(Code.UNKNOWN_TYPE);
    }

    private static Concern only(String priority) {
        List<EngagementRecord> records = readAll(READER, utf8(priority));
        assertThat(records).hasSize(1);
        return (Concern) records.get(0);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
