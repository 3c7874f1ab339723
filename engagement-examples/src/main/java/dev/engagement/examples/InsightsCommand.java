package dev.engagement.examples;

import dev.engagement.examples.report.InsightReport;
import dev.engagement.id.CommunityId;
import dev.engagement.insight.Insight;
import dev.engagement.insight.InsightPolicy;
import dev.engagement.insight.Insights;
import dev.engagement.json.EngagementFormat;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code insights}: what a supervisor should know, and what to do about it. */
@Command(
        name = "insights",
        description = "Says what the team should do next in the communities of some records, and why, the most urgent"
                + " first.")
final class InsightsCommand implements Callable<Integer> {

    /** How the insights are written. */
    enum Format {
        /** For people, on a terminal. */
        TEXT,
        /** One insight a line. */
        JSON
    }

    private final Console console;

    @Mixin
    private final RecordOptions records = new RecordOptions();

    @Mixin
    private final AsOfDay asOf = new AsOfDay();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json; text unless given.")
    private Format format = Format.TEXT;

    @Option(names = "--most", paramLabel = "N", description = "At most so many, at least 1; all unless given.")
    private int most = Integer.MAX_VALUE;

    @Mixin
    private final OutputFile output = new OutputFile();

    InsightsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (most < 1) {
            throw new UsageException("--most must be at least 1, was " + most + ".");
        }
        InputFiles inputs = records.inputs();
        output.checkIsNone(inputs);
        RecordInput input = RecordInput.read(inputs, EngagementFormat.ANYTHING, console);
        Scoring scoring = records.score(input, TrustPolicy.DEFAULT, console);
        if (input.log().size() == 0) {
            return records.nothingRead(input, "no record", console);
        }
        Set<CommunityId> wanted = records.wanted(scoring.communities()).collect(Collectors.toSet());
        LocalDate day = asOf.day(input, scoring, console);
        write(
                Insights.of(input.log(), InsightPolicy.DEFAULT, TrustPolicy.DEFAULT, day, records.zone()).stream()
                        .filter(insight -> wanted.contains(insight.communityId()))
                        .toList(),
                day);
        return input.exitCode();
    }

    private void write(List<Insight> insights, LocalDate day) {
        switch (format) {
            case TEXT -> output.write(console, InsightReport.of(insights, most, day));
            case JSON ->
                output.writeLines(
                        console,
                        EngagementFormat.INSIGHTS,
                        lines -> insights.stream().limit(most).forEach(lines));
        }
    }
}
