package dev.engagement.examples;

import static dev.engagement.examples.Inputs.COMMUNITY;
import static dev.engagement.examples.Inputs.LEDGER;
import static dev.engagement.examples.Run.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.base.DayPeriod;
import dev.engagement.disclosure.KeptReport;
import dev.engagement.disclosure.PublicReport;
import dev.engagement.json.EngagementFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code report} on the sample, and on input that has little to tell. */
class ReportCommandTest {

    private static final int TWO_MEGABYTES = 2_000_000;

    @TempDir
    private Path folder;

    private String sample;

    @BeforeEach
    void writeSample() throws IOException {
        sample = file("sample.ndjson", Inputs.sample());
    }

    @Test
    void the_page_of_the_sample_has_a_figure_for_each_question_and_a_table_for_each_figure() {
        Document page = page("report", sample);

        assertThat(page.select("figure h3").eachText())
                .containsExactly(
                        "Dimensions",
                        "How it went",
                        "What moved it",
                        "What changed it in the period",
                        "Response times against promises",
                        "What came of what residents raised",
                        "Contacts week by week");
        assertThat(page.select("figure")).allSatisfy(figure -> {
            assertThat(figure.select("svg[role=img] > title").text()).isNotBlank();
            assertThat(figure.select("details table tbody tr")).isNotEmpty();
        });
        assertThat(page.select("h2, h3").eachText())
                .contains(
                        "What to do next",
                        "Open promises",
                        "The next 30 days",
                        "What this score is, and what it is not");
        assertThat(page.select("script, link, img, iframe, [style], [onclick]")).isEmpty();
    }

    @Test
    void the_points_that_moved_the_score_add_up_to_what_is_shown() {
        Document page = page("report", sample);

        for (String title : List.of("What moved it", "What changed it in the period")) {
            Element figure = page.select("figure").stream()
                    .filter(one -> one.selectFirst("h3").text().equals(title))
                    .findFirst()
                    .orElseThrow();
            List<String> sums = figure.select("tbody td:nth-child(3)").eachText();
            long sum = tenths(sums.get(0));
            for (String points : figure.select("tbody td:nth-child(2)").eachText()) {
                sum += points.isEmpty() ? 0 : tenths(points);
            }
            assertThat(sum).isEqualTo(tenths(sums.get(sums.size() - 1))).isEqualTo(594);
        }
        assertThat(page.selectFirst(".score strong").text()).isEqualTo("59.4");
    }

    @Test
    void several_communities_are_compared_before_each_has_its_section() throws IOException {
        Document page = page("report", sample, file("elm.ndjson", COMMUNITY));

        assertThat(page.select("h2").eachText())
                .containsExactly("Overview", "Elm Park", "Larkspur Hill", "What this score is, and what it is not");
        assertThat(page.select("nav a"))
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
        assertThat(page.text())
                .contains("Nothing is on record up to 2026-06-30: the score is what the policy assumes.");
    }

    @Test
    void what_is_most_urgent_is_told_once_and_names_the_communities_it_is_the_same_in() throws IOException {
        String elsewhere = Files.readString(Path.of(sample))
                .replace("larkspur-hill", "oak-hill")
                .replace("Larkspur Hill", "Oak Hill")
                .replaceAll("\"id\":\"(?=[a-z]+-[0-9])", "\"id\":\"oak-");
        Element overview = page("report", sample, file("oak.ndjson", elsewhere)).selectFirst("section:has(#overview)");

        assertThat(overview.select(".insights li > p:nth-child(2)").eachText()).doesNotHaveDuplicates();
        assertThat(overview.select(".insights li").first().text())
                .startsWith("\u25b2 This week Larkspur Hill: 2 promises were broken: they passed their day")
                .endsWith("More of this kind in Oak Hill.");
    }

    @Test
    void no_day_is_broken_between_two_lines() {
        Document page = page("report", sample);

        assertThat(page.select("time").eachText()).isNotEmpty().allMatch(day -> day.matches("\\d{4}-\\d{2}-\\d{2}"));
        page.select("time, svg").remove();
        assertThat(page.body().text()).doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void what_lies_after_the_day_is_said_and_not_looked_at() {
        Run run = Run.of("report", sample, "--as-of", "2025-06-30");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).startsWith("--as-of 2025-06-30 lies before the first evidence");
        assertThat(Jsoup.parse(run.out()).select(".note").eachText())
                .hasSize(2)
                .anyMatch(note -> note.startsWith("Nothing is on record up to 2025-06-30"))
                .anyMatch(note -> note.startsWith("Written down after 2025-06-30: "));
    }

    @Test
    void what_cannot_be_reported_is_refused_in_one_sentence() throws IOException {
        String ledger = file("ledger.ndjson", LEDGER);
        String empty = file("empty.ndjson", "");

        assertRefused(empty + " is empty.", "report", empty);
        assertRefused(
                "--from must not lie after the day of the report, 2026-06-30, was 2026-07-01.",
                "report",
                sample,
                "--from",
                "2026-07-01");
        assertRefused(
                "--from must lie within ten years of the day of the report, 2026-06-30, was 2016-06-29.",
                "report",
                sample,
                "--from",
                "2016-06-29");
        assertRefused(
                "--category must be a code of 1 to 64 characters of a-z 0-9 -, like street-light, was Not A Code; see"
                        + " engagement report --help.",
                "report",
                sample,
                "--public",
                "--category",
                "Not A Code");
        assertRefused("--category goes with --public.", "report", sample, "--category", "noise");
        assertRefused(
                "The version for residents needs records; evidence ledgers do not tell people apart.",
                "report",
                ledger,
                "--public");
        assertRefused("There is no community elm in the input.", "report", sample, "--community", "elm");
        assertRefused(sample + " cannot be both read and written.", "report", sample, "-o", sample);
    }

    @Test
    void the_first_and_the_last_day_of_all_have_a_page_too() throws IOException {
        String community = file("elm.ndjson", COMMUNITY);

        assertThat(Run.of("report", community, "--as-of", "9999-11-30").exitCode())
                .isZero();
        assertThat(Run.of("report", community, "--as-of", "0002-02-01").exitCode())
                .isZero();
        assertThat(Run.of("report", community, "--as-of", "2026-01-02", "--from", "2026-01-02")
                        .exitCode())
                .isZero();
    }

    @Test
    void evidence_ledgers_alone_have_a_page_too() throws IOException {
        assertThat(page("report", file("ledger.ndjson", LEDGER))
                        .select(".score")
                        .text())
                .contains("insufficient evidence");
    }

    @Test
    void residents_read_numbers_only_and_no_small_ones() {
        Document page = page("report", sample, "--public", "--category", "noise");

        assertThat(page.select("h1").text()).isEqualTo("How the team and residents get on");
        assertThat(page.text()).doesNotContain("Larkspur Hill", "speed checks", "c-11", "k-06");
        assertThat(page.select("section:has(#concerns) thead th").eachText())
                .containsExactly("Community", "Noise", "Other", "All");
        assertThat(page.select("section:has(#concerns) td, section:has(#contacts) td")
                        .eachText())
                .allMatch(count -> count.equals("\u2013") || count.equals("0") || Long.parseLong(count) >= 10);
    }

    @Test
    void a_release_goes_on_from_the_one_that_was_kept_whatever_the_records_of_its_days_say_since() throws IOException {
        String june = folder.resolve("june.json").toString();
        String july = folder.resolve("july.json").toString();
        page("report", sample, "--public", "--category", "noise", "--from", "2025-07-01", "--keep", june);
        String without = file(
                "without.ndjson",
                Inputs.sample()
                        .lines()
                        .filter(line -> !line.contains("concern"))
                        .collect(Collectors.joining("\n")));

        Document next = page("report", without, "--public", "--after", june, "--as-of", "2026-07-31", "--keep", july);

        PublicReport first = kept(june).report();
        PublicReport second = kept(july).report();
        assertThat(next.select(".lead").text()).isEqualTo("2025-07-01 to 2026-07-31, for everybody.");
        assertThat(second.newDays()).isEqualTo(new DayPeriod(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31)));
        assertThat(second.concerns()).isEqualTo(first.concerns());
        assertThat(second.policy()).isEqualTo(first.policy());
    }

    private static KeptReport kept(String file) throws IOException {
        return EngagementFormat.KEPT_REPORTS.strict().read(Files.readAllBytes(Path.of(file)));
    }

    @Test
    void a_release_keeps_its_zone() throws IOException {
        String june = folder.resolve("june.json").toString();
        String july = folder.resolve("july.json").toString();
        page("report", sample, "--public", "--zone", "America/Chicago", "--keep", june);
        page("report", sample, "--public", "--after", june, "--as-of", "2026-07-31", "--keep", july);

        assertThat(kept(july).zone()).isEqualTo(ZoneId.of("America/Chicago"));
    }

    @Test
    void more_than_could_be_gone_on_from_is_neither_kept_nor_published() throws IOException {
        Path kept = folder.resolve("kept.json");
        Path page = folder.resolve("page.html");
        String town = file(
                "town.ndjson",
                IntStream.range(0, 2_500)
                        .mapToObj(i -> COMMUNITY.replace("\"elm-park\"", "\"" + "elm-".repeat(20) + i + "\""))
                        .collect(Collectors.joining()));

        assertRefused(
                "With 2500 communities there is more to keep than --after could read; make a release of fewer.",
                "report",
                town,
                "--public",
                "--keep",
                kept.toString(),
                "-o",
                page.toString());
        assertThat(kept).doesNotExist();
        assertThat(page).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void what_is_kept_is_for_its_owner_and_never_overwritten() throws IOException {
        String kept = folder.resolve("mine.json").toString();

        page("report", sample, "--public", "--keep", kept);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(kept))))
                .isEqualTo("rw-------");
        assertRefused(
                kept + " is there already; keep each release in a file of its own.",
                "report",
                sample,
                "--public",
                "--keep",
                kept);
    }

    @Test
    void what_cannot_be_gone_on_from_is_refused_in_one_sentence() throws IOException {
        String kept = folder.resolve("kept.json").toString();
        page("report", sample, "--public", "--keep", kept);

        assertRefused("--after goes with --public.", "report", sample, "--after", kept);
        assertRefused("--keep goes with --public.", "report", sample, "--keep", kept);
        assertRefused(
                "--category was decided with the release that --after goes on from.",
                "report",
                sample,
                "--public",
                "--after",
                kept,
                "--category",
                "noise");
        assertRefused(
                "--from was decided with the release that --after goes on from.",
                "report",
                sample,
                "--public",
                "--after",
                kept,
                "--from",
                "2026-01-01");
        assertRefused(
                "--zone was decided with the release that --after goes on from.",
                "report",
                sample,
                "--public",
                "--after",
                kept,
                "--zone",
                "America/Chicago");
        assertRefused(
                "The day of the report must lie after the last one of " + kept + ", 2026-06-30, was 2026-06-30.",
                "report",
                sample,
                "--public",
                "--after",
                kept);
        assertRefused(
                sample + " is no report that was kept: UNKNOWN_TYPE at /type: Value must be one of kept-report",
                "report",
                sample,
                "--public",
                "--after",
                sample);
        assertRefused(sample + " cannot be both read and written.", "report", sample, "--public", "--keep", sample);
        assertRefused(
                kept + " cannot be both read and written.", "report", sample, "--public", "--after", kept, "-o", kept);
        byte[] before = Files.readAllBytes(Path.of(kept));
        assertRefused(
                kept + " cannot be both read and written.",
                "report",
                sample,
                "--public",
                "--as-of",
                "2026-07-31",
                "--after",
                kept,
                "--keep",
                kept);
        assertThat(Path.of(kept)).hasBinaryContent(before);
        assertRefused(
                "The input has no record of a community of " + kept + ".",
                "report",
                file("other-town.ndjson", COMMUNITY.replace("elm-park", "other-town")),
                "--public",
                "--after",
                kept);
        assertRefused(
                "The page and what is kept of it cannot be written to one file.",
                "report",
                sample,
                "--public",
                "--keep",
                kept,
                "-o",
                kept);
    }

    @Test
    void twenty_two_communities_with_two_years_of_records_make_less_than_two_megabytes() {
        String records = folder.resolve("records.ndjson").toString();
        assertThat(Run.of("generate", "--communities", "22", "--records", "12000", "-o", records)
                        .exitCode())
                .isZero();

        Run run = Run.of("report", records, "--from", "2024-08-01");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(TWO_MEGABYTES);
        assertThat(Run.of("report", records, "--from", "2024-08-01")).isEqualTo(run);
    }

    private static long tenths(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return (number.startsWith("\u2212") ? -1 : 1) * Long.parseLong(digits);
    }

    private static Document page(String... args) {
        Run run = Run.of(args);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return Jsoup.parse(run.out());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
