package dev.engagement.examples.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs a group of benchmarks and prints, for each pair of ours and a peer measured in the same run, a line {@code RATIO
 * name value limit}: how many times the peer's time we take.
 */
final class Benchmarks {

    /** What is compared: two methods of one benchmark class, and the most that the first may take of the second. */
    private record Pair(String group, String name, Class<?> type, String ours, String peer, double limit) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("recurrence", "weekly/local", RecurrenceBenchmark.class, "ruleLocal", "loopLocal", 2),
            new Pair("recurrence", "weekly/zoned", RecurrenceBenchmark.class, "ruleZoned", "loopZoned", 2),
            new Pair("trust", "accept", TrustBenchmark.class, "acceptLedger", "acceptLoop", 2.5),
            new Pair("trust", "assess", TrustBenchmark.class, "assessLedger", "assessLoop", 2),
            new Pair("trust", "trajectory", TrustBenchmark.class, "trajectoryYear", "trajectoryAssessment", 2),
            new Pair("trust", "merge", TrustBenchmark.class, "mergeLedgers", "mergeArrays", 3));

    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException {
        String group = args[0];
        List<Pair> pairs =
                PAIRS.stream().filter(pair -> pair.group().equals(group)).toList();
        if (pairs.isEmpty()) {
            System.err.println("There is no group " + group + "; there are "
                    + PAIRS.stream().map(Pair::group).distinct().toList());
            System.exit(2);
        }
        for (Pair pair : pairs) {
            Collection<RunResult> results = new Runner(new OptionsBuilder()
                            .include(pair.type().getName() + "\\.(" + pair.ours() + "|" + pair.peer() + ")$")
                            .mode(Mode.AverageTime)
                            .forks(3)
                            .warmupIterations(3)
                            .warmupTime(TimeValue.seconds(1))
                            .measurementIterations(3)
                            .measurementTime(TimeValue.seconds(1))
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run();
            System.out.printf(
                    Locale.ROOT,
                    "RATIO %s/%s %.2f (limit %.1f)%n",
                    pair.group(),
                    pair.name(),
                    time(results, pair.ours()) / time(results, pair.peer()),
                    pair.limit());
        }
    }

    private static double time(Collection<RunResult> results, String method) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }
}
