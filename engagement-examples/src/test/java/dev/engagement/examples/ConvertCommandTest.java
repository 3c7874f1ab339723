package dev.engagement.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

    private static final String COMPLAINTS =
            "cr_id,complaint_date,closed_date,beat,category,days_to_closure,complainant_type,current_status\n"
                    + "900,2016-01-04,2016-03-01,1134,THEFT,57,CIVILIAN,CLOSED/FINAL\n";

    private static final String SENTIMENT = "AREA,DISTRICT,SECTOR,SAFETY,TRUST,T_LISTEN,T_RESPECT,START_DATE,END_DATE\n"
            + "area_1,11,,61,55,,,01/01/2018,01/31/2018\n";

    private static final String CAPS = "[{\"calendarId\":11,\"start\":\"2017-03-02T19:00:00\",\"end\":null,"
            + "\"title\":\"1134 Beat Meeting\",\"location\":\"Hall\",\"modifiedDate\":\"2017-03-02T10:00:00\"}]";

    private static final String REQUEST =
            "{\"service_request_id\":\"26-7\",\"status\":\"open\",\"service_name\":\"Street"
                    + " Light\",\"description\":\"<p>Dark &amp; wet</p>\",\"requested_datetime\":\"2026-01-02T08:00:00-06:00\","
                    + "\"media_url\":\"https://city.example/1.jpg\"}";

    /**
     * A series with changes, an open house, a walk that was called off, and a meeting that only the team may know of.
     */
    private static final String MEETINGS = resource("meetings.ndjson");

    private static final String PROMISE = "--promise must be acknowledge, answer or tell-back and a limit, as in"
            + " acknowledge=PT4H, answer=P90D or tell-back=P5WD, was ";

    @TempDir
    private Path folder;

    @Test
    void records_go_to_standard_output_and_the_books_to_standard_error() throws IOException {
        Run run = Run.of("convert", "--from", "police-sentiment", file("s.csv", SENTIMENT));

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(0)).startsWith("{\"type\":\"community\",").contains("\"chicago-d11\"");
        assertThat(run.lines().get(1)).contains("\"scale\":{\"min\":0,\"max\":100},\"mean\":61");
        assertThat(run.err())
                .startsWith("police-sentiment: 1 row read: 1 used, 0 left out, 0 rejected\n"
                        + "police-sentiment: 3 records made: 1 community, 2 survey-result\n");
    }

    @Test
    void several_sources_make_one_file_with_each_community_once() throws IOException {
        Path records = folder.resolve("all.ndjson");

        Run run = Run.of(
                "convert",
                "--from",
                "caps",
                file("c.json", CAPS),
                "--from",
                "cpd-complaints",
                file("c.csv", COMPLAINTS),
                "--promise",
                "acknowledge=P7D",
                "--promise",
                "answer=P90D",
                "--from",
                "police-sentiment",
                file("s.csv", SENTIMENT),
                "-o",
                records.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("caps: 1 row read", "cpd-complaints: 1 row read", "police-sentiment: 1 row ");
        assertThat(Files.readAllLines(records)).hasSize(6);
        Run check = Run.of("check", records.toString());
        assertThat(check.exitCode()).isZero();
        assertThat(check.out()).contains("1  community", "1  concern", "1  conduct-feedback", "1  safety-meeting");
        assertThat(Run.of("score", records.toString(), "--as-of", "2018-06-30").out())
                .startsWith("Chicago police district 11 (chicago-d11)\nTrust as of 2018-06-30");
    }

    @Test
    void what_each_converter_writes_about_a_community_is_the_same() throws IOException {
        String caps = Run.of("convert", "--from", "caps", file("c.json", CAPS))
                .lines()
                .get(0);

        assertThat(Run.of("convert", "--from", "cpd-complaints", file("c.csv", COMPLAINTS))
                        .lines())
                .contains(caps);
        assertThat(Run.of("convert", "--from", "police-sentiment", file("s.csv", SENTIMENT))
                        .lines())
                .contains(caps);
    }

    @Test
    void a_rejected_row_is_named_and_counted() throws IOException {
        String file = file("s.csv", SENTIMENT + "area_1,77,,61,55,,,01/01/2018,01/31/2018\n");

        Run run = Run.of("convert", "--from", "police-sentiment", file);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines()).hasSize(3);
        assertThat(run.err())
                .startsWith(file + ":3: UNIT: the district is none of Chicago\n"
                        + "police-sentiment: 2 rows read: 1 used, 0 left out, 1 rejected\n");
    }

    @Test
    void records_are_written_as_they_are_without_the_lines_that_are_none() throws IOException {
        String records = Run.of("convert", "--from", "police-sentiment", file("s.csv", SENTIMENT))
                .out();

        Run copy = Run.withInput(records + "nonsense\n", "convert", "--from", "ndjson", "-");

        assertThat(copy.exitCode()).isEqualTo(1);
        assertThat(copy.out()).isEqualTo(records);
        assertThat(copy.err()).startsWith("standard input:4: SYNTAX: ");
    }

    @Test
    void what_stands_in_the_output_stays_there_when_there_is_nothing_to_put_in_its_place() throws IOException {
        String output = file("out.ndjson", "precious\n");
        String cases = file("c.csv", COMPLAINTS);

        assertRefused(
                cases + " must be one JSON array, so it is another source's.", "--from", "caps", cases, "-o", output);
        Run copy = Run.of("convert", "--from", "ndjson", cases, "-o", output);
        assertThat(copy.exitCode()).isEqualTo(1);
        assertThat(copy.err()).endsWith("There is nothing to write, so " + output + " stays as it is.\n");
        assertThat(Files.readString(Path.of(output))).isEqualTo("precious\n");
        Run.of("convert", "--from", "police-sentiment", file("s.csv", SENTIMENT), "-o", output);
        assertThat(Files.readAllLines(Path.of(output))).hasSize(3);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("out.ndjson", "c.csv", "s.csv");
        }
    }

    @Test
    void files_may_stand_behind_the_other_options_too() throws IOException {
        String file = file("s.csv", SENTIMENT);

        assertThat(Run.of("convert", "--from", "police-sentiment", "--level", "district", file))
                .isEqualTo(Run.of("convert", "--level", "DISTRICT", "--from", "police-sentiment", file));
    }

    @Test
    void records_go_to_another_system_and_come_back_as_they_were() throws IOException {
        String records = Run.of("convert", "--from", "police-sentiment", file("s.csv", SENTIMENT))
                .out();
        for (String format : List.of("cloudevents", "cloudevents-lines")) {
            Run there = Run.withInput(
                    records,
                    "convert",
                    "--from",
                    "ndjson",
                    "-",
                    "--to",
                    format,
                    "--source",
                    "/elm-park",
                    "--audience",
                    "team");
            assertThat(there.exitCode()).isZero();
            assertThat(there.err()).startsWith("cloudevents: 3 written, 0 refused\n");

            Run back = Run.withInput(there.out(), "convert", "--from", format, "-");

            assertThat(back.out()).isEqualTo(records);
            assertThat(back.err()).isEqualTo(format + ": 3 read, 0 rejected\n");
        }
    }

    @Test
    void meetings_go_into_calendars_and_come_back() throws IOException {
        for (String format : List.of("jscalendar", "jcal")) {
            List<String> writing = new ArrayList<>(List.of("convert", "--from", "ndjson", "-", "--to", format));
            if (format.equals("jscalendar")) {
                writing.addAll(List.of("--source", "elm-park-meetings"));
            }
            Run there = Run.withInput(MEETINGS, writing.toArray(String[]::new));
            assertThat(there.exitCode()).as(there.err()).isZero();
            assertThat(there.err())
                    .isEqualTo(format + ": 3 written, 1 refused\n" + format
                            + ": 1 safety-meeting refused: NOT_VISIBLE\n" + format
                            + ": 2 safety-meeting lost transitions\n");

            Run back = Run.withInput(
                    there.out().replace("\"Walk around the park\"", "7"),
                    "convert",
                    "--from",
                    format,
                    "-",
                    "--community",
                    "elsewhere",
                    "--zone",
                    "UTC",
                    "--source",
                    "calendar",
                    "--recorded-at",
                    "2026-02-01T08:00:00Z");
            assertThat(back.exitCode()).isEqualTo(1);
            assertThat(back.err()).contains("WRONG_TYPE at /").endsWith(format + ": 2 read, 1 rejected\n");
            assertThat(back.lines()).isEqualTo(MEETINGS.lines().limit(2).toList());
        }
    }

    @Test
    void meetings_go_into_a_calendar_to_subscribe_to() {
        Run run = Run.withInput(MEETINGS, "convert", "--from", "ndjson", "-", "--to", "ics");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .contains(
                        "TZID:America/Chicago",
                        "DTSTART;TZID=America/Chicago:20260217T183000",
                        "RRULE:FREQ=MONTHLY;BYDAY=3TU",
                        "EXDATE;TZID=America/Chicago:20260721T183000",
                        "RECURRENCE-ID;TZID=America/Chicago:20260317T183000",
                        "STATUS:CANCELLED")
                .containsOnlyOnce("BEGIN:VTIMEZONE")
                .doesNotContain("SUMMARY:Team");
        assertThat(run.err())
                .isEqualTo("ics: 3 written, 1 refused\nics: 1 safety-meeting refused: NOT_VISIBLE\n"
                        + "ics: 2 safety-meeting lost transitions\n");
    }

    @Test
    void meetings_go_to_search_engines_and_places_to_maps() {
        Run events = Run.withInput(
                MEETINGS, "convert", "--from", "ndjson", "-", "--to", "schema.org", "--organizer", "The Elm Park team");
        assertThat(events.exitCode()).isZero();
        assertThat(events.out())
                .contains("\"eventStatus\":\"https://schema.org/EventCancelled\"", "\"name\":\"The Elm Park team\"")
                .doesNotContain("Evening");
        assertThat(events.err())
                .startsWith("schema.org: 2 written, 2 refused\nschema.org: 1 meeting-series refused: NO_PLACE\n")
                .contains("schema.org: 2 safety-meeting lost kind\n");

        Run places = Run.withInput(MEETINGS, "convert", "--from", "ndjson", "-", "--to", "geojson");
        assertThat(places.exitCode()).isZero();
        assertThat(places.out()).contains("\"coordinates\":[-87.7,41.9]").doesNotContain("Open house", "Evening");
        assertThat(places.err()).startsWith("geojson: 3 written, 1 refused\n").contains("lost title\n");
    }

    @Test
    void what_was_replaced_or_erased_since_gets_into_no_other_format_whatever_the_order() {
        String house = MEETINGS.lines()
                .filter(line -> line.contains("\"Open house\""))
                .findFirst()
                .orElseThrow();
        String hidden = house.replace("\"revision\":1", "\"revision\":2")
                .replace("\"visibility\":\"PUBLIC\"", "\"visibility\":\"TEAM\"");
        for (String records : List.of(house + "\n" + hidden + "\n", hidden + "\n" + house + "\n" + house + "\n")) {
            for (String format : List.of("jcal", "geojson", "ics")) {
                Run run = Run.withInput(records, "convert", "--from", "ndjson", "-", "--to", format);

                assertThat(run.exitCode()).as(run.err()).isZero();
                assertThat(run.out()).doesNotContain("Open house", "Fire station");
                assertThat(run.err())
                        .contains(
                                " left out: repeated, replaced or erased\n",
                                format + ": 0 written, 1 refused\n",
                                format + ": 1 safety-meeting refused: NOT_VISIBLE\n");
            }
        }
    }

    @Test
    void what_is_refused_and_lost_on_the_way_is_counted() throws IOException {
        String requests =
                file("r.json", "[" + REQUEST + ",{\"status\":\"open\"},\n" + REQUEST.replace("26-7", "26-8") + "]");
        String[] reading = {
            "convert",
            "--from",
            "open311",
            requests,
            "--community",
            "elm-park",
            "--zone",
            "America/Chicago",
            "--source",
            "city-311",
            "--recorded-at",
            "2026-01-31T18:00:00Z",
            "--promise",
            "answer=P9D"
        };
        Run read = Run.of(reading);
        assertThat(read.exitCode()).isEqualTo(1);
        assertThat(read.lines()).hasSize(2);
        assertThat(read.lines().get(0))
                .contains("\"id\":\"city-311-26-7\"", "\"answerBy\":\"2026-01-11T", "\"text\":\"Dark & wet\"");
        assertThat(read.err())
                .isEqualTo(
                        requests + ":1: MISSING_MEMBER at /requested_datetime: Member requested_datetime must be"
                                + " present\nopen311: 2 read, 1 rejected\nopen311: 2 members of items have no place in records\n");

        Run refused = Run.withInput(read.out(), "convert", "--from", "ndjson", "-", "--to", "open311", "--zone", "UTC");
        assertThat(refused.exitCode()).isZero();
        assertThat(refused.out()).isEqualTo("[\n]\n");
        assertThat(refused.err()).isEqualTo("open311: 0 written, 2 refused\nopen311: 2 concern refused: NOT_VISIBLE\n");

        String open = read.out().replace("\"recordedAt\"", "\"visibility\":\"PUBLIC\",\"recordedAt\"");
        Run written = Run.withInput(open, "convert", "--from", "ndjson", "-", "--to", "open311", "--zone", "UTC");
        assertThat(written.out())
                .contains("\"service_request_id\":\"city-311-26-7\"")
                .doesNotContain("Dark");
        assertThat(written.err())
                .startsWith("open311: 2 written, 0 refused\n")
                .contains("open311: 2 concern lost text\n", "open311: 2 concern lost raisedBy\n");
    }

    @Test
    void what_is_no_json_is_said_once_where_a_format_is_json() throws IOException {
        String table = file("requests.csv", "day,beat\n" + "2026-01-02,1134\n".repeat(500));

        Run run = Run.of(
                "convert",
                "--from",
                "chicago-311",
                table,
                "--community",
                "chicago",
                "--zone",
                "America/Chicago",
                "--source",
                "chicago-311",
                "--recorded-at",
                "2026-02-01T00:00:00Z");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith(table + ": this is no JSON, which chicago-311 is; for other formats see engagement convert"
                        + " --help.\n" + table + ":1: ")
                .contains(" more rejected like these.\n");
        assertThat(run.err().lines()).hasSize(6);
    }

    @Test
    void a_document_without_records_replaces_no_file() throws IOException {
        String output = file("out.json", "precious\n");
        String interactions = Run.of("convert", "--from", "police-sentiment", file("s.csv", SENTIMENT))
                .out();

        Run run = Run.withInput(
                interactions, "convert", "--from", "ndjson", "-", "--to", "open311", "--zone", "UTC", "-o", output);

        assertThat(run.err())
                .contains(
                        "open311: 2 survey-result refused: NO_PLACE\n",
                        "There is nothing to write, so " + output + " stays as it is.\n");
        assertThat(Files.readString(Path.of(output))).isEqualTo("precious\n");
    }

    @Test
    void the_help_and_the_page_list_every_format() throws IOException {
        String help = Run.of("convert", "--help").out();
        String readme = Readme.text();
        for (ConvertFormats.Format format : ConvertFormats.ALL) {
            assertThat(help).contains(format.line());
            assertThat(readme).contains("| `" + format.name() + "` |");
        }
    }

    @Test
    void a_format_says_what_it_must_be_given() throws IOException {
        String requests = file("r.json", "[" + REQUEST + "]");
        assertRefused(
                "This format must be read with --community, --zone, --source, --recorded-at; see engagement convert --help.",
                "--from",
                "open311",
                requests);
        assertRefused("This format must be written with --zone; see", "--from", "ndjson", requests, "--to", "open311");
        assertRefused(
                "This format must be written with --source, --audience; see",
                "--from",
                "ndjson",
                requests,
                "--to",
                "cloudevents");
        assertRefused(
                "This format must be read with --zone, --source, --recorded-at, --officer; see",
                "--from",
                "osdi",
                requests,
                "--community",
                "elm-park");
        assertRefused(
                "--zone is of no use from cloudevents to ndjson; see",
                "--from",
                "cloudevents",
                requests,
                "--zone",
                "UTC");
        assertRefused("--to must be one of ndjson, cloudevents, ", "--from", "ndjson", requests, "--to", "excel");
        Run mute = Run.of("convert", "--from", "ndjson", requests, "--to", "caps");
        assertThat(mute.err()).endsWith("; caps can only be read; see engagement convert --help.\n");
        Run map = Run.of("convert", "--from", "geojson", requests);
        assertThat(map.err())
                .startsWith("--from must be one of caps, ")
                .endsWith("; geojson can only be written; see engagement convert --help.\n");
        assertRefused(
                "--recorded-at must be a time like 2026-01-31T18:00:00Z, was Friday; see",
                "--from",
                "open311",
                requests,
                "--recorded-at",
                "Friday");
    }

    @Test
    void wrong_usage_is_refused_in_one_sentence() throws IOException {
        String caps = file("c.json", CAPS);
        String cases = file("c.csv", COMPLAINTS);

        assertRefused("engagement convert must be given --from FORMAT FILE; see engagement convert --help.");
        assertRefused("--from must name a format: caps, ", "--from");
        assertRefused("--from caps must name a file; see ", "--from", "caps");
        assertRefused(
                "--from must be one of caps, cpd-complaints, police-sentiment,", "--from", "excel", "nowhere.csv");
        assertRefused("This source is read from files only, not from standard input.", "--from", "caps", "-");
        assertRefused(
                "--promise is of no use from caps to ndjson; see", "--from", "caps", caps, "--promise", "answer=P9D");
        assertRefused("--level is of no use from caps to ndjson; see", "--from", "caps", caps, "--level", "area");
        assertRefused(
                "--level must be one of city, area, district, sector, was beat; see",
                "--from",
                "police-sentiment",
                caps,
                "--level",
                "beat");
        assertRefused(
                PROMISE + "answer=soon; see engagement convert --help.",
                "--from",
                "cpd-complaints",
                cases,
                "--promise",
                "answer=soon");
        assertRefused(PROMISE + "call=P9D; see ", "--from", "cpd-complaints", cases, "--promise", "call=P9D");
        assertRefused(PROMISE + "answer; see ", "--from", "cpd-complaints", cases, "--promise", "answer");
        assertRefused(
                "--from ndjson cannot be put together with other sources.",
                "--from",
                "ndjson",
                cases,
                "--from",
                "caps",
                caps);
        assertRefused(
                "Of several sources each must have its files behind its own --from.",
                "--from",
                "caps",
                caps,
                "--from",
                "cpd-complaints",
                "--promise",
                "answer=P9D",
                cases);
        assertRefused(
                cases + " has no column \"AREA\", so it is another source's.", "--from", "police-sentiment", cases);
        assertRefused(file("x.json", "{}") + " must be one JSON array,", "--from", "caps", file("x.json", "{}"));
    }

    private void assertRefused(String sentence, String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "convert";
        System.arraycopy(args, 0, all, 1, args.length);
        Run.assertRefused(sentence, all);
    }

    private static String resource(String name) {
        try (InputStream in = ConvertCommandTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
