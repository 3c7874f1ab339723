package dev.engagement.examples;

import dev.engagement.json.EngagementFormat;
import dev.engagement.log.EngagementLog;
import dev.engagement.log.LogProblem;
import dev.engagement.log.RevisionConflict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: what is in some files, and what is wrong with it. */
@Command(
        name = "check",
        description = "Reads records and evidence ledgers, counts them by type, and names what is rejected, what"
                + " contradicts itself and what does not fit together.")
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "RECORDS",
            description = "NDJSON files of records or evidence ledgers; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--strict", description = "Reject what has members that the format does not have; each is named.")
    private boolean strict;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        EngagementFormat<Object> format = strict ? EngagementFormat.ANYTHING.strict() : EngagementFormat.ANYTHING;
        RecordInput input = RecordInput.read(InputFiles.of(files), format, console);
        EngagementLog log = input.log();
        List<RevisionConflict> conflicts = log.conflicts();
        List<LogProblem> problems = log.problems();
        conflicts.forEach(conflict -> console.err().println("Conflict: " + conflict + "."));
        problems.forEach(problem -> console.err().println("Problem: " + problem + "."));
        contents(input, log);
        console.out().println("Faults");
        line(input.rejected(), "line rejected", "lines rejected");
        line(conflicts.size(), "conflict", "conflicts");
        line(problems.size(), "problem between records", "problems between records");
        unknownMembers(input);
        boolean fine = input.rejected() == 0 && conflicts.isEmpty() && problems.isEmpty();
        return fine ? ExitCode.OK : Main.REJECTED;
    }

    private void contents(RecordInput input, EngagementLog log) {
        console.out().println("Lines by type");
        input.lines().forEach((type, count) -> line(count, type, type));
        console.out().println("Records, repetitions counted once");
        line(log.size(), "record", "records");
        input.recordings().oldest().ifPresent(at -> console.out().println("           oldest recordedAt " + at));
        input.recordings().newest().ifPresent(at -> console.out().println("           newest recordedAt " + at));
    }

    private void unknownMembers(RecordInput input) {
        if (input.unknownMembers().isEmpty()) {
            line(0, "", "unknown members");
        }
        input.unknownMembers().forEach((type, unknown) -> {
            String where = " in " + type + " ignored, first at " + unknown.first() + "; --strict names and refuses ";
            line(unknown.count(), "unknown member" + where + "it", "unknown members" + where + "them");
        });
    }

    private void line(long count, String one, String several) {
        console.out().println(String.format(Locale.ROOT, "%,9d  %s", count, count == 1 ? one : several));
    }
}
