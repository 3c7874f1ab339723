package dev.engagement.examples;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day at whose end things are looked at. */
final class AsOfDay {

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "As things stood at the end of this day; unless given, of the day on which the newest record"
                    + " was written down.")
    private @Nullable LocalDate asOf;

    /** The day that was given; empty if none was. */
    Optional<LocalDate> given() {
        return Optional.ofNullable(asOf);
    }

    /**
     * The day; says on standard error if it is odd.
     *
     * @throws UsageException if none was given, and the input has none either
     */
    LocalDate day(Input input, Scoring scoring, Console console) {
        if (asOf != null) {
            scoring.outside(asOf).ifPresent(sentence -> console.err().println("--as-of " + asOf + sentence));
            return asOf;
        }
        input.recordings().straggler().ifPresent(console.err()::println);
        return scoring.newestDay()
                .orElseThrow(() -> new UsageException("The input has no day to score at; give one with --as-of."));
    }
}
