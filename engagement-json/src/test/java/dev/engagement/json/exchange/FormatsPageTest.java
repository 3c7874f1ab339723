package dev.engagement.json.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.id.CommunityId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.RecordType;
import dev.engagement.json.cloudevents.CloudEvents;
import dev.engagement.json.geojson.GeoJson;
import dev.engagement.json.jcal.JCal;
import dev.engagement.json.jscalendar.JsCalendar;
import dev.engagement.json.open311.Open311;
import dev.engagement.json.osdi.Osdi;
import dev.engagement.json.policeuk.PoliceUk;
import dev.engagement.json.schemaorg.SchemaOrg;
import dev.engagement.record.Visibility;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps the pages about other systems' formats in this module's README equal to what the formats state. Run with {@code
 * -Dengagement.write-docs=true} to write them anew.
 */
class FormatsPageTest {

    private static final String BEGIN = "<!-- foreign formats -->\n";
    private static final String END = "<!-- end of foreign formats -->";

    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final ReadContext CONTEXT =
            ReadContext.of("other", CommunityId.of("elm-park"), ZONE, Instant.parse("2026-01-31T18:00:00Z"));

    /**
     * A format.
     *
     * @param title what it is
     * @param records what its items are here
     */
    private record Entry(
            String title,
            Optional<ForeignReader> reader,
            Optional<ForeignWriter> writer,
            String audience,
            String records) {

        String name() {
            return reader.map(ForeignReader::name)
                    .or(() -> writer.map(ForeignWriter::name))
                    .orElseThrow();
        }
    }

    /** Every format. A new one adds its own line here. */
    private static final List<Entry> FORMATS = List.of(
            new Entry(
                    "CloudEvents 1.0, JSON, single events and batches",
                    Optional.of(CloudEvents.reader()),
                    Optional.of(
                            CloudEvents.writer(URI.create("/"), Visibility.RESTRICTED, CloudEvents.Arrangement.BATCH)),
                    "as stated",
                    "every record, as `data`"),
            new Entry(
                    "Open311 GeoReport v2, JSON",
                    Optional.of(Open311.reader(CONTEXT)),
                    Optional.of(Open311.writer(ZONE)),
                    "everybody",
                    "concerns"),
            new Entry(
                    "311 requests of the City of Chicago, JSON (data set v6vf-nfxy)",
                    Optional.of(Open311.chicagoReader(CONTEXT)),
                    Optional.empty(),
                    "",
                    "concerns"),
            new Entry(
                    "data.police.uk, priorities of a neighbourhood",
                    Optional.of(PoliceUk.reader(CONTEXT)),
                    Optional.empty(),
                    "",
                    "concerns, and commitments for what was done"),
            new Entry(
                    "OSDI 1.x, JSON (HAL), events and outreaches",
                    Optional.of(Osdi.reader(CONTEXT, OfficerId.of("team"))),
                    Optional.of(Osdi.writer("elm_park", "https://team.example/api/v1/")),
                    "everybody",
                    "safety meetings, outreach sessions, interactions that a resident initiated"),
            new Entry(
                    "JSCalendar, RFC 8984",
                    Optional.of(JsCalendar.reader(CONTEXT)),
                    Optional.of(JsCalendar.writer("feed")),
                    "everybody",
                    "safety meetings, meeting series, outreach sessions"),
            new Entry(
                    "jCal, RFC 7265: iCalendar in JSON",
                    Optional.of(JCal.reader(CONTEXT)),
                    Optional.of(JCal.writer()),
                    "everybody",
                    "safety meetings, meeting series, outreach sessions"),
            new Entry(
                    "schema.org Event, JSON-LD",
                    Optional.empty(),
                    Optional.of(SchemaOrg.writer("The team")),
                    "everybody",
                    "safety meetings, outreach sessions"),
            new Entry(
                    "GeoJSON, RFC 7946; `readPlaces` reads places, which are no records",
                    Optional.empty(),
                    Optional.of(GeoJson.writer()),
                    "everybody",
                    "where interactions, meetings, sessions and concerns are"));

    @Test
    void the_documented_formats_are_those_that_there_are() throws IOException {
        Path readme = Path.of(System.getProperty("engagement.root"), "engagement-json", "README.md");
        String text = Files.readString(readme);
        String current =
                text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + page() + text.substring(text.indexOf(END));
        if (Boolean.getBoolean("engagement.write-docs")) {
            Files.writeString(readme, current);
        }
        assertThat(Files.readString(readme)).isEqualTo(current);
    }

    private static String page() {
        StringBuilder page = new StringBuilder(
                "\n| name | format | | records | who may see what is written |\n" + "|---|---|---|---|---|\n");
        FORMATS.forEach(entry -> page.append("| `")
                .append(entry.name())
                .append("` | ")
                .append(entry.title())
                .append(" | ")
                .append(direction(entry))
                .append(" | ")
                .append(entry.records())
                .append(" | ")
                .append(entry.audience())
                .append(" |\n"));
        FORMATS.forEach(entry -> section(page, entry));
        return page.append('\n').toString();
    }

    private static String direction(Entry entry) {
        return Stream.of(entry.reader().map(any -> "read"), entry.writer().map(any -> "written"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static void section(StringBuilder page, Entry entry) {
        page.append("\n#### `").append(entry.name()).append("`\n\n");
        entry.writer().ifPresent(writer -> losses(page, writer.losses()));
        Set<WordTable<?>> words = new LinkedHashSet<>();
        entry.reader().ifPresent(reader -> words.addAll(reader.words()));
        entry.writer().ifPresent(writer -> words.addAll(writer.words()));
        if (entry.writer().isEmpty()) {
            page.append("It is only read, so that nothing of ours can be lost; members that have no place here are"
                    + " counted.\n");
        }
        words.forEach(table -> words(page, table));
    }

    private static void losses(StringBuilder page, Losses losses) {
        if (losses.types().stream()
                .allMatch(type ->
                        losses.always(type).isEmpty() && losses.partly(type).isEmpty())) {
            page.append("Nothing is lost.\n");
            return;
        }
        page.append("| record | member | what is lost |\n|---|---|---|\n");
        for (RecordType type : losses.types()) {
            losses.partly(type)
                    .forEach((path, what) -> page.append("| `")
                            .append(type.code())
                            .append("` | `")
                            .append(path)
                            .append("` | ")
                            .append(what)
                            .append(" |\n"));
            page.append("| `")
                    .append(type.code())
                    .append("` | ")
                    .append(losses.always(type).stream()
                            .map(path -> "`" + path + "`")
                            .collect(Collectors.joining(" ")))
                    .append(" | all |\n");
        }
    }

    private static void words(StringBuilder page, WordTable<?> table) {
        String member = table.member().replace("_", "\\_");
        boolean isRead = !table.read().isEmpty();
        page.append("\n| ")
                .append(member)
                .append(isRead ? " | read as | written for |\n|---|---|---|\n" : " | written for |\n|---|---|\n");
        Set<String> words = new TreeSet<>(table.read().keySet());
        words.addAll(table.written().values());
        for (String word : words) {
            page.append("| `").append(word).append("` | ");
            if (isRead) {
                page.append("`").append(table.read().get(word).name()).append("` | ");
            }
            page.append(constants(table, constant -> word.equals(table.written().get(constant))))
                    .append(" |\n");
        }
        if (isRead) {
            page.append("| any other | ")
                    .append(table.other()
                            .map(meaning -> "`" + meaning.name() + "`")
                            .orElse("refused"))
                    .append(" | |\n");
        } else if (table.written().size() < table.type().getEnumConstants().length) {
            page.append("| refused | ")
                    .append(constants(table, constant -> !table.written().containsKey(constant)))
                    .append(" |\n");
        }
    }

    private static String constants(WordTable<?> table, Predicate<Enum<?>> wanted) {
        return Stream.<Enum<?>>of(table.type().getEnumConstants())
                .filter(wanted)
                .map(constant -> "`" + constant.name() + "`")
                .collect(Collectors.joining(" "));
    }
}
