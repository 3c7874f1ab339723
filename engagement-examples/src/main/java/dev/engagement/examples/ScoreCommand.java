package dev.engagement.examples;

import dev.engagement.examples.report.HtmlReport;
import dev.engagement.examples.report.Scored;
import dev.engagement.examples.report.TextReport;
import dev.engagement.json.EngagementFormat;
import dev.engagement.trust.TrustPolicy;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code score}: the trust score of each community in some records. */
@Command(
        name = "score",
        description = "Scores the communities in records and evidence ledgers: a line for each of several, a full"
                + " report of one.")
final class ScoreCommand implements Callable<Integer> {

    /** How the scores are written. */
    enum Format {
        /** For people, on a terminal. */
        TEXT,
        /** One trust-assessment a line. */
        JSON,
        /** For people, in a browser. */
        HTML
    }

    private final Console console;

    @Mixin
    private final RecordOptions records = new RecordOptions();

    @Mixin
    private final AsOfDay asOf = new AsOfDay();

    @Mixin
    private final EvidenceLimit limit = new EvidenceLimit();

    @Mixin
    private final PolicyOption policy = new PolicyOption();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json or html; text unless given.")
    private Format format = Format.TEXT;

    @Mixin
    private final OutputFile output = new OutputFile();

    ScoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        InputFiles inputs = records.inputs();
        output.checkIsNone(inputs);
        TrustPolicy weights = policy.policy();
        EvidenceInput input = EvidenceInput.read(inputs, weights.assumedRespondents(), records.zone(), console);
        limit.check(input, asOf.given(), console);
        Scoring scoring = records.score(input, weights, console);
        if (scoring.communities().isEmpty()) {
            return records.nothingRead(input, "no record and no evidence ledger", console);
        }
        write(scoring.score(records.wanted(scoring.communities()), asOf.day(input, scoring, console)));
        return input.exitCode();
    }

    private void write(List<Scored> scored) {
        switch (format) {
            case TEXT -> output.write(console, TextReport.of(scored));
            case HTML -> output.write(console, HtmlReport.of(scored));
            case JSON ->
                output.writeLines(
                        console,
                        EngagementFormat.ASSESSMENTS,
                        lines -> scored.stream().map(Scored::assessment).forEach(lines));
        }
    }
}
