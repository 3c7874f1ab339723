package dev.engagement.examples;

import dev.engagement.examples.generate.RecordGenerator;
import dev.engagement.json.EngagementFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code generate}: invented records for trials. */
@Command(
        name = "generate",
        description = "Writes invented records of eighteen months, the same for the same numbers on every machine.")
final class GenerateCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--communities", required = true, paramLabel = "N", description = "Number of communities.")
    private int communities;

    @Option(
            names = "--records",
            required = true,
            paramLabel = "N",
            description = "Number of records, those of the communities among them.")
    private long records;

    @Option(names = "--seed", paramLabel = "S", description = "Other seeds give other records; 1 unless given.")
    private long seed = 1;

    @Mixin
    private final OutputFile output = new OutputFile();

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (communities < 1) {
            throw new UsageException("--communities must be at least 1, was " + communities + ".");
        }
        if (records < communities) {
            throw new UsageException("--records must be at least the number of communities, was " + records + ".");
        }
        RecordGenerator generator = new RecordGenerator(communities, seed);
        output.writeLines(
                console,
                EngagementFormat.RECORDS,
                lines -> generator.records(records).forEach(lines));
        return ExitCode.OK;
    }
}
