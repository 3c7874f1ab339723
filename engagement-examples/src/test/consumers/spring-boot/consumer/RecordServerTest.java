package consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.json.EngagementFormat;
import dev.engagement.trust.TrustAssessment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class RecordServerTest {

    private static final String CONCERN = """
            {"type":"concern","schemaVersion":1,"id":"c-17","communityId":"elm-park","revision":1,\
            "recordedAt":"2026-03-02T15:00:00Z","raisedAt":"2026-03-01T23:10:00Z","channel":"IN_PERSON",\
            "raisedBy":{"kind":"ANONYMOUS"},"category":"street-light","text":"Two lamps are out",\
            "severity":"NORMAL","acknowledgeBy":"2026-03-04T23:10:00Z"}""";

    private static ConfigurableApplicationContext server;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        server = SpringApplication.run(
                RecordServer.class, "--server.port=0", "--spring.main.banner-mode=off", "--logging.level.root=warn");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_record_is_taken_and_handed_out_as_it_was() throws Exception {
        assertThat(post(CONCERN).body()).isEqualTo(CONCERN);
        assertThat(get("/records").body()).isEqualTo("[" + CONCERN + "]");
        TrustAssessment trust = EngagementFormat.ASSESSMENTS.read(
                get("/trust/elm-park/2026-04-01").body().getBytes(StandardCharsets.UTF_8));
        assertThat(trust.score()).isBetween(44.8, 45.0);
    }

    @Test
    void a_record_that_breaks_a_rule_is_refused_with_its_place_and_without_its_text() throws Exception {
        HttpResponse<String> answer = post(CONCERN.replace("\"revision\":1", "\"revision\":0"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("INVALID_VALUE at /revision");
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri("/records"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + server.getEnvironment().getProperty("local.server.port") + path);
    }
}
