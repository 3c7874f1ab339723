package dev.engagement.examples;

import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.evidence.RecordExplanation;
import dev.engagement.examples.report.ExplanationReport;
import dev.engagement.examples.report.Scored;
import dev.engagement.json.EngagementFormat;
import dev.engagement.log.EngagementLog;
import dev.engagement.trust.TrustAnalysis;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code explain}: which records moved the score of each community. */
@Command(
        name = "explain",
        description = "Names the records that moved the score of each community most, and adds up to the score.")
final class ExplainCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final RecordOptions records = new RecordOptions();

    @Mixin
    private final AsOfDay asOf = new AsOfDay();

    @Mixin
    private final EvidenceLimit limit = new EvidenceLimit();

    @Mixin
    private final PolicyOption policy = new PolicyOption();

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "Name so many pieces of evidence of a community, at least 0, and add up the rest; 10 unless"
                    + " given.")
    private int most = 10;

    @Mixin
    private final OutputFile output = new OutputFile();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (most < 0) {
            throw new UsageException("--most must be at least 0, was " + most + ".");
        }
        InputFiles inputs = records.inputs();
        output.checkIsNone(inputs);
        TrustPolicy weights = policy.policy();
        RecordInput input = RecordInput.read(inputs, EngagementFormat.ANYTHING, console);
        limit.check(input, asOf.given(), console);
        Scoring scoring = records.score(input, weights, console);
        if (scoring.communities().isEmpty()) {
            return records.nothingRead(input, "no record and no evidence ledger", console);
        }
        LocalDate day = asOf.day(input, scoring, console);
        EngagementLog log = input.log();
        EvidenceExtractor extractor = EvidenceExtractor.of(log, records.zone(), weights.assumedRespondents());
        output.write(
                console,
                scoring.score(records.wanted(scoring.communities()), day).stream()
                        .map(scored -> ExplanationReport.of(scored, explain(log, extractor, scored, day)))
                        .collect(Collectors.joining("\n")));
        return input.exitCode();
    }

    private RecordExplanation explain(EngagementLog log, EvidenceExtractor extractor, Scored scored, LocalDate day) {
        return RecordExplanation.of(log, extractor, TrustAnalysis.of(scored.ledger(), scored.policy()), day, most);
    }
}
