package dev.engagement.examples;

import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.examples.backtest.Backtest;
import dev.engagement.examples.report.BacktestReport;
import dev.engagement.id.CommunityId;
import dev.engagement.json.EngagementFormat;
import dev.engagement.log.EngagementLog;
import dev.engagement.survey.Measure;
import dev.engagement.survey.SurveyResult;
import dev.engagement.trust.EvidenceAccumulator;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustPolicy;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backtest}: how well the model foretells surveys that are known. */
@Command(
        name = "backtest",
        description = "Foretells each survey result of a community from those before it, by the default policy and by"
                + " simpler ways, and says how far each was off.")
final class BacktestCommand implements Callable<Integer> {

    /** How the errors are written. */
    enum Format {
        /** For people, on a terminal. */
        TEXT,
        /** One JSON object. */
        JSON
    }

    private static final TrustPolicy POLICY = TrustPolicy.DEFAULT;

    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "RECORDS",
            description = "NDJSON files of records; all but survey results is passed over. - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--measure",
            required = true,
            paramLabel = "MEASURE",
            description = "What the surveys asked about: TRUST, LISTEN or RESPECT.")
    private Measure measure = Measure.TRUST;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json; text unless given.")
    private Format format = Format.TEXT;

    @Mixin
    private final OutputFile output = new OutputFile();

    BacktestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        InputFiles inputs = InputFiles.of(files);
        output.checkIsNone(inputs);
        RecordInput input = RecordInput.read(inputs, EngagementFormat.ANYTHING, console);
        Backtest backtest = new Backtest(POLICY);
        surveys(input.log()).forEach(backtest::accept);
        if (backtest.cases() == 0) {
            throw new UsageException("No community has survey results about " + measure
                    + " of two periods that carry weight in the default policy.");
        }
        String report = switch (format) {
            case TEXT -> BacktestReport.text(backtest, measure);
            case JSON -> BacktestReport.json(backtest);
        };
        output.write(console, bytes -> bytes.write(report.getBytes(StandardCharsets.UTF_8)));
        return input.rejected() == 0 ? ExitCode.OK : Main.REJECTED;
    }

    /** A ledger of each community with nothing but the surveys, in the order of the communities' ids. */
    private Stream<EvidenceLedger> surveys(EngagementLog log) {
        EvidenceExtractor extractor = EvidenceExtractor.of(log, ZoneOffset.UTC, POLICY.assumedRespondents());
        SortedMap<CommunityId, EvidenceAccumulator> sums = new TreeMap<>();
        log.records(SurveyResult.class)
                .filter(result -> result.measure() == measure)
                .flatMap(result -> extractor.extract(result).stream())
                .filter(evidence -> POLICY.kind(evidence.kind()).dimension().isPresent())
                .forEach(evidence -> sums.computeIfAbsent(evidence.communityId(), EvidenceAccumulator::create)
                        .accept(evidence));
        return sums.values().stream().map(EvidenceAccumulator::result);
    }
}
