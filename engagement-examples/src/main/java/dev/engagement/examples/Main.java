package dev.engagement.examples;

import dev.engagement.base.Code;
import dev.engagement.examples.report.TextReport;
import dev.engagement.id.CommunityId;
import dev.engagement.trust.TrustPolicy;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ScopeType;

/** Scores, checks and converts records of community engagement. */
@Command(
        name = "engagement",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        description = "Scores, checks and converts records of community engagement. Without a command it scores the"
                + " small sample that comes with it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went well",
            "1:something was rejected; it is named on standard error, and the rest was processed",
            "2:the command could not be carried out as it was given",
            "70:a defect of this program"
        })
public final class Main implements Callable<Integer> {

    /** Something was rejected, the rest was processed. */
    static final int REJECTED = ExitCode.SOFTWARE;

    /** Not the exit code of anything that a user can do. */
    private static final int DEFECT = 70;

    private static final int LAST_YEAR = 9999;

    private static final String SAMPLE = "sample.ndjson";

    private final Console console;

    private Main(Console console) {
        this.console = console;
    }

    /** Runs the application and ends the process. */
    public static void main(String[] args) {
        System.exit(run(
                System.in, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), args));
    }

    /**
     * Runs the application in this process.
     *
     * @param in standard input
     * @param out takes results, in UTF-8
     * @param err takes what was rejected or left out, and why, in UTF-8
     * @param args the command line
     * @return the exit code: 0, 1 if something was rejected, 2 if the command could not be carried out
     */
    public static int run(InputStream in, OutputStream out, OutputStream err, String... args) {
        try (PrintStream results = new PrintStream(new BufferedOutputStream(out), false, StandardCharsets.UTF_8);
                PrintStream remarks = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            Console console = new Console(in, results, remarks);
            return new CommandLine(new Main(console))
                    .addSubcommand(new ScoreCommand(console))
                    .addSubcommand(new ExplainCommand(console))
                    .addSubcommand(new InsightsCommand(console))
                    .addSubcommand(new PlanCommand(console))
                    .addSubcommand(new ReportCommand(console))
                    .addSubcommand(new CheckCommand(console))
                    .addSubcommand(new ConvertCommand(console))
                    .addSubcommand(new GenerateCommand(console))
                    .addSubcommand(new BacktestCommand(console))
                    .addSubcommand(new CalibrateCommand(console))
                    .addSubcommand(new PolicyCommand(console))
                    .addSubcommand(new SimulateCommand(console))
                    .setExitCodeExceptionMapper(e -> DEFECT)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .registerConverter(LocalDate.class, Main::day)
                    .registerConverter(ZoneId.class, ZoneId::of)
                    .registerConverter(Instant.class, Instant::parse)
                    .registerConverter(CommunityId.class, CommunityId::of)
                    .registerConverter(Code.class, Code::of)
                    .setOut(new PrintWriter(results, true, StandardCharsets.UTF_8))
                    .setErr(new PrintWriter(remarks, true, StandardCharsets.UTF_8))
                    .setParameterExceptionHandler((e, given) -> refuse(e.getCommandLine(), UsageSentence.of(e)))
                    .setExecutionExceptionHandler((e, command, parsed) -> {
                        if (e instanceof UsageException) {
                            return refuse(command, String.valueOf(e.getMessage()));
                        }
                        throw e;
                    })
                    .execute(args);
        }
    }

    /** Without a command: the score of the neighbourhood in the sample. */
    @Override
    public Integer call() throws IOException {
        try (InputStream sample = Objects.requireNonNull(Main.class.getResourceAsStream(SAMPLE), SAMPLE)) {
            RecordInput input = RecordInput.read(SAMPLE, sample, console);
            Scoring scoring = Scoring.of(input, TrustPolicy.DEFAULT, ZoneOffset.UTC);
            console.out()
                    .print(TextReport.of(scoring.score(
                            scoring.communities().stream(), scoring.newestDay().orElseThrow())));
        }
        return ExitCode.OK;
    }

    private static int refuse(CommandLine command, String sentence) {
        command.getErr().println(sentence);
        return ExitCode.USAGE;
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("the year must have four digits");
        }
        return day;
    }
}
