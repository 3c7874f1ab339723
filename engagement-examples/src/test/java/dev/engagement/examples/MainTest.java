package dev.engagement.examples;

import static dev.engagement.examples.Inputs.LEDGER;
import static dev.engagement.examples.Run.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.json.EngagementFormat;
import dev.engagement.trust.TrustAssessment;
import dev.engagement.trust.TrustPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final String FEEDBACK = "{\"type\":\"conduct-feedback\",\"schemaVersion\":1,\"id\":\"f-1\","
            + "\"communityId\":\"elm-park\",\"revision\":1,\"recordedAt\":\"2026-02-03T08:00:00Z\","
            + "\"receivedAt\":\"2026-02-02T19:00:00Z\",\"kind\":\"COMMENDATION\",\"channel\":\"EMAIL\","
            + "\"category\":\"courtesy\",\"givenBy\":{\"kind\":\"ANONYMOUS\"}}\n";

    private static final String COMMUNITY = "{\"type\":\"community\",\"schemaVersion\":1,\"id\":\"elm-park\","
            + "\"communityId\":\"elm-park\",\"revision\":1,\"recordedAt\":\"2026-01-02T09:00:00Z\","
            + "\"name\":\"Elm <b>Park</b>\",\"zone\":\"America/Chicago\",\"classification\":\"neighborhood\"}\n";

    @TempDir
    private Path folder;

    private String records;

    @BeforeEach
    void writeRecords() throws IOException {
        records = file("records.ndjson", COMMUNITY + FEEDBACK);
    }

    @Test
    void without_a_command_the_sample_is_scored() throws IOException {
        Run run = Run.of();

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Larkspur Hill (larkspur-hill)\nTrust as of 2026-06-30, policy default-1\n")
                .contains("90 % interval", "Standing", "sufficient evidence", "Dimensions", "responsiveness")
                .contains("What moved it: the base of 50.0 and these points add up to the score")
                .contains("confidence has only what the policy assumes, which is worth 2.0 of the 4.0 answers"
                        + " needed; record survey results about TRUST.");
        Readme.assertShows("quick start", run.out());
    }

    @Test
    void the_sample_has_every_main_record_type_and_reads_strictly() throws IOException {
        List<String> lines = Inputs.sample().lines().toList();
        List<String> types = lines.stream()
                .map(line -> EngagementFormat.RECORDS.strict().read(line.getBytes(StandardCharsets.UTF_8)))
                .map(record -> record.type().code())
                .distinct()
                .toList();

        assertThat(lines).hasSizeBetween(60, 120);
        assertThat(types)
                .containsExactlyInAnyOrder(
                        "community",
                        "officer",
                        "interaction",
                        "safety-meeting",
                        "outreach-session",
                        "concern",
                        "commitment",
                        "tip",
                        "survey-result",
                        "conduct-feedback",
                        "tombstone");
    }

    @Test
    void one_community_gets_a_full_report_as_of_the_day_of_the_newest_record() {
        Run run = Run.of("score", records);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Elm <b>Park</b> (elm-park)\nTrust as of 2026-02-03,")
                .contains("insufficient evidence")
                .contains("fairness has evidence worth 2.4 of the 4.0 answers needed; record conduct feedback;")
                .contains("presence has only what the policy assumes, which is worth 2.0 of the 4.0 answers"
                        + " needed; record a proactive interaction, a meeting or an outreach session in every week.");
    }

    @Test
    void several_communities_get_a_line_each() throws IOException {
        Run run = Run.of("score", records, file("ledger.ndjson", LEDGER), "--as-of", "2026-03-01");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).hasSize(5);
        assertThat(run.lines().get(0)).startsWith("Trust as of 2026-03-01, policy default-1");
        assertThat(run.lines().get(2)).matches("community +score +90 % interval +standing +evidence +coverage");
        assertThat(run.lines().get(3)).matches("elm-park +\\d+\\.\\d +\\d+\\.\\d to \\d+\\.\\d +insufficient .*");
        assertThat(run.lines().get(4)).startsWith("oak-hill ");
    }

    @Test
    void json_is_one_trust_assessment_a_line() throws IOException {
        Run run = Run.of("score", records, file("ledger.ndjson", LEDGER), "--format", "json");

        List<TrustAssessment> assessments = run.lines().stream()
                .map(line -> EngagementFormat.ASSESSMENTS.strict().read(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
        assertThat(assessments).extracting(one -> one.communityId().value()).containsExactly("elm-park", "oak-hill");
        assertThat(assessments.get(0).contributions()).isNotEmpty();
    }

    @Test
    void html_is_one_page_in_which_every_text_is_escaped() {
        Run run = Run.of("score", records, "--format", "html");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("<!doctype html>")
                .endsWith("</html>\n")
                .contains("<bdi>Elm &lt;b&gt;Park&lt;/b&gt;</bdi></h2>")
                .doesNotContain("<b>", "<script", "http:", "https:");
    }

    @Test
    void a_community_can_be_picked_and_an_unknown_one_is_refused() throws IOException {
        String ledger = file("ledger.ndjson", LEDGER);

        assertThat(Run.of("score", records, ledger, "--community", "oak-hill").out())
                .startsWith("oak-hill\n");
        assertRefused("There is no community elm in the input.", "score", records, "--community", "elm");
    }

    @Test
    void standard_input_is_read_and_the_output_can_go_to_a_file() throws IOException {
        Path report = folder.resolve("report.txt");

        Run run = Run.withInput(COMMUNITY + FEEDBACK, "score", "-", "-o", report.toString());

        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(report)).isEqualTo(Run.of("score", records).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--r--r--", "rw-rw-rw-"})
    @DisabledOnOs(OS.WINDOWS)
    void a_file_may_be_read_by_the_same_people_when_it_is_replaced(String permissions) throws IOException {
        Path report = Files.createFile(folder.resolve("report.txt"));
        Files.setPosixFilePermissions(report, PosixFilePermissions.fromString(permissions));

        assertThat(Run.of("score", records, "-o", report.toString()).exitCode()).isZero();

        assertThat(report).isNotEmptyFile();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
                .isEqualTo(permissions);
    }

    @Test
    void the_same_records_twice_count_once() {
        assertThat(Run.of("score", records, records)).isEqualTo(Run.of("score", records));
    }

    @Test
    void a_policy_can_be_handed_in() throws IOException {
        TrustPolicy mine =
                TrustPolicy.DEFAULT.toBuilder().id("mine-7").minimumCoverage(0).build();
        String policy = file("policy.json", new String(EngagementFormat.POLICIES.write(mine), StandardCharsets.UTF_8));

        assertThat(Run.of("score", records, "--policy", policy).out())
                .contains("policy mine-7")
                .contains("Standing       sufficient evidence");
        assertRefused(records + " is no trust policy: its type is community.", "score", records, "--policy", records);
        String text = file("text.json", "mine");
        assertRefused(text + " is no trust policy: SYNTAX: ", "score", records, "--policy", text);
    }

    @Test
    void a_policy_with_other_numbers_must_not_go_by_the_id_of_one_that_comes_along() throws IOException {
        TrustPolicy changed = TrustPolicy.DEFAULT.toBuilder().minimumCoverage(0).build();
        String policy =
                file("policy.json", new String(EngagementFormat.POLICIES.write(changed), StandardCharsets.UTF_8));

        assertRefused(
                policy + " changes the policy default-1; give it an id of its own.",
                "score",
                records,
                "--policy",
                policy);
    }

    @Test
    void the_policies_that_come_along_are_picked_by_name_or_written_to_a_file() throws IOException {
        for (TrustPolicy preset : TrustPolicy.PRESETS) {
            String name = preset.id().replace("-1", "");
            String policy = file(name + ".json", "old");

            assertThat(Run.of("policy", name, "-o", policy)).isEqualTo(new Run(0, "", ""));

            assertThat(EngagementFormat.POLICIES.strict().read(Files.readAllBytes(Path.of(policy))))
                    .isEqualTo(preset);
            assertThat(Run.of("score", records, "--policy", name))
                    .isEqualTo(Run.of("score", records, "--policy", policy));
        }
        assertRefused("There is no policy mine; the policies that come along are default, skogan,", "policy", "mine");
    }

    @Test
    void a_community_without_a_record_is_in_utc_and_that_is_said_once() throws IOException {
        String feedback = file("feedback.ndjson", FEEDBACK + FEEDBACK.replace("f-1", "f-2"));

        assertThat(Run.of("score", feedback).err())
                .isEqualTo("The days of elm-park begin and end in UTC, since there is no record of the community; say"
                        + " --zone if not.\n");
        assertThat(Run.of("score", feedback, "--zone", "America/Chicago").err()).isEmpty();
    }

    @Test
    void a_rejected_line_is_named_and_the_rest_is_scored() throws IOException {
        String broken = file(
                "broken.ndjson",
                COMMUNITY + "{\"type\":\"conduct-feedback\"\n" + FEEDBACK
                        + FEEDBACK.replace("f-1", "f-2").replace("COMMENDATION", "PRAISE"));

        Run run = Run.of("score", broken);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(Run.of("score", records).out());
        assertThat(run.err().lines())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(broken + ":2: TRUNCATED: "),
                        line -> assertThat(line).startsWith(broken + ":4: UNKNOWN_WORD at /kind: "),
                        line -> assertThat(line).isEqualTo("2 rejected."));
    }

    @Test
    void a_record_that_breaks_a_rule_names_attribute_and_rule() throws IOException {
        String late = file("late.ndjson", FEEDBACK.replace("\"2026-02-02T19:00:00Z\"", "\"2026-02-04T19:00:00Z\""));

        Run run = Run.of("score", late);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains(late
                        + ":1: INVALID_VALUE at /receivedAt: ConductFeedback.receivedAt must not be after recordedAt")
                .contains("Nothing is left to work on.")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void a_ledger_that_reaches_far_ahead_is_rejected_and_the_rest_is_scored() throws IOException {
        String far = file("far.ndjson", LEDGER + LEDGER.replace("2026-01-20", "2027-02-04"));
        String reason = far + ":2: INVALID_VALUE: EvidenceLedger.epochDay must not be after 2027-02-03, was 2027-02-04;"
                + " say --latest if it may be\n1 rejected.\n";

        Run run = Run.of("score", records, far);

        assertThat(run)
                .isEqualTo(new Run(
                        1, Run.of("score", records, file("near.ndjson", LEDGER)).out(), reason));
        assertThat(Run.of("score", far, "--as-of", "2026-02-03").err()).contains(reason);
        assertThat(Run.of("calibrate", far, "--as-of", "2026-02-03").err())
                .contains(reason.lines().findFirst().get());
        assertThat(Run.of("score", records, far, "--as-of", "2026-02-04").err()).isEmpty();
        assertThat(Run.of("score", records, far, "--latest", "2027-02-04").err())
                .isEmpty();
        assertThat(Run.of("score", records, far, "--latest", "2026-01-20").exitCode())
                .isEqualTo(1);
    }

    @Test
    void what_is_neither_record_nor_ledger_is_rejected() throws IOException {
        String assessment = file(
                "scores.ndjson", Run.of("score", records, "--format", "json").out());

        assertThat(Run.of("score", records, assessment).err())
                .contains(assessment + ":1: UNKNOWN_TYPE: only records and evidence ledgers are read here");
    }

    @Test
    void contradicting_records_are_reported() throws IOException {
        String conflict = file("conflict.ndjson", COMMUNITY + FEEDBACK + FEEDBACK.replace("courtesy", "patience"));

        Run score = Run.of("score", conflict);
        assertThat(score.exitCode()).isZero();
        assertThat(score.err()).isEqualTo("Conflict: conduct-feedback f-1 has two different records of revision 1.\n");
        Run check = Run.of("check", conflict);
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out()).contains("1  conflict\n");
    }

    @Test
    void records_that_do_not_fit_each_other_are_reported() throws IOException {
        String own = COMMUNITY.replace("\"name\"", "\"parent\":\"other\",\"name\"");
        String other =
                own.replace("elm-park", "swap").replace("other", "elm-park").replace("swap", "other");

        Run check = Run.of("check", file("problem.ndjson", own + other));

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.err())
                .isEqualTo("Problem: community elm-park: Community.parent must form no cycle,"
                        + " was elm-park -> other -> elm-park.\n");
        assertThat(check.out()).contains("1  problem between records\n");
    }

    @Test
    void check_counts_by_type_and_what_is_unknown() throws IOException {
        String odd = file(
                "odd.ndjson",
                COMMUNITY + FEEDBACK.replace("{\"type\"", "{\"mood\":1,\"type\"") + FEEDBACK + LEDGER + "?\n");

        Run run = Run.of("check", odd);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines().stream().map(String::strip).collect(Collectors.toList()))
                .containsExactly(
                        "Lines by type",
                        "1  community",
                        "2  conduct-feedback",
                        "1  evidence-ledger",
                        "Records, repetitions counted once",
                        "2  records",
                        "oldest recordedAt 2026-01-02T09:00:00Z",
                        "newest recordedAt 2026-02-03T08:00:00Z",
                        "Faults",
                        "1  line rejected",
                        "0  conflicts",
                        "0  problems between records",
                        "1  unknown member in conduct-feedback ignored, first at " + odd
                                + ":2; --strict names and refuses it");
        assertThat(Run.of("check", records).exitCode()).isZero();
    }

    @Test
    void unknown_members_are_ignored_unless_the_check_is_strict() throws IOException {
        String odd = file("odd.ndjson", COMMUNITY + FEEDBACK.replace("{\"type\"", "{\"mood\":1,\"type\""));

        assertThat(Run.of("check", odd).exitCode()).isZero();
        Run score = Run.of("score", odd);
        assertThat(score.exitCode()).isZero();
        assertThat(score.err()).isEqualTo("1 unknown member was ignored; check says where.\n");
        Run strict = Run.of("check", "--strict", odd);
        assertThat(strict.exitCode()).isEqualTo(1);
        assertThat(strict.err()).startsWith(odd + ":2: UNKNOWN_MEMBER at /mood: ");
    }

    @Test
    void the_day_of_a_record_long_after_all_others_is_doubted() throws IOException {
        String far = FEEDBACK.replace("f-1", "f-9").replace("\"recordedAt\":\"2026", "\"recordedAt\":\"2036");
        String records = file("far.ndjson", COMMUNITY + FEEDBACK + far);

        Run run = Run.of("score", records);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Trust as of 2036-02-03,");
        assertThat(run.err())
                .isEqualTo(records + ":3: the day is taken from conduct-feedback f-9, written down 3652 days after all"
                        + " others; say --as-of if that is a mistake.\n");
        assertThat(Run.of("score", records, "--as-of", "2026-02-03").err()).isEmpty();
    }

    @Test
    void a_day_outside_of_what_is_known_is_doubted() {
        assertThat(Run.of("score", records, "--as-of", "2026-02-01").err())
                .isEqualTo("--as-of 2026-02-01 lies before the first evidence, which is of 2026-02-02.\n");
        assertThat(Run.of("score", records, "--as-of", "2026-02-02").err()).isEmpty();
        assertThat(Run.of("score", records, "--as-of", "2026-02-03").err()).isEmpty();
        assertThat(Run.of("score", records, "--as-of", "2026-02-04").err())
                .isEqualTo("--as-of 2026-02-04 lies after the newest record and evidence, which is of 2026-02-03.\n");
    }

    @Test
    void what_is_no_ndjson_at_all_is_said_once() throws IOException {
        String hint = ": this is not NDJSON, one JSON object a line; for public data see engagement convert --help.\n";
        String table = file("table.csv", "day,beat\n" + "2026-01-02,1134\n".repeat(4_467) + FEEDBACK);
        String indented = file("indented.json", "{\n  \"type\": \"tip\",\n  \"id\": \"t-1\"\n}\n");

        Run check = Run.of("check", table);
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out()).contains("4,468  lines rejected");
        assertThat(check.err())
                .startsWith(table + hint + table + ":1: SYNTAX: ")
                .endsWith(table + ": 4,465 more rejected like these.\n");
        assertThat(check.err().lines()).hasSize(5);
        assertThat(Run.of("score", indented).err())
                .startsWith(indented + hint)
                .contains(indented + ": 1 more rejected like these.\n4 rejected.\nNothing is left to work on.\n");
    }

    @Test
    void input_that_cannot_be_used_is_refused_in_one_sentence() throws IOException {
        String missing = folder.resolve("missing.ndjson").toString();
        String empty = file("empty.ndjson", "");

        for (String command : List.of("score", "check")) {
            assertRefused("There is no file " + missing + ".", command, missing);
            assertRefused(folder + " is a directory, not a file.", command, folder.toString());
            assertRefused(empty + " is empty.", command, records, empty);
            assertRefused("Standard input is empty.", command, "-");
        }
        assertRefused("The input has no record and no evidence ledger.", "score", file("blank.ndjson", "\n\n"));
        assertRefused("There is no policy and no file " + missing + "; the", "score", records, "--policy", missing);
        assertRefused("There is no file " + missing + ".", "convert", "--from", "caps", missing);
        assertRefused(
                folder.resolve("no/where") + " cannot be written.",
                "score",
                records,
                "-o",
                folder.resolve("no/where").toString());
    }

    @Test
    void wrong_usage_is_refused_in_one_sentence() {
        assertRefused("engagement score must be given RECORDS; see engagement score --help.", "score");
        assertRefused(
                "--as-of must be a day like 2026-01-31, was 2026-02-30; see engagement score --help.",
                "score",
                records,
                "--as-of",
                "2026-02-30");
        assertRefused("--as-of must be a day", "score", records, "--as-of", "+12026-01-31");
        assertRefused(
                "--zone must be a zone like America/Chicago, was Mars; see engagement score --help.",
                "score",
                records,
                "--zone",
                "Mars");
        assertRefused("--format must be one of text, json, html, was xml; see", "score", records, "--format", "xml");
        assertRefused("There is no option --loud, only --help, --strict, --version; see", "check", records, "--loud");
        assertRefused(
                "There is no command rank, only score, explain, insights, plan, report, check, convert, generate, backtest, calibrate, policy, simulate; see engagement --help.",
                "rank");
        assertRefused("--as-of must be followed by DAY; see", "score", records, "--as-of");
        assertRefused(
                "--format must be given only once; see", "score", records, "--format", "json", "--format", "html");
        assertRefused("--communities must be a whole number, was many;", "generate", "--communities", "many");
        assertRefused("engagement generate must be given --communities N; see", "generate", "--records", "5");
        assertRefused("skogan is an argument too many; see engagement policy --help.", "policy", "default", "skogan");
    }

    @Test
    void no_input_is_overwritten() throws IOException {
        assertRefused(records + " cannot be both read and written.", "score", records, "-o", records);
        assertRefused(
                records + " cannot be both read and written.", "convert", "--from", "ndjson", records, "-o", records);
        assertThat(Files.readString(Path.of(records))).isEqualTo(COMMUNITY + FEEDBACK);
    }

    @Test
    void generated_records_can_be_scored() {
        Run generated = Run.of("generate", "--communities", "3", "--records", "200", "--seed", "7");

        assertThat(generated.lines()).hasSize(200);
        assertThat(Run.of("generate", "--communities", "3", "--records", "200", "--seed", "7"))
                .isEqualTo(generated);
        Run score = Run.withInput(generated.out(), "score", "-");
        assertThat(score.exitCode()).isZero();
        assertThat(score.lines().subList(3, score.lines().size())).hasSize(3);
        assertRefused("--communities must be at least 1, was 0.", "generate", "--communities", "0", "--records", "5");
        assertRefused(
                "--records must be at least the number of communities, was 5.",
                "generate",
                "--communities",
                "6",
                "--records",
                "5");
    }

    @Test
    void help_says_what_there_is() {
        assertThat(Run.of("--help").out()).contains("score", "check", "convert", "Exit codes:");
        assertThat(Run.of("score", "--help").out()).contains("--as-of=DAY", "--policy=NAME|FILE");
        for (String command : List.of(
                "score",
                "explain",
                "insights",
                "plan",
                "report",
                "check",
                "convert",
                "generate",
                "backtest",
                "calibrate",
                "policy",
                "simulate")) {
            assertThat(Run.of(command, "--help").out()).contains("Usage: engagement " + command, "Exit codes:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-V", "--version", "score -V", "policy --version"})
    void the_version_is_that_of_the_project(String args) throws IOException {
        String project = Files.readString(Path.of(System.getProperty("engagement.root"), "pom.xml"));
        Matcher version = Pattern.compile("<artifactId>engagement-parent</artifactId>\\s*<version>(.+)</version>")
                .matcher(project);

        assertThat(version.find()).isTrue();
        assertThat(Run.of(args.split(" ")).out().strip()).isEqualTo("engagement " + version.group(1));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
