package dev.engagement.examples;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How far ahead evidence ledgers may reach. */
final class EvidenceLimit {

    /** Promises that lapse are dated ahead, so the limit lies ahead of what is expected too. */
    private static final Period AHEAD = Period.ofYears(1);

    @Option(
            names = "--latest",
            paramLabel = "DAY",
            description = "Reject evidence ledgers that reach beyond this day; unless given, beyond a year after"
                    + " --as-of or after the newest record was written down, whichever is later.")
    private @Nullable LocalDate latest;

    /**
     * Rejects the ledgers that reach too far; none if nothing says what is expected.
     *
     * @param asOf the day that was asked about
     */
    void check(Input input, Optional<LocalDate> asOf, Console console) {
        Optional<LocalDate> recorded = input.recordings().newest().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
        Optional.ofNullable(latest)
                .or(() -> Stream.concat(asOf.stream(), recorded.stream())
                        .max(Comparator.naturalOrder())
                        .map(day -> day.plus(AHEAD)))
                .ifPresent(limit -> input.rejectBeyond(limit, console.err()));
    }
}
