package dev.engagement.examples.flink;

import dev.engagement.community.Community;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.NdjsonReader;
import dev.engagement.trust.TrustPolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.Encoder;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From record streams to the trust scores of communities, on as many machines as Flink is given. */
@Command(
        name = "trust-job",
        mixinStandardHelpOptions = true,
        description = "Scores the communities in record streams, and follows corrections exactly.")
public final class TrustJob implements Callable<Integer> {

    private static final long LONGEST_WAIT = Duration.ofDays(366).toSeconds();

    @Parameters(
            arity = "1..*",
            paramLabel = "RECORDS",
            description =
                    "NDJSON files of records, or directories of them, as paths or URIs of a file system of Flink; or"
                            + " socket://HOST:PORT, to read lines until they end.")
    private List<String> inputs = List.of();

    @Option(
            names = "--live",
            description =
                    "Write what changed meanwhile, go on when all files are read, and read those that are moved into"
                            + " the directories.")
    private boolean live;

    @Option(
            names = "--communities",
            paramLabel = "FILE",
            description = "A local NDJSON file with the records of the communities, for their zones.")
    private java.nio.file.@Nullable Path communities;

    @Option(names = "--zone", paramLabel = "ZONE", description = "The zone of all others; UTC unless given.")
    private ZoneId zone = ZoneOffset.UTC;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "Assess the end of this day; unless given, with --live, the day of the clock.")
    private @Nullable LocalDate asOf;

    @Option(names = "--policy", paramLabel = "FILE", description = "A local file with a trust-policy in JSON.")
    private java.nio.file.@Nullable Path policy;

    @Option(names = "--output", paramLabel = "WHAT", description = "assessments or ledgers; assessments unless given.")
    private Settings.Output output = Settings.Output.ASSESSMENTS;

    @Option(
            names = "--pause",
            paramLabel = "SECONDS",
            description = "Write what changed after this time; 5 unless given.")
    private long pause = 5;

    @Option(
            names = "--refresh",
            paramLabel = "SECONDS",
            description = "Write every community again after this time; a day unless given.")
    private long refresh = Duration.ofDays(1).toSeconds();

    @Option(
            names = "--checkpoints",
            paramLabel = "DIRECTORY",
            description = "Where the state is kept every minute, to go on from after a failure; unless given, where the"
                    + " cluster is told to with --live, and nowhere otherwise.")
    private @Nullable String checkpoints;

    @Option(names = "-o", required = true, paramLabel = "DIRECTORY", description = "Where the output is written.")
    private String directory = "";

    @Spec
    private CommandSpec command = CommandSpec.create();

    private TrustJob() {}

    static CommandLine commandLine() {
        return new CommandLine(new TrustJob()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    /**
     * Runs the job, or hands it to the cluster that runs this class.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        int code = commandLine().execute(args);
        if (code != ExitCode.OK) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws Exception {
        check();
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        if (checkpoints != null) {
            configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
            configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints);
        }
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        if (live || checkpoints != null) {
            flink.enableCheckpointing(Duration.ofMinutes(1).toMillis());
        }
        Settings settings = settings();
        written(chunks(flink, inputs, settings), settings)
                .sinkTo(FileSink.forRowFormat(new Path(directory), lines()).build())
                .name("output");
        JobExecutionResult result = flink.execute("engagement-trust");
        Long rejected = result.getAccumulatorResult(ReadRecords.REJECTED);
        if (rejected != null && rejected > 0) {
            System.err.println(rejected + " rejected; check says where.");
            return 1;
        }
        return ExitCode.OK;
    }

    private void check() {
        if (!live && asOf == null && output == Settings.Output.ASSESSMENTS) {
            throw wrong("Say --as-of, since the clock is not asked about records that end.");
        }
        seconds("--pause", pause);
        seconds("--refresh", refresh);
        for (String input : inputs) {
            if (SocketLines.isMeant(input) && !SocketLines.isComplete(input)) {
                throw wrong("A socket must be given as socket://HOST:PORT, was " + input + ".");
            }
        }
    }

    private void seconds(String name, long seconds) {
        if (seconds < 1 || seconds > LONGEST_WAIT) {
            throw wrong(name + " must be from 1 to " + LONGEST_WAIT + " seconds, was " + seconds + ".");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }

    /** The input as chunks of lines. */
    static DataStream<byte[]> chunks(StreamExecutionEnvironment flink, List<String> inputs, Settings settings) {
        Map<Boolean, List<String>> sockets = inputs.stream().collect(Collectors.partitioningBy(SocketLines::isMeant));
        List<DataStream<byte[]>> streams = new ArrayList<>();
        if (!sockets.get(false).isEmpty()) {
            streams.add(files(flink, sockets.get(false), settings));
        }
        sockets.get(true).forEach(address -> streams.add(lines(flink, URI.create(address))));
        return streams.stream().reduce(DataStream::union).orElseThrow();
    }

    private static DataStream<byte[]> files(StreamExecutionEnvironment flink, List<String> inputs, Settings settings) {
        boolean live = settings.live();
        FileSource.FileSourceBuilder<byte[]> files = FileSource.forRecordStreamFormat(
                        new LineChunks(), inputs.stream().map(Path::new).toArray(Path[]::new))
                .setFileEnumerator(() -> new FilePieces(live));
        if (live) {
            files.monitorContinuously(settings.pause());
        }
        return flink.fromSource(files.build(), WatermarkStrategy.noWatermarks(), "records");
    }

    @SuppressWarnings("deprecation") // as SocketLines
    private static DataStream<byte[]> lines(StreamExecutionEnvironment flink, URI address) {
        return flink.addSource(
                new SocketLines(address), "records", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
    }

    /** What is written of the communities, as JSON. */
    static DataStream<byte[]> written(DataStream<byte[]> chunks, Settings settings) {
        chunks.getExecutionEnvironment().getConfig().enableObjectReuse();
        return chunks.flatMap(new ReadRecords(settings))
                .returns(PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
                .name("read")
                .keyBy(RecordsInForce::key, Types.STRING)
                .transform(
                        "records in force",
                        Types.TUPLE(
                                Types.STRING,
                                PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO,
                                PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO),
                        new RecordsInForce(settings))
                .uid("records-in-force")
                .keyBy(change -> change.f0, Types.STRING)
                .process(new Ledgers(settings))
                .returns(PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
                .uid("ledgers")
                .name("ledgers");
    }

    private Settings settings() throws IOException {
        byte[] json =
                policy == null ? EngagementFormat.POLICIES.write(TrustPolicy.DEFAULT) : Files.readAllBytes(policy);
        return new Settings(
                zones(), zone, json, asOf, output, live, Duration.ofSeconds(pause), Duration.ofSeconds(refresh));
    }

    private Map<String, ZoneId> zones() throws IOException {
        Map<String, ZoneId> zones = new HashMap<>();
        if (communities != null) {
            Map<String, Integer> revisions = new HashMap<>();
            try (NdjsonReader<Community> reader = NdjsonReader.of(EngagementFormat.of(Community.class), communities)) {
                reader.forEach(
                        accepted -> {
                            Community community = accepted.value();
                            String id = community.id().value();
                            if (revisions.getOrDefault(id, 0) < community.revision()) {
                                revisions.put(id, community.revision());
                                zones.put(id, community.zone());
                            }
                        },
                        refused -> System.err.println(
                                communities + ":" + refused.line() + ": " + refused.code() + ": " + refused.message()));
            }
        }
        return zones;
    }

    private static Encoder<byte[]> lines() {
        return (line, out) -> {
            out.write(line);
            out.write('\n');
        };
    }
}
