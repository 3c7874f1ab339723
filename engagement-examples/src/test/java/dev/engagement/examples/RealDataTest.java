package dev.engagement.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.engagement.insight.Insight;
import dev.engagement.insight.Insight.Kind;
import dev.engagement.json.EngagementFormat;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.trust.Contribution;
import dev.engagement.trust.TrustAssessment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The converters and the score on what the cities really published, where that is at hand. */
class RealDataTest {

    private static final Path ROOT = Path.of(System.getProperty("engagement.root", ".."));
    private static final Path DATA = ROOT.resolve("../shared/data");

    private static final List<String> DISTRICTS = IntStream.rangeClosed(1, 25)
            .filter(district -> district != 13 && district != 21 && district != 23)
            .mapToObj(district -> String.format(Locale.ROOT, "chicago-d%02d", district))
            .toList();

    @TempDir
    private static Path folder;

    private static Run conversion;

    @BeforeAll
    static void convertTheThreeSetsOfChicago() {
        if (!Files.isDirectory(DATA)) {
            System.out.println("Skipped: there is no folder ../shared/data beside the project.");
        }
        Assumptions.assumeTrue(Files.isDirectory(DATA), "there is no folder ../shared/data beside the project");
        conversion = Run.of(
                "convert",
                "--from",
                "caps",
                data("chicago-caps-events/chi_police.json"),
                "--from",
                "cpd-complaints",
                data("chicago-cpd-complaints/complaints-complaints-clear.2016-2017.csv"),
                "--promise",
                "acknowledge=P7D",
                "--promise",
                "answer=P90D",
                "--from",
                "police-sentiment",
                data("chicago-police-sentiment/Police_Sentiment_Scores.2017-11_2018-06.csv"),
                data("chicago-police-sentiment/Police_Sentiment_Scores.2020-06_2020-08.csv"),
                "-o",
                records());
    }

    @Test
    void the_faults_that_the_calendar_is_known_for_are_counted() {
        assertThat(conversion.exitCode()).isZero();
        assertThat(conversion.err())
                .contains("caps: 5,006 rows read: 4,988 used, 18 left out, 0 rejected")
                .contains("caps: 2 left out: the same as another row in every column")
                .contains("caps: 755 noted: no end: a length of PT1H is assumed")
                .contains("caps: 28 noted: end before the start: a length of PT1H is assumed")
                .contains("caps: 35 noted: end at the start: a length of PT1H is assumed")
                .contains("caps: 322 noted: changed after its start")
                .contains("caps: 5 noted: cancelled, as the text says")
                .doesNotContain("a beat of another district");
    }

    @Test
    void the_rows_of_the_register_are_accounted_for() {
        assertThat(conversion.err())
                .contains("cpd-complaints: 4,467 rows read: 3,327 used, 1,140 left out, 0 rejected")
                .contains("cpd-complaints: 906 left out: not opened by a resident")
                .contains("cpd-complaints: 314 noted: another row of a case: merged")
                .contains("cpd-complaints: 1,561 noted: closed, day not recorded: CLOSED_DAY_UNKNOWN")
                .contains("cpd-complaints: warning: the source records no acknowledgements")
                .contains("22 community, 3,013 concern, 3,013 conduct-feedback");
    }

    @Test
    void weekly_rows_and_repetitions_of_the_survey_are_left_out() {
        assertThat(conversion.err())
                .contains("police-sentiment: 1,237 rows read: 242 used, 995 left out, 0 rejected")
                .contains("police-sentiment: 34 left out: the same as another row in every column")
                .contains("22 community, 616 survey-result");
    }

    @Test
    void every_district_gets_a_line_on_both_days_and_the_documentation_shows_them() throws IOException {
        for (String day : List.of("2017-08-23", "2018-06-30")) {
            Run run = Run.of("score", records(), "--as-of", day);

            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.lines().subList(3, run.lines().size()))
                    .extracting(line -> line.split(" ", 2)[0])
                    .isEqualTo(DISTRICTS);
            Readme.assertShows("score --as-of " + day, run.out());
        }
        Readme.assertShows("convert", conversion.err());
    }

    /** The figures of a computation by the reference program of the model, with its own bookkeeping. */
    @Test
    void the_surveys_are_foretold_as_the_documentation_shows() throws IOException {
        Readme.assertShows(
                "backtest", Run.of("backtest", records(), "--measure", "TRUST").out());
        assertThat(Run.of("backtest", records(), "--measure", "TRUST", "--format", "json")
                        .out())
                .startsWith("{\"cases\":220,\"error\":{\"model\":4.5310951")
                .contains("\"lastValue\":4.5173153", "\"runningMean\":5.5164578", "\"lastSix\":5.4551396");
        assertThat(Run.of("backtest", records(), "--measure", "TRUST", "--format", "json", "--policy", "default")
                        .out())
                .startsWith("{\"cases\":220,\"error\":{\"model\":4.6263992")
                .contains("\"lastValue\":4.5173153", "\"runningMean\":5.5164578", "\"lastSix\":5.4551396");
    }

    @Test
    void a_case_closed_long_after_all_else_is_named_where_it_decides_the_day() {
        Run run = Run.of("score", records());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Trust as of 2022-09-26,");
        assertThat(run.err()).contains(": the day is taken from concern cpd-case-1078695, written down 755 days after");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void the_scores_in_json_explain_themselves() {
        Run run = Run.of("score", records(), "--as-of", "2018-06-30", "--format", "json");

        assertThat(run.lines()).hasSize(22);
        assertThat(run.lines().stream()
                        .map(line -> EngagementFormat.ASSESSMENTS.strict().read(line.getBytes(StandardCharsets.UTF_8))))
                .allSatisfy(RealDataTest::explainsItself);
    }

    @Test
    void the_insights_about_chicago_tell_what_its_calendar_and_register_show() {
        List<Insight> during = insights("2017-08-23");
        List<Insight> after = insights("2018-06-30");

        assertThat(kinds(during))
                .contains(Kind.CONCERN_UNANSWERED, Kind.TOPIC_RISING)
                .doesNotContain(Kind.PRESENCE_GAP);
        assertThat(after.stream().filter(insight -> insight.kind() == Kind.PRESENCE_GAP))
                .as("the calendar ends in all districts")
                .hasSize(22);
        assertThat(after.stream()
                        .filter(insight -> insight.kind() == Kind.CONCERN_UNANSWERED)
                        .mapToInt(insight -> insight.records().size())
                        .sum())
                .as("closed later on a known day, or never; not those that were closed nobody knows when")
                .isBetween(31, 1_421);
    }

    private static Set<Kind> kinds(List<Insight> insights) {
        return insights.stream().map(Insight::kind).collect(Collectors.toSet());
    }

    private static List<Insight> insights(String asOf) {
        Run run = Run.of("insights", records(), "--as-of", asOf, "--format", "json");
        assertThat(run.exitCode()).isZero();
        return run.lines().stream()
                .map(line -> EngagementFormat.INSIGHTS.strict().read(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    @Test
    void the_meetings_of_barcelona_keep_their_attendance() throws IOException {
        Path meetings = folder.resolve("barcelona.ndjson");
        Run run = Run.of(
                "convert",
                "--from",
                "barcelona-meetings",
                data("barcelona-pam-meetings/meetings.before-2016-03.csv"),
                "-o",
                meetings.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .contains("79 rows read: 79 used, 0 left out, 0 rejected")
                .contains("7 noted: attendance unknown: no headcount")
                .contains("26 noted: without a district: of the city");
        List<SafetyMeeting> all = Files.readAllLines(meetings).stream()
                .map(line -> EngagementFormat.RECORDS.read(line.getBytes(StandardCharsets.UTF_8)))
                .filter(SafetyMeeting.class::isInstance)
                .map(SafetyMeeting.class::cast)
                .toList();
        assertThat(all.stream().mapToInt(meeting -> meeting.residentsPresent().orElse(0)))
                .hasSize(79)
                .contains(1030);
        assertThat(all.stream()
                        .mapToInt(meeting -> meeting.residentsPresent().orElse(0))
                        .sum())
                .isEqualTo(3850);
        assertThat(all.stream().filter(meeting -> meeting.kind() == MeetingKind.PUBLIC_SAFETY))
                .hasSize(2);
    }

    private static void explainsItself(TrustAssessment assessment) {
        double points = assessment.contributions().stream()
                .mapToDouble(Contribution::points)
                .sum();
        assertThat(assessment.base() + points).isCloseTo(assessment.score(), within(1e-9));
        assertThat(assessment.score())
                .isBetween(assessment.interval().low(), assessment.interval().high());
    }

    private static String records() {
        return folder.resolve("chicago.ndjson").toString();
    }

    private static String data(String file) {
        return DATA.resolve(file).toString();
    }
}
