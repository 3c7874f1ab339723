package dev.engagement.examples.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.examples.generate.RecordGenerator;
import dev.engagement.id.CommunityId;
import dev.engagement.id.InteractionId;
import dev.engagement.interaction.Interaction;
import dev.engagement.json.EngagementFormat;
import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Tombstone;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the job in Flink's embedded cluster. */
@SuppressWarnings("try") // closing what Flink collects may be interrupted
class TrustJobTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final byte[] BAD_LINE = "{\"type\":\"tip\"}\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private final List<EngagementRecord> records = records();

    @BeforeEach
    void nothing_has_failed_yet() {
        FailsOnce.FAILED.set(false);
        FailsOnce.kept = new CountDownLatch(1);
    }

    @Test
    void the_ledgers_of_files_are_those_of_a_log() throws Exception {
        write("a.ndjson", records.subList(0, records.size() / 2));
        write("b.ndjson", records.subList(records.size() / 3, records.size()));

        assertThat(batch(TrustJobTest::asItIs)).isEqualTo(expected());
    }

    @Test
    void a_task_that_dies_in_the_middle_of_files_changes_nothing() throws Exception {
        write("a.ndjson", records);

        assertThat(batch(chunks -> chunks.map(
                        new FailsOnce(records.get(records.size() / 2).id().value()))))
                .isEqualTo(expected());
        assertThat(FailsOnce.FAILED).isTrue();
    }

    @Test
    void a_task_of_a_live_job_that_dies_goes_on_from_its_checkpoint() throws Exception {
        write("a.ndjson", records.subList(0, records.size() / 2));
        Settings live = settings(true);
        StreamExecutionEnvironment flink = flink();
        DataStream<byte[]> chunks =
                TrustJob.chunks(flink, List.of(directory.toUri().toString()), live);
        DataStream<byte[]> written = TrustJob.written(chunks.map(new FailsOnce("last-of-all")), live);

        Map<String, String> last = new TreeMap<>();
        boolean whole = false;
        try (CloseableIterator<byte[]> ledgers = written.executeAndCollect()) {
            while (!last.equals(expected())) {
                put(last, ledgers.next());
                if (!whole) {
                    FailsOnce.kept.await();
                    write("b.ndjson", records.subList(records.size() / 3, records.size()));
                    whole = true;
                }
            }
        }
        assertThat(FailsOnce.FAILED).isTrue();
    }

    @Test
    void the_ledgers_of_a_socket_are_those_of_a_log() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                CloseableIterator<byte[]> ledgers = fromSocket(server, TrustJobTest::asItIs, false)) {
            try (Socket sender = server.accept()) {
                sender.getOutputStream().write(lines(records));
            }
            Map<String, String> found = new TreeMap<>();
            ledgers.forEachRemaining(ledger -> put(found, ledger));
            assertThat(found).isEqualTo(expected());
        }
    }

    @Test
    void a_socket_that_stays_open_is_followed() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                CloseableIterator<byte[]> ledgers = fromSocket(server, TrustJobTest::asItIs, true);
                Socket sender = server.accept()) {
            sender.getOutputStream().write(lines(records));
            Map<String, String> last = new TreeMap<>();
            while (!last.equals(expected())) {
                put(last, ledgers.next());
            }
        }
    }

    @Test
    void a_sender_that_repeats_itself_after_a_failure_makes_the_ledgers_of_a_socket_exact() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                CloseableIterator<byte[]> ledgers =
                        fromSocket(server, chunks -> chunks.map(new FailsOnce("last-of-all")), false)) {
            try (Socket sender = server.accept()) {
                sender.getOutputStream().write(lines(records));
            } catch (SocketException e) {
                // the task that read is dead
            }
            try (Socket sender = server.accept()) {
                sender.getOutputStream().write(lines(records));
            }
            Map<String, String> found = new TreeMap<>();
            ledgers.forEachRemaining(ledger -> put(found, ledger));
            assertThat(found).isEqualTo(expected());
        }
        assertThat(FailsOnce.FAILED).isTrue();
    }

    private CloseableIterator<byte[]> fromSocket(ServerSocket server, Step step, boolean live) throws Exception {
        Settings settings = settings(live);
        String address = "socket://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
        return TrustJob.written(step.apply(TrustJob.chunks(flink(), List.of(address), settings)), settings)
                .executeAndCollect();
    }

    @Test
    void compressed_files_are_read_to_their_ends() throws Exception {
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(directory.resolve("a.ndjson.gz")))) {
            file.write(lines(records));
        }
        Files.createFile(directory.resolve("empty.ndjson"));

        assertThat(batch(TrustJobTest::asItIs)).isEqualTo(expected());
    }

    @Test
    void an_assessment_is_that_of_the_policy() throws Exception {
        write("a.ndjson", records);
        Settings settings = new Settings(
                Map.of(),
                CHICAGO,
                EngagementFormat.POLICIES.write(TrustPolicy.DEFAULT),
                LocalDate.of(2026, 6, 30),
                Settings.Output.ASSESSMENTS,
                false,
                Duration.ofSeconds(1),
                Duration.ofDays(1));

        List<String> assessments = new ArrayList<>();
        DataStream<byte[]> chunks =
                TrustJob.chunks(flink(), List.of(directory.toUri().toString()), settings);
        try (CloseableIterator<byte[]> written =
                TrustJob.written(chunks, settings).executeAndCollect()) {
            written.forEachRemaining(json -> assessments.add(new String(json, StandardCharsets.UTF_8)));
        }
        assertThat(assessments)
                .containsExactlyInAnyOrderElementsOf(ledgers().values().stream()
                        .map(ledger -> TrustPolicy.DEFAULT.assess(ledger, LocalDate.of(2026, 6, 30)))
                        .map(EngagementFormat.ASSESSMENTS::write)
                        .map(json -> new String(json, StandardCharsets.UTF_8))
                        .toList());
    }

    private interface Step {
        DataStream<byte[]> apply(DataStream<byte[]> chunks);
    }

    private static DataStream<byte[]> asItIs(DataStream<byte[]> chunks) {
        return chunks;
    }

    private Map<String, String> batch(Step step) throws Exception {
        Settings settings = settings(false);
        DataStream<byte[]> chunks =
                TrustJob.chunks(flink(), List.of(directory.toUri().toString()), settings);
        Map<String, String> ledgers = new TreeMap<>();
        try (CloseableIterator<byte[]> written =
                TrustJob.written(step.apply(chunks), settings).executeAndCollect()) {
            written.forEachRemaining(ledger -> put(ledgers, ledger));
        }
        return ledgers;
    }

    private static void put(Map<String, String> ledgers, byte[] json) {
        EvidenceLedger ledger = EngagementFormat.LEDGERS.read(json);
        ledgers.put(ledger.communityId().value(), new String(json, StandardCharsets.UTF_8));
    }

    private StreamExecutionEnvironment flink() {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 3);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(100));
        return StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
    }

    private static Settings settings(boolean live) {
        return new Settings(
                Map.of(),
                CHICAGO,
                EngagementFormat.POLICIES.write(TrustPolicy.DEFAULT),
                null,
                Settings.Output.LEDGERS,
                live,
                Duration.ofMillis(100),
                Duration.ofDays(1));
    }

    private Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>();
        ledgers().values().forEach(ledger -> put(expected, EngagementFormat.LEDGERS.write(ledger)));
        return expected;
    }

    private Map<CommunityId, EvidenceLedger> ledgers() {
        EngagementLog.Accumulator log = EngagementLog.create(EngagementFormat.RECORDS.canonicalOrder());
        records.forEach(log::accept);
        EvidenceExtractor extractor =
                EvidenceExtractor.of(community -> CHICAGO, TrustPolicy.DEFAULT.assumedRespondents());
        return extractor.ledgers(log.result());
    }

    /** Invented records with repetitions, corrections, moves, conflicts and erasures, in no order. */
    private static List<EngagementRecord> records() {
        List<EngagementRecord> records = new ArrayList<>(new RecordGenerator(20, 7)
                .records(5000)
                .filter(any -> !(any.id() instanceof CommunityId))
                .toList());
        int size = records.size();
        for (int i = 0; i < size; i += 7) {
            EngagementRecord record = records.get(i);
            switch (i % 5) {
                case 0 -> records.add(record);
                case 1 ->
                    records.add(record.toBuilder()
                            .revision(2)
                            .communityId(CommunityId.of("town-00001"))
                            .build());
                case 2 ->
                    records.add(Tombstone.builder()
                            .id(record.id())
                            .communityId(record.communityId())
                            .revision(1)
                            .recordedAt(record.recordedAt())
                            .erasedAt(record.recordedAt())
                            .reason(Tombstone.Reason.MISTAKE)
                            .build());
                case 3 ->
                    records.add(record.toBuilder()
                            .communityId(CommunityId.of("town-00002"))
                            .build());
                default -> {
                    if (record instanceof Interaction interaction) {
                        records.add(interaction.toBuilder()
                                .revision(3)
                                .residentRating(1)
                                .build());
                    }
                }
            }
        }
        Collections.shuffle(records, new Random(1));
        EngagementRecord last = records.stream()
                .filter(Interaction.class::isInstance)
                .findFirst()
                .orElseThrow();
        records.add(((Interaction) last)
                .toBuilder().id(InteractionId.of("last-of-all")).build());
        return records;
    }

    /** Files appear at once and whole, as a live job wants them. */
    private void write(String name, List<EngagementRecord> some) throws IOException {
        Path hidden = Files.write(directory.resolve("." + name), lines(some));
        Files.move(hidden, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] lines(List<EngagementRecord> some) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        some.forEach(record -> {
            lines.writeBytes(EngagementFormat.RECORDS.write(record));
            lines.write('\n');
        });
        lines.writeBytes(BAD_LINE);
        return lines.toByteArray();
    }

    /** Dies the first time it sees a record, once a checkpoint was kept. */
    private static final class FailsOnce extends RichMapFunction<byte[], byte[]> implements CheckpointListener {

        private static final long serialVersionUID = 1L;
        private static final AtomicBoolean FAILED = new AtomicBoolean();
        private static volatile CountDownLatch kept = new CountDownLatch(1);

        private final String id;

        FailsOnce(String id) {
            this.id = "\"" + id + "\"";
        }

        @Override
        public byte[] map(byte[] chunk) {
            if (new String(chunk, StandardCharsets.UTF_8).contains(id) && FAILED.compareAndSet(false, true)) {
                throw new IllegalStateException("The task dies, as the test wants it");
            }
            return chunk;
        }

        @Override
        public void notifyCheckpointComplete(long checkpoint) {
            kept.countDown();
        }
    }
}
