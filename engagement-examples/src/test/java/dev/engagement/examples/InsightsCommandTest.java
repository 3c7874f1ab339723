package dev.engagement.examples;

import static dev.engagement.examples.Inputs.COMMUNITY;
import static dev.engagement.examples.Inputs.LEDGER;
import static dev.engagement.examples.Run.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import dev.engagement.insight.EngagementPlan;
import dev.engagement.insight.Insight;
import dev.engagement.json.EngagementFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code insights} and {@code plan} on the sample. */
class InsightsCommandTest {

    @TempDir
    private Path folder;

    private String sample;

    @BeforeEach
    void writeSample() throws IOException {
        sample = file("sample.ndjson", Inputs.sample());
    }

    @Test
    void the_insights_of_the_sample_are_shown_the_most_urgent_first() throws IOException {
        Run run = Run.of("insights", sample);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Insights as of 2026-06-30: 6, the most urgent first\n\nHIGH  larkspur-hill,");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        Readme.assertShows("insights", run.out());
    }

    @Test
    void few_records_are_named_and_the_rest_counted() {
        assertThat(Run.of("insights", sample).out())
                .contains("  See commitment k-06, commitment k-07\n")
                .contains("  See concern c-07, concern c-08, commitment k-03 and 1 more\n");
    }

    @Test
    void in_json_each_is_a_line_with_all_its_records() {
        List<Insight> insights = json("insights", sample, "--format", "json");

        assertThat(insights).hasSize(6).isSorted();
        assertThat(insights.get(2).records()).hasSize(4);
    }

    @Test
    void only_the_most_urgent_are_shown_where_there_are_more_than_asked_for() {
        assertThat(json("insights", sample, "--format", "json", "--most", "2"))
                .isEqualTo(json("insights", sample, "--format", "json").subList(0, 2));
        assertThat(Run.of("insights", sample, "--most", "2").out())
                .contains("6, the most urgent first", "commitment k-07")
                .doesNotContain("MEDIUM")
                .endsWith("\nand 4 more\n");
        assertRefused("--most must be at least 1, was 0.", "insights", sample, "--most", "0");
    }

    @Test
    void a_day_and_a_community_can_be_picked() throws IOException {
        String other = file("other.ndjson", COMMUNITY);

        assertThat(Run.of("insights", sample, other, "--community", "elm-park").lines())
                .containsExactly(
                        "Insights as of 2026-06-30: 1, the most urgent first",
                        "",
                        "LOW  elm-park, since 2026-06-30 (listening)",
                        "  Nothing on record says how trust stands.",
                        "  Next: Begin to write down contacts, what residents raise and what is promised to them, and ask a",
                        "  few residents how they see the team.");
        assertThat(Run.of("insights", sample, "--as-of", "2026-02-05").out())
                .startsWith("Insights as of 2026-02-05: ")
                .doesNotContain("k-06");
        assertRefused("There is no community elm in the input.", "insights", sample, "--community", "elm");
    }

    @Test
    void what_goes_to_a_file_is_the_same() throws IOException {
        Path file = folder.resolve("insights.txt");

        assertThat(Run.of("insights", sample, "-o", file.toString())).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(file)).isEqualTo(Run.of("insights", sample).out());
        assertRefused(sample + " cannot be both read and written.", "insights", sample, "-o", sample);
    }

    @Test
    void a_rejected_line_is_named_and_the_rest_is_looked_at() throws IOException {
        for (List<String> command :
                List.of(List.of("insights"), List.of("plan", "--from", "2026-07-01", "--to", "2026-07-31"))) {
            String[] args = command.toArray(String[]::new);
            Run whole = Run.of(with(args, sample));
            Run run = Run.of(with(args, sample, file("broken.ndjson", "?\n")));

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).isEqualTo(whole.out());
            assertThat(run.err()).contains("broken.ndjson:1: ").endsWith("1 rejected.\n");
        }
    }

    @Test
    void input_without_a_record_says_so() throws IOException {
        String ledger = file("ledger.ndjson", LEDGER);

        assertRefused("The input has no record.", "insights", ledger);
        assertRefused("The input has no record.", "plan", ledger, "--from", "2026-07-01", "--to", "2026-07-31");
        assertRefused("engagement insights must be given RECORDS;", "insights");
    }

    @Test
    void the_plan_of_the_sample_is_a_list_of_days() throws IOException {
        Run run = Run.of("plan", sample, "--from", "2026-07-01", "--to", "2026-07-31");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Plan for larkspur-hill, 2026-07-01 to 2026-07-31\n\n  2026-07-01 ")
                .contains("  2026-07-21  18:30  meeting      A meeting is announced. See safety-meeting m-07.\n");
        Readme.assertShows("plan", run.out());
    }

    @Test
    void in_json_each_plan_is_a_line() {
        Run run = Run.of(with(plan("2026-07-01", "2026-07-31"), "--format", "json"));
        EngagementPlan plan = EngagementFormat.PLANS.strict().read(run.out().getBytes(StandardCharsets.UTF_8));

        assertThat(run.lines()).hasSize(1);
        assertThat(plan.items()).hasSize(7).isSorted();
    }

    @Test
    void the_plan_can_be_put_into_a_calendar() {
        String[] plan = with(plan("2026-07-01", "2026-07-31"), "--format", "ics");
        List<VEvent> events = Biweekly.parse(Run.of(plan).out()).first().getEvents();

        assertThat(events)
                .hasSameSizeAs(Run.of(plan("2026-07-01", "2026-07-31")).lines().stream()
                        .filter(line -> line.startsWith("  2026-07-"))
                        .toList());
        assertThat(events).extracting(event -> event.getUid().getValue()).doesNotHaveDuplicates();
        assertThat(events.get(events.size() - 1).getSummary().getValue())
                .isEqualTo("larkspur-hill: A meeting is announced. See safety-meeting m-07.");
        assertThat(events.get(0).getDateStart().getValue().hasTime()).isFalse();
        assertThat(Run.of(plan)).isEqualTo(Run.of(plan));
    }

    @Test
    void each_community_has_its_own_plan_and_an_empty_one_says_so() throws IOException {
        String other = file("other.ndjson", COMMUNITY);
        String empty = "Plan for elm-park, 2026-07-21 to 2026-07-21\n\n  nothing is known to be due\n";

        assertThat(Run.of("plan", sample, other, "--from", "2026-07-21", "--to", "2026-07-21")
                        .out())
                .startsWith(empty + "\nPlan for larkspur-hill, ");
        assertThat(Run.of(
                                "plan",
                                other,
                                sample,
                                "--community",
                                "elm-park",
                                "--from",
                                "2026-07-21",
                                "--to",
                                "2026-07-21")
                        .out())
                .isEqualTo(empty);
    }

    @Test
    void a_period_that_cannot_be_planned_is_refused() {
        assertRefused("--to must not lie before --from, was 2026-06-30.", plan("2026-07-01", "2026-06-30"));
        assertRefused("--to must lie within ten years of --from, was 2036-07-02.", plan("2026-07-01", "2036-07-02"));
        assertRefused("--from must have a day before it, was 0001-01-01.", plan("0001-01-01", "0001-01-02"));
        assertRefused("engagement plan must be given --to DAY;", "plan", sample, "--from", "2026-07-01");
    }

    private String[] plan(String from, String to) {
        return new String[] {"plan", sample, "--from", from, "--to", to};
    }

    private static String[] with(String[] args, String... more) {
        return Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static List<Insight> json(String... args) {
        return Run.of(args).lines().stream()
                .map(line -> EngagementFormat.INSIGHTS.strict().read(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
