package dev.engagement.examples.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs a group of benchmarks and prints, for each pair of ours and a peer measured in the same run, a line {@code RATIO
 * name value limit}: how many times the peer's processor time, or its memory, we take.
 *
 * <p>In each round every benchmark has a process of its own. A ratio is the middle one of the rounds.
 */
final class Benchmarks {

    private static final int ROUNDS = 3;

    private static final String MEMORY = "gc.alloc.rate.norm";

    /** A benchmark as it is run: its class, method, and parameter {@code library} if it has one. */
    private record Run(Class<?> type, String method, String library) {

        Run(Class<?> type, String method) {
            this(type, method, "");
        }
    }

    /** What is compared, and the most that the first may take of the second. */
    private record Pair(String group, String name, Run ours, Run peer, String result, double limit) {}

    private static final List<Pair> PAIRS = List.of(
            loop("recurrence", "weekly/local", RecurrenceBenchmark.class, "ruleLocal", "loopLocal", 2),
            loop("recurrence", "weekly/zoned", RecurrenceBenchmark.class, "ruleZoned", "loopZoned", 2),
            loop("trust", "accept", TrustBenchmark.class, "acceptLedger", "acceptLoop", 2.5),
            loop("trust", "accept/new", TrustBenchmark.class, "acceptNewLedger", "acceptNewLoop", 2.5),
            loop("trust", "assess", TrustBenchmark.class, "assessLedger", "assessLoop", 2),
            loop("trust", "trajectory", TrustBenchmark.class, "trajectoryYear", "trajectoryAssessment", 2),
            loop("trust", "merge", TrustBenchmark.class, "mergeLedgers", "mergeArrays", 3),
            json("read", "databind", 0.48),
            json("read", "fastjson2", 0.75),
            json("read", "dsl-json", 0.7),
            json("read", "avaje-jsonb", 0.7),
            json("read", "gson", 0.7),
            json("read", "tokens", 2),
            json("write", "databind", 0.62),
            json("write", "fastjson2", 0.85),
            json("write", "dsl-json", 0.95),
            json("write", "avaje-jsonb", 0.85),
            json("write", "gson", 0.85),
            new Pair("json", "alloc/rebuild", library("read", "engagement"), library("read", "rebuild"), MEMORY, 1.9));

    private Benchmarks() {}

    private static Pair loop(String group, String name, Class<?> type, String ours, String peer, double limit) {
        return new Pair(group, group + "/" + name, new Run(type, ours), new Run(type, peer), CpuTime.RESULT, limit);
    }

    private static Pair json(String method, String library, double limit) {
        return new Pair(
                "json",
                method + "/" + library,
                library(method, "engagement"),
                library(method, library),
                CpuTime.RESULT,
                limit);
    }

    private static Run library(String method, String name) {
        return new Run(JsonBenchmark.class, method, name);
    }

    public static void main(String[] args) throws Exception {
        String group = args[0];
        if (group.equals("stream")) {
            StreamBenchmark.run();
            return;
        }
        List<Pair> pairs =
                PAIRS.stream().filter(pair -> pair.group().equals(group)).toList();
        if (pairs.isEmpty()) {
            System.err.println("There is no group " + group + "; there are stream and "
                    + PAIRS.stream().map(Pair::group).distinct().toList());
            System.exit(2);
        }
        if (group.equals("trust")) {
            LedgerFigures.print();
        }
        Measured[] rounds = new Measured[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rounds[i] = Measured.of(pairs);
        }
        for (Pair pair : pairs) {
            double[] ratios = Stream.of(rounds)
                    .mapToDouble(round -> round.ratio(pair))
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT, "RATIO %s %.2f (limit %.2f)%n", pair.name(), ratios[ROUNDS / 2], pair.limit());
        }
    }

    /** What came of running each benchmark once. */
    private record Measured(List<RunResult> results) {

        static Measured of(List<Pair> pairs) throws RunnerException {
            List<Run> runs = pairs.stream()
                    .flatMap(pair -> Stream.of(pair.ours(), pair.peer()))
                    .distinct()
                    .toList();
            List<RunResult> results = new ArrayList<>();
            for (Run run : runs) {
                results.add(measure(run));
            }
            return new Measured(results);
        }

        private static RunResult measure(Run run) throws RunnerException {
            OptionsBuilder options = new OptionsBuilder();
            if (!run.library().isEmpty()) {
                options.param("library", run.library());
            }
            return new Runner(options.include(run.type().getName() + "\\." + run.method() + "$")
                            .mode(Mode.AverageTime)
                            .forks(1)
                            .warmupIterations(4)
                            .warmupTime(TimeValue.seconds(1))
                            .measurementIterations(4)
                            .measurementTime(TimeValue.seconds(1))
                            .addProfiler(CpuTime.class)
                            .addProfiler(GCProfiler.class)
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .runSingle();
        }

        double ratio(Pair pair) {
            return of(pair.ours(), pair.result()) / of(pair.peer(), pair.result());
        }

        private double of(Run run, String result) {
            return results.stream()
                    .filter(each -> matches(each, run))
                    .map(RunResult::getSecondaryResults)
                    .map(secondary -> secondary.get(result))
                    .mapToDouble(Result::getScore)
                    .findFirst()
                    .orElseThrow();
        }

        private static boolean matches(RunResult result, Run run) {
            String name = run.type().getName() + "." + run.method();
            String library = result.getParams().getParamsKeys().contains("library")
                    ? result.getParams().getParam("library")
                    : "";
            return result.getParams().getBenchmark().equals(name) && library.equals(run.library());
        }
    }
}
