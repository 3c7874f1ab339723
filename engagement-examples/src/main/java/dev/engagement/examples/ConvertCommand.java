package dev.engagement.examples;

import dev.engagement.base.InvalidValueException;
import dev.engagement.base.TimeLimit;
import dev.engagement.community.ServicePromises;
import dev.engagement.examples.convert.BarcelonaConverter;
import dev.engagement.examples.convert.CapsConverter;
import dev.engagement.examples.convert.ComplaintsConverter;
import dev.engagement.examples.convert.Conversion;
import dev.engagement.examples.convert.Converter;
import dev.engagement.examples.convert.SentimentConverter;
import dev.engagement.examples.convert.UnusableSourceException;
import dev.engagement.id.RecordId;
import dev.engagement.json.EngagementFormat;
import dev.engagement.record.EngagementRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convert}: makes records of what others publish. */
@Command(
        name = "convert",
        description = "Makes records of what others publish, of one source or of several at once. What becomes of each"
                + " row is counted on standard error.")
final class ConvertCommand implements Callable<Integer> {

    private static final String BARCELONA = "barcelona-meetings";
    private static final String NDJSON = "ndjson";
    private static final String COMPLAINTS = "cpd-complaints";
    private static final String SENTIMENT = "police-sentiment";

    /** The formats that {@code --from} takes. */
    static final List<String> FORMATS = List.of("caps", COMPLAINTS, SENTIMENT, BARCELONA, NDJSON);

    private final Console console;

    @Option(
            names = "--from",
            required = true,
            arity = "1..*",
            paramLabel = "FORMAT FILE",
            parameterConsumer = SourceFiles.Consumer.class,
            description = "caps, cpd-complaints, police-sentiment or barcelona-meetings, and the files of this source;"
                    + " or ndjson for records as they are.")
    private List<SourceFiles> sources = new ArrayList<>();

    @Option(
            names = "--promise",
            paramLabel = "WHAT=LIMIT",
            description = "What was promised about each case (cpd-complaints): acknowledge, answer or tell-back, within"
                    + " PT4H (hours), P7D (days) or P5WD (working days).")
    private List<String> promises = new ArrayList<>();

    @Option(names = "--level", paramLabel = "LEVEL", description = "city, area, district or sector (police-sentiment).")
    private SentimentConverter.@Nullable Level level;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "More files of the source, if it is only one.")
    private List<String> files = new ArrayList<>();

    @Mixin
    private final OutputFile output = new OutputFile();

    private ServicePromises stated = ServicePromises.builder().build();

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        checkOptions();
        sources.forEach(source -> output.checkIsNone(source.files()));
        boolean plain = sources.get(0).format().equals(NDJSON);
        int rejected = plain ? copy(sources.get(0).files()) : convert();
        return rejected == 0 ? ExitCode.OK : Main.REJECTED;
    }

    private void checkOptions() {
        if (!files.isEmpty() && sources.size() > 1) {
            throw new UsageException("Of several sources each must have its files behind its own --from.");
        }
        sources.replaceAll(source -> source.and(files));
        for (SourceFiles source : sources) {
            if (!FORMATS.contains(source.format())) {
                throw wrong("--from must be one of " + String.join(", ", FORMATS) + ", was " + source.format());
            }
            if (source.names().isEmpty()) {
                throw wrong("--from " + source.format() + " must name a file");
            }
        }
        if (sources.size() > 1 && has(NDJSON)) {
            throw new UsageException("--from ndjson cannot be put together with other sources.");
        }
        if (!promises.isEmpty() && !has(COMPLAINTS)) {
            throw new UsageException("--promise is for cpd-complaints only.");
        }
        stated = promises();
        if (level != null && !has(SENTIMENT)) {
            throw new UsageException("--level is for police-sentiment only.");
        }
    }

    private boolean has(String format) {
        return sources.stream().anyMatch(source -> source.format().equals(format));
    }

    /** Writes records as they are, in the newest version of the format. */
    private int copy(InputFiles inputs) {
        Rejections rejections = new Rejections(console.err());
        output.writeLines(
                console,
                EngagementFormat.ANYTHING,
                lines -> inputs.read(
                        console.in(),
                        (file, bytes) -> rejections.read(
                                file, bytes, EngagementFormat.ANYTHING, accepted -> lines.accept(accepted.value()))));
        return rejections.count();
    }

    private int convert() {
        Map<RecordId, EngagementRecord> records = new TreeMap<>();
        int rejected = 0;
        List<Converter> converters =
                sources.stream().map(source -> converter(source.format())).toList();
        for (int i = 0; i < converters.size(); i++) {
            Conversion conversion = convert(converters.get(i), sources.get(i).files());
            conversion.print(converters.get(i).name(), console.err());
            conversion.records().forEach(record -> records.put(record.id(), record));
            rejected += conversion.rejected();
        }
        output.writeLines(console, EngagementFormat.RECORDS, records.values()::forEach);
        return rejected;
    }

    private static Conversion convert(Converter converter, InputFiles inputs) {
        Conversion conversion = new Conversion();
        try {
            converter.convert(inputs.paths(), conversion);
            return conversion;
        } catch (UnusableSourceException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UsageException("The files of " + converter.name() + " cannot be read to their end.");
        }
    }

    private Converter converter(String format) {
        return switch (format) {
            case "caps" -> new CapsConverter();
            case COMPLAINTS -> new ComplaintsConverter(stated);
            case SENTIMENT -> new SentimentConverter(level == null ? SentimentConverter.Level.DISTRICT : level);
            case BARCELONA -> new BarcelonaConverter();
            default -> throw new IllegalStateException(format);
        };
    }

    private ServicePromises promises() {
        ServicePromises.Builder limits = ServicePromises.builder();
        for (String promise : promises) {
            String[] words = promise.split("=", 2);
            TimeLimit limit = limit(words.length < 2 ? "" : words[1], promise);
            switch (words[0]) {
                case "acknowledge" -> limits.acknowledgeWithin(limit);
                case "answer" -> limits.answerWithin(limit);
                case "tell-back" -> limits.tellBackWithin(limit);
                default -> throw wrongPromise(promise);
            }
        }
        return limits.build();
    }

    private static TimeLimit limit(String text, String promise) {
        try {
            return TimeLimit.parse(text);
        } catch (InvalidValueException e) {
            throw wrongPromise(promise);
        }
    }

    private static UsageException wrongPromise(String promise) {
        return wrong("--promise must be acknowledge, answer or tell-back and a limit, as in acknowledge=PT4H,"
                + " answer=P90D or tell-back=P5WD, was " + promise);
    }

    private static UsageException wrong(String sentence) {
        return new UsageException(sentence + "; see engagement convert --help.");
    }
}
