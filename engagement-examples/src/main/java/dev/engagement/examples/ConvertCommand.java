package dev.engagement.examples;

import dev.engagement.examples.ConvertFormats.Format;
import dev.engagement.examples.convert.Conversion;
import dev.engagement.examples.convert.Converter;
import dev.engagement.examples.convert.UnusableSourceException;
import dev.engagement.id.RecordId;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.ReadResult;
import dev.engagement.json.exchange.ForeignReader;
import dev.engagement.json.exchange.ForeignWriter;
import dev.engagement.json.exchange.Losses;
import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code convert}: makes records of what others publish, and what others read of records. */
@Command(
        name = "convert",
        description = "Makes records of what others publish, of one source or of several at once, or writes records as"
                + " others read them. What becomes of each item, and what of it is lost, is counted on standard error.",
        footerHeading = "%nFormats:%n")
final class ConvertCommand implements Callable<Integer> {

    private static final String IN_WRITING =
            "In writing, refused is what the format has no place for (NO_PLACE), and what fewer may see than will see the"
                    + " document (NOT_VISIBLE); lost is what a record has and the format does not.";

    private final Console console;

    @Option(
            names = "--from",
            required = true,
            arity = "1..*",
            paramLabel = "FORMAT FILE",
            parameterConsumer = SourceFiles.Consumer.class,
            description = "A format, and the files of this source; - is standard input.")
    private List<SourceFiles> sources = new ArrayList<>();

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            defaultValue = ConvertFormats.NDJSON,
            description = "The format to write; ndjson, records one on each line, unless given.")
    private String to = ConvertFormats.NDJSON;

    @Mixin
    private final ConvertOptions options = new ConvertOptions();

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "More files of the source, if it is only one.")
    private List<String> files = new ArrayList<>();

    @Mixin
    private final OutputFile output = new OutputFile();

    ConvertCommand(Console console) {
        this.console = console;
    }

    /** Adds the list of formats to the help. */
    @Spec
    void spec(CommandSpec spec) {
        spec.usageMessage()
                .footer(Stream.concat(ConvertFormats.ALL.stream().map(Format::line), Stream.of("", IN_WRITING))
                        .toArray(String[]::new));
    }

    @Override
    public Integer call() {
        checkSources();
        List<Format> from = sources.stream()
                .map(source -> ConvertFormats.find("--from", source.format(), Format::isRead))
                .toList();
        Format target = ConvertFormats.find("--to", to, Format::isWritten);
        checkAlone(from);
        Format first = from.get(0);
        List<Converter> converters = new ArrayList<>();
        from.stream().map(Format::converter).forEach(make -> {
            if (make != null) {
                converters.add(make.apply(options));
            }
        });
        ForeignReader reader = first.reader() == null ? null : first.reader().apply(options);
        ForeignWriter writer = target.writer() == null ? null : target.writer().apply(options);
        options.checkAllUsed("from " + from.stream().map(Format::name).collect(Collectors.joining(", ")) + " to " + to);
        sources.forEach(source -> output.checkIsNone(source.files()));
        Rejections rejections = new Rejections(console.err());
        int rejected;
        if (!converters.isEmpty()) {
            rejected = convert(converters, writer);
        } else if (reader != null) {
            write(writer, records -> read(first.name(), reader, records, rejections));
            rejected = rejections.count();
        } else {
            copy(writer, rejections);
            rejected = rejections.count();
        }
        return rejected == 0 ? ExitCode.OK : Main.REJECTED;
    }

    private void checkSources() {
        if (!files.isEmpty() && sources.size() > 1) {
            throw new UsageException("Of several sources each must have its files behind its own --from.");
        }
        sources.replaceAll(source -> source.and(files));
        for (SourceFiles source : sources) {
            ConvertFormats.find("--from", source.format(), Format::isRead);
            if (source.names().isEmpty()) {
                throw ConvertOptions.wrong("--from " + source.format() + " must name a file");
            }
        }
    }

    private static void checkAlone(List<Format> from) {
        from.stream()
                .filter(format -> format.converter() == null && from.size() > 1)
                .findFirst()
                .ifPresent(format -> {
                    throw new UsageException("--from " + format.name() + " cannot be put together with other sources.");
                });
    }

    /** Writes records as they are, in the newest version of the format or in another one. */
    private void copy(@Nullable ForeignWriter writer, Rejections rejections) {
        InputFiles inputs = sources.get(0).files();
        if (writer == null) {
            output.writeLines(
                    console,
                    EngagementFormat.ANYTHING,
                    lines -> inputs.read(
                            console.in(),
                            (file, bytes) -> rejections.read(
                                    file,
                                    bytes,
                                    EngagementFormat.ANYTHING,
                                    accepted -> lines.accept(accepted.value()))));
            return;
        }
        write(
                writer,
                records -> inputs.read(
                        console.in(),
                        (file, bytes) -> rejections.read(file, bytes, EngagementFormat.ANYTHING, accepted -> {
                            if (accepted.value() instanceof EngagementRecord record) {
                                records.accept(record);
                            } else {
                                rejections.add(file, accepted.line(), "UNKNOWN_TYPE", "only records can be converted");
                            }
                        })));
    }

    /** Reads the items of another system's documents. */
    private void read(String name, ForeignReader reader, Consumer<EngagementRecord> records, Rejections rejections) {
        long[] counts = new long[2];
        String otherwise = "this is no JSON, which " + name + " is; for other formats see engagement convert --help.";
        sources.get(0).files().read(console.in(), (file, bytes) -> {
            Rejections.Listing listing = rejections.listing(file, otherwise);
            reader.read(bytes, result -> {
                if (result instanceof ReadResult.Accepted<EngagementRecord> accepted) {
                    listing.isJson();
                    counts[0]++;
                    counts[1] += accepted.unknownMembers();
                    records.accept(accepted.value());
                } else if (result instanceof ReadResult.Rejected<EngagementRecord> rejected) {
                    listing.add(rejected);
                }
            });
            listing.end();
        });
        Counts.line(console.err(), name, "%,d read, %,d rejected", counts[0], rejections.count());
        if (counts[1] > 0) {
            Counts.line(console.err(), name, "%,d members of items have no place in records", counts[1]);
        }
    }

    private int convert(List<Converter> converters, @Nullable ForeignWriter writer) {
        Map<RecordId, EngagementRecord> records = new TreeMap<>();
        int rejected = 0;
        for (int i = 0; i < converters.size(); i++) {
            Conversion conversion = convert(converters.get(i), sources.get(i).files());
            conversion.print(converters.get(i).name(), console.err());
            conversion.records().forEach(record -> records.put(record.id(), record));
            rejected += conversion.rejected();
        }
        write(writer, records.values()::forEach);
        return rejected;
    }

    private void write(@Nullable ForeignWriter writer, Consumer<Consumer<EngagementRecord>> records) {
        if (writer == null) {
            output.writeLines(console, EngagementFormat.RECORDS, records);
        } else {
            Consumer<Consumer<EngagementRecord>> written =
                    carriesAll(writer.losses()) ? records : inForce(writer.name(), records);
            Counts.print(writer.name(), output.write(console, writer, written), console.err());
        }
    }

    /**
     * Whether records go over whole, each revision as what it is; elsewhere an older one would pass for what holds now.
     */
    private static boolean carriesAll(Losses losses) {
        return losses.types().stream()
                .allMatch(type ->
                        losses.always(type).isEmpty() && losses.partly(type).isEmpty());
    }

    /** The records without what was replaced or erased since, which others must not take for what holds now. */
    private Consumer<Consumer<EngagementRecord>> inForce(String name, Consumer<Consumer<EngagementRecord>> records) {
        return taken -> {
            EngagementLog.Accumulator collected = EngagementLog.create(EngagementFormat.RECORDS.canonicalOrder());
            long[] count = new long[1];
            records.accept(record -> {
                collected.accept(record);
                count[0]++;
            });
            EngagementLog log = collected.result();
            log.conflicts().forEach(conflict -> Counts.line(console.err(), name, "%s", conflict));
            if (count[0] > log.size()) {
                Counts.line(console.err(), name, "%,d left out: repeated, replaced or erased", count[0] - log.size());
            }
            log.records().forEach(taken);
        };
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
}
