package dev.engagement.examples;

import dev.engagement.base.DayPeriod;
import dev.engagement.disclosure.KeptReport;
import dev.engagement.examples.report.PublicPage;
import dev.engagement.examples.report.Scored;
import dev.engagement.examples.report.TeamReport;
import dev.engagement.id.CommunityId;
import dev.engagement.json.EngagementFormat;
import dev.engagement.log.EngagementLog;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: the page for a meeting of a team. */
@Command(
        name = "report",
        description =
                "Makes a page for a meeting of the team: scores, what moved them, promises, response times and what"
                        + " to do next. It needs nothing but itself.")
final class ReportCommand implements Callable<Integer> {

    private static final Period USUAL = Period.ofYears(1);

    private static final Period LONGEST = Period.ofYears(10);

    private final Console console;

    @Mixin
    private final RecordOptions records = new RecordOptions();

    @Mixin
    private final AsOfDay asOf = new AsOfDay();

    @Mixin
    private final EvidenceLimit limit = new EvidenceLimit();

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "The first day that is looked back on; unless given, a year before the last one, or the first"
                    + " evidence if that is later.")
    private @Nullable LocalDate from;

    @Mixin
    private final PolicyOption policy = new PolicyOption();

    @Mixin
    private final PublicRelease release = new PublicRelease();

    @Mixin
    private final OutputFile output = new OutputFile();

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        InputFiles inputs = records.inputs();
        output.checkIsNone(inputs);
        release.check(
                inputs,
                output,
                Map.of(
                        "--from",
                        from != null,
                        "--policy",
                        policy.isGiven(),
                        "--community",
                        records.isOneWanted(),
                        "--zone",
                        records.isZoneGiven()));
        Optional<KeptReport> before = release.before();
        before.map(KeptReport::zone).ifPresent(records::settleZone);
        TrustPolicy weights =
                before.map(kept -> kept.report().policy().trustPolicy()).orElseGet(policy::policy);
        RecordInput input = RecordInput.read(inputs, EngagementFormat.ANYTHING, console);
        limit.check(input, asOf.given(), console);
        Scoring scoring = records.score(input, weights, console);
        if (scoring.communities().isEmpty()) {
            return records.nothingRead(input, "no record and no evidence ledger", console);
        }
        LocalDate day = asOf.day(input, scoring, console);
        Set<CommunityId> communities =
                records.wanted(scoring.communities()).collect(Collectors.toCollection(TreeSet::new));
        if (release.isAskedFor()) {
            EngagementLog log = log(input);
            KeptReport report = before.map(earlier -> release.next(earlier, log, day))
                    .orElseGet(() -> release.first(log, communities, weights, period(scoring, day), records.zone()));
            release.keep(console, report);
            output.write(console, PublicPage.of(report.report()));
        } else {
            DayPeriod period = period(scoring, day);
            List<Scored> scored = scoring.score(communities.stream(), period.to());
            output.write(console, TeamReport.of(input.log(), scored, period, records.zone()));
        }
        return input.exitCode();
    }

    private static EngagementLog log(RecordInput input) {
        EngagementLog log = input.log();
        if (log.size() == 0) {
            throw new UsageException(
                    "The version for residents needs records; evidence ledgers do not tell people apart.");
        }
        return log;
    }

    private DayPeriod period(Scoring scoring, LocalDate last) {
        LocalDate first = from == null ? usual(scoring, last) : from;
        if (first.isAfter(last)) {
            throw new UsageException(
                    "--from must not lie after the day of the report, " + last + ", was " + first + ".");
        }
        if (first.isBefore(last.minus(LONGEST))) {
            throw new UsageException(
                    "--from must lie within ten years of the day of the report, " + last + ", was " + first + ".");
        }
        return new DayPeriod(first, last);
    }

    /** A year, or as long as anything is known. */
    private static LocalDate usual(Scoring scoring, LocalDate last) {
        LocalDate yearBefore = last.minus(USUAL).plusDays(1);
        return scoring.firstEvidence()
                .filter(yearBefore::isBefore)
                .filter(day -> !day.isAfter(last))
                .orElse(yearBefore);
    }
}
