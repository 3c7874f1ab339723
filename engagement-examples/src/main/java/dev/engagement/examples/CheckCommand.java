package dev.engagement.examples;

import dev.engagement.log.EngagementLog;
import dev.engagement.log.LogProblem;
import dev.engagement.log.RevisionConflict;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
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

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RecordInput input = RecordInput.read(InputFiles.of(files), console);
        EngagementLog log = input.log();
        List<RevisionConflict> conflicts = log.conflicts();
        List<LogProblem> problems = log.problems();
        conflicts.forEach(conflict -> console.err().println("Conflict: " + conflict + "."));
        problems.forEach(problem -> console.err().println("Problem: " + problem + "."));
        PrintStream out = console.out();
        input.lines().forEach((type, count) -> line(out, count, type));
        line(out, log.size(), "different records");
        line(out, input.rejected(), "rejected");
        line(out, conflicts.size(), "conflicts");
        line(out, problems.size(), "problems between records");
        line(out, input.unknownMembers(), "unknown members, ignored");
        boolean fine = input.rejected() == 0 && conflicts.isEmpty() && problems.isEmpty();
        return fine ? ExitCode.OK : Main.REJECTED;
    }

    private static void line(PrintStream out, long count, String what) {
        out.println(String.format(Locale.ROOT, "%,9d  %s", count, what));
    }
}
