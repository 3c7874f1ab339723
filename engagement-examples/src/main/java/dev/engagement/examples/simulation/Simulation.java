package dev.engagement.examples.simulation;

import dev.engagement.examples.report.TextTable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Compares the trust model with other ratings on simulated communities, where the truth is known. */
public final class Simulation {

    /** Days that each community lives before anything counts. */
    public static final int FIRST_DAY = 60;

    private Simulation() {}

    /**
     * For each scenario and rating the error, as a multiple of the best possible one, and the coverage of the 90 %
     * interval.
     *
     * @param seed other seeds give other communities; the same give the same table on every machine
     * @param communities how many there are in each scenario, at least 1; as many others are learned from
     * @param days how long each is followed, above {@link #FIRST_DAY}
     */
    public static String table(long seed, int communities, int days) {
        List<Trial> trials = Arrays.stream(Scenario.values())
                .parallel()
                .map(scenario -> Trial.of(scenario, seed, communities, days))
                .toList();
        TextTable table = new TextTable("l" + "r".repeat(trials.size()));
        table.row(Stream.concat(Stream.of(""), Arrays.stream(Scenario.values()).map(Scenario::title))
                .toArray(String[]::new));
        for (String name : trials.get(0).names()) {
            table.row(Stream.concat(
                            Stream.of(name),
                            trials.stream().map(trial -> trial.accuracy(name).print(trial.accuracy(Trial.BEST))))
                    .toArray(String[]::new));
        }
        return table.print("");
    }
}
