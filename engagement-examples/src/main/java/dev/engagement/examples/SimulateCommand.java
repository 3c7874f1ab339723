package dev.engagement.examples;

import dev.engagement.examples.simulation.Simulation;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code simulate}: how close ratings come where the truth is known. */
@Command(
        name = "simulate",
        description = "Follows invented communities with the model and with other ratings, and says how close each came"
                + " to the truth: the same for the same numbers on every machine.")
final class SimulateCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--communities",
            paramLabel = "N",
            description =
                    "Number of communities in each scenario; 400 unless given. The calibrated model learns from as"
                            + " many others.")
    private int communities = 400;

    @Option(names = "--days", paramLabel = "N", description = "Days that each is followed; 1000 unless given.")
    private int days = 1000;

    @Option(names = "--seed", paramLabel = "S", description = "Other seeds give other communities; 1 unless given.")
    private long seed = 1;

    @Mixin
    private final OutputFile output = new OutputFile();

    SimulateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (communities < 1) {
            throw new UsageException("--communities must be at least 1, was " + communities + ".");
        }
        if (days <= Simulation.FIRST_DAY) {
            throw new UsageException("--days must be above " + Simulation.FIRST_DAY + ", was " + days + ".");
        }
        String table = Simulation.table(seed, communities, days);
        output.write(console, bytes -> bytes.write(table.getBytes(StandardCharsets.UTF_8)));
        return ExitCode.OK;
    }
}
