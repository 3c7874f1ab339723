package dev.engagement.examples;

import dev.engagement.base.DayPeriod;
import dev.engagement.examples.calendar.CalendarFile;
import dev.engagement.examples.report.PlanCalendar;
import dev.engagement.examples.report.PlanReport;
import dev.engagement.insight.EngagementPlan;
import dev.engagement.insight.InsightPolicy;
import dev.engagement.json.EngagementFormat;
import dev.engagement.log.EngagementLog;
import dev.engagement.trust.TrustPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plan}: what to do in the coming days. */
@Command(
        name = "plan",
        description = "Proposes what to do in each community of some records, day by day, from what was known on the"
                + " day before.")
final class PlanCommand implements Callable<Integer> {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private static final Period LONGEST = Period.ofYears(10);

    /** How the plan is written. */
    enum Format {
        /** For people, on a terminal. */
        TEXT,
        /** One plan a line. */
        JSON,
        /** For calendars (RFC 5545). */
        ICS
    }

    private final Console console;

    @Mixin
    private final RecordOptions records = new RecordOptions();

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "The first day of the plan.")
    private @Nullable LocalDate from;

    @Option(names = "--to", required = true, paramLabel = "DAY", description = "The last day of the plan.")
    private @Nullable LocalDate to;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json or ics; text unless given.")
    private Format format = Format.TEXT;

    @Mixin
    private final OutputFile output = new OutputFile();

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DayPeriod period = period(Objects.requireNonNull(from, "from"), Objects.requireNonNull(to, "to"));
        InputFiles inputs = records.inputs();
        output.checkIsNone(inputs);
        RecordInput input = RecordInput.read(inputs, EngagementFormat.ANYTHING, console);
        Scoring scoring = records.score(input, TrustPolicy.DEFAULT, console);
        EngagementLog log = input.log();
        if (log.size() == 0) {
            return records.nothingRead(input, "no record", console);
        }
        List<EngagementPlan> plans = records.wanted(scoring.communities())
                .map(community -> EngagementPlan.propose(log, community, period, InsightPolicy.DEFAULT, records.zone()))
                .toList();
        write(plans, period.from().atStartOfDay(records.zone()).toInstant());
        return input.exitCode();
    }

    /** Plans that were proposed from what was known at a moment. */
    private void write(List<EngagementPlan> plans, Instant known) {
        switch (format) {
            case TEXT ->
                output.write(console, plans.stream().map(PlanReport::of).collect(Collectors.joining("\n")));
            case JSON -> output.writeLines(console, EngagementFormat.PLANS, plans::forEach);
            case ICS -> {
                byte[] calendar = CalendarFile.of(
                        plans.stream().flatMap(PlanCalendar::entries).toList(), known);
                output.write(console, bytes -> bytes.write(calendar));
            }
        }
    }

    private static DayPeriod period(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new UsageException("--to must not lie before --from, was " + to + ".");
        }
        if (from.equals(FIRST_DAY)) {
            throw new UsageException("--from must have a day before it, was " + from + ".");
        }
        if (to.isAfter(from.plus(LONGEST))) {
            throw new UsageException("--to must lie within ten years of --from, was " + to + ".");
        }
        return new DayPeriod(from, to);
    }
}
