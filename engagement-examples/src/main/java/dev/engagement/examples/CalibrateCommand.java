package dev.engagement.examples;

import dev.engagement.json.EngagementFormat;
import dev.engagement.trust.TrustCalibration;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code calibrate}: a policy that fits the communities at hand. */
@Command(
        name = "calibrate",
        description = "Learns from many communities what the default policy assumes, and writes the policy that fits"
                + " them.")
final class CalibrateCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "LEDGERS-OR-RECORDS",
            description = "NDJSON files of evidence ledgers or records; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "Learn from what was known at the end of this day; unless given, of the day on which the"
                    + " newest record was written down.")
    private @Nullable LocalDate asOf;

    @Mixin
    private final EvidenceLimit limit = new EvidenceLimit();

    @Mixin
    private final OutputFile output = new OutputFile();

    CalibrateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        InputFiles inputs = InputFiles.of(files);
        output.checkIsNone(inputs);
        EvidenceInput input =
                EvidenceInput.read(inputs, TrustPolicy.DEFAULT.assumedRespondents(), ZoneOffset.UTC, console);
        limit.check(input, Optional.ofNullable(asOf), console);
        Scoring scoring = Scoring.of(input, TrustPolicy.DEFAULT, ZoneOffset.UTC);
        if (scoring.communities().isEmpty()) {
            throw nothing();
        }
        TrustCalibration calibration = TrustCalibration.create(TrustPolicy.DEFAULT, day(input, scoring));
        scoring.ledgers().forEach(calibration::accept);
        output.writeLines(console, EngagementFormat.POLICIES, lines -> lines.accept(calibration.result()));
        return input.rejected() == 0 ? ExitCode.OK : Main.REJECTED;
    }

    private LocalDate day(Input input, Scoring scoring) {
        if (asOf != null) {
            return asOf;
        }
        input.recordings().straggler().ifPresent(console.err()::println);
        return scoring.newestDay().orElseThrow(CalibrateCommand::nothing);
    }

    private static UsageException nothing() {
        return new UsageException("The input has nothing to learn from.");
    }
}
