package dev.engagement.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.engagement.concern.Concern;
import dev.engagement.id.CommunityId;
import dev.engagement.json.cloudevents.CloudEvents;
import dev.engagement.json.exchange.ForeignWriter;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.json.exchange.WriteReport;
import dev.engagement.json.open311.Open311;
import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Visibility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the code of this module's README, which is the code between the marks below. */
class ReadmeTest {

    private static final Path MODULE = Path.of(System.getProperty("engagement.root"), "engagement-json");

    private static final Path CONCERN = MODULE.resolve("src/test/resources/golden/v1/concern/full.json");

    private static final Pattern SAMPLE = Pattern.compile(" *// sample\n(.*?) *// end of sample\n", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void one_value() throws IOException {
        byte[] bytes = Files.readAllBytes(CONCERN);
        // sample
        EngagementRecord record = EngagementFormat.RECORDS.read(bytes); // unknown members are ignored
        Concern concern = EngagementFormat.of(Concern.class).strict().read(bytes); // or refused
        byte[] json = EngagementFormat.RECORDS.write(record); // equal records, equal bytes
        String schema = EngagementFormat.of(Concern.class).schema();
        // end of sample
        assertThat(record).isEqualTo(concern);
        assertThat(bytes).startsWith(json);
        assertThat(schema).contains("\"Concern\"");
    }

    @Test
    void a_stream() throws IOException {
        Path path = folder.resolve("records.ndjson");
        Files.write(path, Files.readAllBytes(CONCERN));
        // sample
        EngagementLog.Accumulator log = EngagementLog.create(EngagementFormat.RECORDS.canonicalOrder());
        try (NdjsonReader<EngagementRecord> reader = NdjsonReader.of(EngagementFormat.RECORDS, path)) {
            reader.forEach(
                    accepted -> log.accept(accepted.value()), rejected -> System.err.println(rejected.message()));
        }
        // end of sample
        assertThat(log.result().records()).hasSize(1);
    }

    @Test
    void several_threads() throws IOException {
        Path path = CONCERN;
        List<ReadResult<EngagementRecord>> seen = new ArrayList<>();
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            // sample
            NdjsonReader<EngagementRecord> reader = NdjsonReader.of(EngagementFormat.RECORDS, path);
            try (Stream<ReadResult<EngagementRecord>> results = reader.parallel(executor, 4)) {
                results.forEach(seen::add);
            }
            // end of sample
            assertThat(seen).hasSize(1).allMatch(ReadResult.Accepted.class::isInstance);
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void jackson() throws IOException {
        byte[] bytes = Files.readAllBytes(CONCERN);
        // sample
        ObjectMapper mapper = new ObjectMapper().registerModule(new EngagementModule());
        Concern concern = mapper.readValue(bytes, Concern.class);
        // end of sample
        assertThat(concern).isEqualTo(EngagementFormat.RECORDS.read(bytes));
    }

    @Test
    void other_systems_formats() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        InputStream requests = new ByteArrayInputStream("""
                [{"service_request_id":"26-7","status":"open","service_name":"Street Light Out",\
                "requested_datetime":"2026-01-02T08:00:00-06:00"}]""".getBytes(StandardCharsets.UTF_8));
        ZoneId zone = ZoneId.of("America/Chicago");
        Instant fetchedAt = Instant.parse("2026-01-31T18:00:00Z");
        URI source = URI.create("https://team.example/elm-park");
        // sample
        ReadContext context = ReadContext.of("city-311", CommunityId.of("elm-park"), zone, fetchedAt);
        List<EngagementRecord> concerns = new ArrayList<>();
        Open311.reader(context).read(requests, result -> {
            if (result instanceof ReadResult.Accepted<EngagementRecord> accepted) {
                concerns.add(accepted.value());
            }
        });
        ForeignWriter events = CloudEvents.writer(source, Visibility.TEAM, CloudEvents.Arrangement.BATCH);
        WriteReport report = events.write(concerns, target); // what was written, refused and lost
        // end of sample
        assertThat(report.written()).isEqualTo(1);
        assertThat(target.toString(StandardCharsets.UTF_8)).contains("\"id\":\"concern/city-311-26-7/1\"");
    }

    @Test
    void every_sample_of_the_readme_is_one_of_these() throws IOException {
        String readme = Files.readString(MODULE.resolve("README.md"));
        Matcher sample =
                SAMPLE.matcher(Files.readString(MODULE.resolve("src/test/java/dev/engagement/json/ReadmeTest.java")));
        int samples = 0;
        for (; sample.find(); samples++) {
            assertThat(readme)
                    .contains("```java\n" + sample.group(1).stripTrailing().stripIndent() + "\n```\n");
        }
        assertThat(readme.split("```java\n", -1)).hasSize(samples + 1);
    }
}
