package dev.engagement.examples;

import dev.engagement.examples.report.HtmlReport;
import dev.engagement.examples.report.Scored;
import dev.engagement.examples.report.TextReport;
import dev.engagement.id.CommunityId;
import dev.engagement.json.EngagementFormat;
import dev.engagement.trust.TrustPolicy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Parameters(
            arity = "1..*",
            paramLabel = "RECORDS",
            description = "NDJSON files of records or evidence ledgers; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "Score at the end of this day; unless given, of the day on which the newest record was"
                    + " written down.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--policy",
            paramLabel = "NAME|FILE",
            description = "default, skogan, survey-only or service-only, or a file with a trust-policy in JSON;"
                    + " default unless given.")
    private @Nullable String policy;

    @Option(names = "--community", paramLabel = "ID", description = "Score this community only.")
    private @Nullable CommunityId community;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Where the days of a community without a record of its own begin and end, as in"
                    + " America/Chicago; UTC unless given.")
    private @Nullable ZoneId zone;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json or html; text unless given.")
    private Format format = Format.TEXT;

    @Mixin
    private final OutputFile output = new OutputFile();

    ScoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        InputFiles inputs = InputFiles.of(files);
        output.checkIsNone(inputs);
        TrustPolicy weights = policy == null ? TrustPolicy.DEFAULT : Policies.of(policy);
        RecordInput input = RecordInput.read(inputs, EngagementFormat.ANYTHING, console);
        Scoring scoring = Scoring.of(input, weights, zone == null ? ZoneOffset.UTC : zone);
        remark(input, scoring);
        if (scoring.communities().isEmpty()) {
            return nothingRead(input);
        }
        write(scoring.score(wanted(scoring), day(input, scoring)));
        return input.rejected() == 0 ? ExitCode.OK : Main.REJECTED;
    }

    private int nothingRead(RecordInput input) {
        if (input.rejected() == 0) {
            throw new UsageException("The input has no record and no evidence ledger.");
        }
        console.err().println("Nothing is left to score.");
        return Main.REJECTED;
    }

    private Stream<CommunityId> wanted(Scoring scoring) {
        if (community == null) {
            return scoring.communities().stream();
        }
        if (!scoring.communities().contains(community)) {
            throw new UsageException("There is no community " + community + " in the input.");
        }
        return Stream.of(community);
    }

    private LocalDate day(RecordInput input, Scoring scoring) {
        if (asOf != null) {
            scoring.outside(asOf).ifPresent(sentence -> console.err().println("--as-of " + asOf + sentence));
            return asOf;
        }
        input.recordings().straggler().ifPresent(console.err()::println);
        return scoring.newestDay()
                .orElseThrow(() -> new UsageException("The input has no day to score at; give one with --as-of."));
    }

    private void remark(RecordInput input, Scoring scoring) {
        if (input.rejected() > 0) {
            console.err().println(input.rejected() + " rejected.");
        }
        long unknown = input.unknownMembers().values().stream()
                .mapToLong(RecordInput.UnknownMembers::count)
                .sum();
        if (unknown > 0) {
            console.err()
                    .println((unknown == 1 ? "1 unknown member was" : unknown + " unknown members were")
                            + " ignored; check says where.");
        }
        input.log().conflicts().forEach(conflict -> console.err().println("Conflict: " + conflict + "."));
        Set<CommunityId> withoutZone = scoring.withoutZone();
        if (zone == null && !withoutZone.isEmpty()) {
            console.err()
                    .println("The days of " + first(withoutZone)
                            + " begin and end in UTC, since there is no record of the community; say --zone if not.");
        }
    }

    private static String first(Set<CommunityId> communities) {
        String first = communities.iterator().next().value();
        int more = communities.size() - 1;
        return more == 0 ? first : first + " and " + more + (more == 1 ? " more community" : " more communities");
    }

    private void write(List<Scored> scored) {
        switch (format) {
            case TEXT -> write(TextReport.of(scored));
            case HTML -> write(HtmlReport.of(scored));
            case JSON ->
                output.writeLines(
                        console,
                        EngagementFormat.ASSESSMENTS,
                        lines -> scored.stream().map(Scored::assessment).forEach(lines));
        }
    }

    private void write(String text) {
        output.write(console, bytes -> bytes.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
