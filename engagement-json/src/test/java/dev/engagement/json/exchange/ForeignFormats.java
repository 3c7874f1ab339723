package dev.engagement.json.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.engagement.community.ServicePromises;
import dev.engagement.id.CommunityId;
import dev.engagement.id.OfficerId;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.ReadResult;
import dev.engagement.json.cloudevents.CloudEvents;
import dev.engagement.json.geojson.GeoJson;
import dev.engagement.json.jcal.JCal;
import dev.engagement.json.jscalendar.JsCalendar;
import dev.engagement.json.open311.Open311;
import dev.engagement.json.osdi.Osdi;
import dev.engagement.json.policeuk.PoliceUk;
import dev.engagement.json.schemaorg.SchemaOrg;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Visibility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All formats of other systems: the one list that the page about them and the tests over all of them go by. */
public final class ForeignFormats {

    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final ReadContext CONTEXT =
            ReadContext.of("other", CommunityId.of("elm-park"), ZONE, Instant.parse("2026-03-31T18:00:00Z"));

    /**
     * A format.
     *
     * @param title what it is
     * @param audience who may see what is written; empty if it is only read, or the caller says it
     * @param records what its items are here
     * @param sample something to read
     */
    public record Format(
            String title,
            Optional<ForeignReader> reader,
            Optional<ForeignWriter> writer,
            Optional<Visibility> audience,
            String records,
            byte[] sample) {

        /** What it is called. */
        public String name() {
            return reader.map(ForeignReader::name)
                    .filter(name -> writer.isEmpty() || writer.get().name().equals(name))
                    .or(() -> writer.map(ForeignWriter::name))
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** Something that reads a document item by item. */
    public interface Reading {
        /** Reads to the end. */
        void read(InputStream input, Consumer<? super ReadResult<?>> results);
    }

    /**
     * Something that reads, and something to read.
     *
     * @param sample what is read without a refusal
     */
    public record Source(String name, Reading reading, byte[] sample) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Every format, in UTC and with nothing promised. */
    public static final List<Format> ALL = all(CONTEXT);

    private ForeignFormats() {}

    /** Every format. A new one adds its own here; a test misses it otherwise. */
    private static List<Format> all(ReadContext context) {
        return List.of(
                written(
                        "CloudEvents 1.0, JSON, single events and batches",
                        CloudEvents.reader(),
                        CloudEvents.writer(URI.create("/"), Visibility.RESTRICTED, CloudEvents.Arrangement.BATCH),
                        Optional.empty(),
                        "every record, as `data`"),
                written(
                        "Open311 GeoReport v2, JSON",
                        Open311.reader(context),
                        Open311.writer(ZONE),
                        Optional.of(Visibility.PUBLIC),
                        "concerns"),
                read(
                        "311 requests of the City of Chicago, JSON (data set v6vf-nfxy)",
                        Open311.chicagoReader(context),
                        "concerns",
                        """
                    [{"sr_number":"SR26-1","sr_type":"Pothole","status":"Completed","origin":"Internet",\
                    "created_date":"2026-01-02T08:00:00.000","last_modified_date":"2026-01-03T08:00:00.000",\
                    "closed_date":"2026-01-03T08:00:00.000","street_address":"12 ELM ST","duplicate":false,\
                    "latitude":"41.5","longitude":"-87.5"}]"""),
                read(
                        "data.police.uk, priorities of a neighbourhood",
                        PoliceUk.reader(context),
                        "concerns, and commitments for what was done",
                        """
                    [{"issue":"Noise and litter","issue-date":"2025-07-01T00:00:00",\
                    "action":"We put up bins.","action-date":"2025-12-01T00:00:00"}]"""),
                written(
                        "OSDI 1.x, JSON (HAL), events and outreaches",
                        Osdi.reader(context, OfficerId.of("team")),
                        Osdi.writer("elm_park", "https://team.example/api/v1/"),
                        Optional.of(Visibility.PUBLIC),
                        "safety meetings, outreach sessions, interactions that a resident initiated"),
                written(
                        "the same, written with the attendances in their events",
                        Osdi.reader(context, OfficerId.of("team")),
                        Osdi.partnerWriter("elm_park", "https://team.example/api/v1/"),
                        Optional.of(Visibility.PARTNERS),
                        "the same, and answers to invitations without who gave them"),
                written(
                        "JSCalendar, RFC 8984",
                        JsCalendar.reader(context),
                        JsCalendar.writer("feed"),
                        Optional.of(Visibility.PUBLIC),
                        "safety meetings, meeting series, outreach sessions"),
                written(
                        "jCal, RFC 7265: iCalendar in JSON",
                        JCal.reader(context),
                        JCal.writer(),
                        Optional.of(Visibility.PUBLIC),
                        "safety meetings, meeting series, outreach sessions"),
                new Format(
                        "schema.org Event, JSON-LD",
                        Optional.empty(),
                        Optional.of(SchemaOrg.writer("The team")),
                        Optional.of(Visibility.PUBLIC),
                        "safety meetings, outreach sessions",
                        new byte[0]),
                new Format(
                        "GeoJSON, RFC 7946; `readPlaces` reads places, which are no records",
                        Optional.empty(),
                        Optional.of(GeoJson.writer()),
                        Optional.of(Visibility.PUBLIC),
                        "where interactions, meetings, sessions and concerns are",
                        sampleOf(GeoJson.writer())));
    }

    /** All that reads. */
    public static List<Source> sources() {
        return sources(ALL);
    }

    /** All that reads times, where clocks show other ones than in UTC and something was promised. */
    public static List<Source> sourcesFarFromGreenwich() {
        return Stream.of("Pacific/Kiritimati", "America/Los_Angeles")
                .map(ZoneId::of)
                .map(zone -> ReadContext.of("other", CommunityId.of("elm-park"), zone, CONTEXT.recordedAt())
                        .promising(ServicePromises.DEFAULT))
                .flatMap(context -> sources(all(context)).stream()
                        .map(source ->
                                new Source(source.name() + " in " + context.zone(), source.reading(), source.sample())))
                .toList();
    }

    private static List<Source> sources(List<Format> formats) {
        return Stream.concat(
                        formats.stream()
                                .filter(format -> format.reader().isPresent())
                                .map(format -> new Source(
                                        format.name(),
                                        (input, results) ->
                                                format.reader().orElseThrow().read(input, results::accept),
                                        format.sample())),
                        formats.stream()
                                .filter(format -> format.name().equals(GeoJson.NAME))
                                .map(format -> new Source(
                                        format.name(),
                                        (input, results) -> GeoJson.readPlaces(input, results::accept),
                                        format.sample())))
                .toList();
    }

    private static Format written(
            String title, ForeignReader reader, ForeignWriter writer, Optional<Visibility> audience, String records) {
        return new Format(title, Optional.of(reader), Optional.of(writer), audience, records, sampleOf(writer));
    }

    private static Format read(String title, ForeignReader reader, String records, String sample) {
        return new Format(
                title,
                Optional.of(reader),
                Optional.empty(),
                Optional.empty(),
                records,
                sample.getBytes(StandardCharsets.UTF_8));
    }

    /** What is written of one public record of each type that formats take. */
    private static byte[] sampleOf(ForeignWriter writer) {
        return Exchanges.write(writer, samples()).bytes();
    }

    /** A full record of each of these types, for everybody to see. */
    static List<EngagementRecord> samples() {
        return Stream.of("interaction", "meeting-series", "safety-meeting", "outreach-session", "concern")
                .map(ForeignFormats::sample)
                .toList();
    }

    private static EngagementRecord sample(String type) {
        Path file = Path.of(
                System.getProperty("engagement.root"),
                "engagement-json/src/test/resources/golden/v1",
                type,
                "full.json");
        try {
            ObjectNode tree = (ObjectNode) Exchanges.parse(Files.readAllBytes(file));
            tree.put("visibility", "PUBLIC").remove(List.of("attributes", "externalIds"));
            if (tree.has("initiatedBy")) {
                tree.put("initiatedBy", "RESIDENT");
            }
            return EngagementFormat.RECORDS.read(tree.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
