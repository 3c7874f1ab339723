package dev.engagement.examples;

import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.examples.backtest.Backtest;
import dev.engagement.examples.backtest.EarlierSurveys;
import dev.engagement.examples.report.BacktestReport;
import dev.engagement.id.CommunityId;
import dev.engagement.json.EngagementFormat;
import dev.engagement.log.EngagementLog;
import dev.engagement.survey.Measure;
import dev.engagement.survey.SurveyResult;
import dev.engagement.trust.EvidenceAccumulator;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustPolicy;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backtest}: how well the model foretells surveys that are known. */
@Command(
        name = "backtest",
        description = "Foretells each survey result of a community from those before it, by the trust model and by"
                + " simpler ways, and says how far each was off.")
final class BacktestCommand implements Callable<Integer> {

    /** How the errors are written. */
    enum Format {
        /** For people, on a terminal. */
        TEXT,
        /** One JSON object. */
        JSON
    }

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

    @Option(
            names = "--policy",
            paramLabel = "NAME|FILE",
            description = "Foretell by this policy as it is: default, skogan or survey-only, or a file with a"
                    + " trust-policy in JSON. Unless given, each result is foretold by what was learned from all"
                    + " communities' results before it.")
    private @Nullable String policy;

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
        TrustPolicy weights = policy == null ? TrustPolicy.DEFAULT : Policies.of(policy);
        RecordInput input = RecordInput.read(inputs, EngagementFormat.ANYTHING, console);
        List<EvidenceLedger> surveys = surveys(input.log(), weights);
        if (surveys.stream().allMatch(ledger -> ledger.size() < 2)) {
            throw new UsageException("No community has survey results about " + measure
                    + " of two periods that carry weight in the policy " + weights.id() + ".");
        }
        String report = policy == null ? learned(surveys, weights) : asGiven(surveys, weights);
        output.write(console, bytes -> bytes.write(report.getBytes(StandardCharsets.UTF_8)));
        return input.rejected() == 0 ? ExitCode.OK : Main.REJECTED;
    }

    private String learned(List<EvidenceLedger> surveys, TrustPolicy weights) {
        EvidenceKind kind = surveys.get(0).kind(0);
        Backtest backtest = Backtest.of(surveys, new EarlierSurveys(surveys, kind, weights)::before);
        return switch (format) {
            case TEXT ->
                BacktestReport.text(
                        backtest,
                        "the model, learning from all before",
                        Map.of("the model under " + weights.id(), Backtest.of(surveys, day -> weights)),
                        measure);
            case JSON -> BacktestReport.json(backtest);
        };
    }

    private String asGiven(List<EvidenceLedger> surveys, TrustPolicy weights) {
        Backtest backtest = Backtest.of(surveys, day -> weights);
        return switch (format) {
            case TEXT -> BacktestReport.text(backtest, "the model under " + weights.id(), Map.of(), measure);
            case JSON -> BacktestReport.json(backtest);
        };
    }

    /** A ledger of each community with nothing but the surveys, in the order of the communities' ids. */
    private List<EvidenceLedger> surveys(EngagementLog log, TrustPolicy weights) {
        EvidenceExtractor extractor = EvidenceExtractor.of(log, ZoneOffset.UTC, weights.assumedRespondents());
        SortedMap<CommunityId, EvidenceAccumulator> sums = new TreeMap<>();
        log.records(SurveyResult.class)
                .filter(result -> result.measure() == measure)
                .flatMap(result -> extractor.extract(result).stream())
                .filter(evidence -> weights.kind(evidence.kind()).dimension().isPresent())
                .forEach(evidence -> sums.computeIfAbsent(evidence.communityId(), EvidenceAccumulator::create)
                        .accept(evidence));
        return sums.values().stream().map(EvidenceAccumulator::result).toList();
    }
}
