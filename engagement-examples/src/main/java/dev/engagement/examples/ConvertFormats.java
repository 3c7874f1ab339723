package dev.engagement.examples;

import dev.engagement.examples.calendar.CalendarFeed;
import dev.engagement.examples.convert.BarcelonaConverter;
import dev.engagement.examples.convert.CapsConverter;
import dev.engagement.examples.convert.ComplaintsConverter;
import dev.engagement.examples.convert.Converter;
import dev.engagement.examples.convert.SentimentConverter;
import dev.engagement.id.OfficerId;
import dev.engagement.json.cloudevents.CloudEvents;
import dev.engagement.json.exchange.ForeignReader;
import dev.engagement.json.exchange.ForeignWriter;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.json.geojson.GeoJson;
import dev.engagement.json.jcal.JCal;
import dev.engagement.json.jscalendar.JsCalendar;
import dev.engagement.json.open311.Open311;
import dev.engagement.json.osdi.Osdi;
import dev.engagement.json.policeuk.PoliceUk;
import dev.engagement.json.schemaorg.SchemaOrg;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** The one list of formats that {@code convert} knows. */
final class ConvertFormats {

    /** Records as they are. */
    static final String NDJSON = "ndjson";

    /**
     * A format. All but the native one have one or more of the three.
     *
     * @param name what it is called on the command line
     * @param what what it is, in a few words
     * @param converter reads all files of a source together
     * @param reader reads a stream, item by item
     * @param writer writes
     */
    record Format(
            String name,
            String what,
            @Nullable Function<ConvertOptions, Converter> converter,
            @Nullable Function<ConvertOptions, ForeignReader> reader,
            @Nullable Function<ConvertOptions, ForeignWriter> writer) {

        boolean isNative() {
            return name.equals(NDJSON);
        }

        boolean isRead() {
            return isNative() || converter != null || reader != null;
        }

        boolean isWritten() {
            return isNative() || writer != null;
        }

        /** For the help. */
        String line() {
            String direction = isRead() && isWritten() ? "from, to" : isRead() ? "from" : "to";
            return String.format("  %-18s %-8s %s", name, direction, what);
        }
    }

    /** All formats. */
    static final List<Format> ALL = List.of(
            source("caps", "event calendar of the Chicago police, JSON", options -> new CapsConverter()),
            source(
                    "cpd-complaints",
                    "register of complaints about Chicago police, CSV",
                    options -> new ComplaintsConverter(options.promises())),
            source(
                    "police-sentiment",
                    "monthly survey of Chicago, CSV",
                    options -> new SentimentConverter(options.level())),
            source(
                    "barcelona-meetings",
                    "meetings about Barcelona's municipal plan, CSV",
                    options -> new BarcelonaConverter()),
            new Format(NDJSON, "records, one on each line", null, null, null),
            new Format(
                    CloudEvents.NAME,
                    "CloudEvents 1.0, JSON; written as a batch",
                    null,
                    options -> CloudEvents.reader(),
                    options -> events(options, CloudEvents.Arrangement.BATCH)),
            new Format(
                    "cloudevents-lines",
                    "CloudEvents 1.0, JSON, one event on each line",
                    null,
                    options -> CloudEvents.reader(),
                    options -> events(options, CloudEvents.Arrangement.LINES)),
            new Format(
                    Open311.NAME,
                    "service requests of Open311 GeoReport v2, JSON",
                    null,
                    options -> Open311.reader(context(options)),
                    options -> Open311.writer(options.zone())),
            new Format(
                    Open311.CHICAGO,
                    "311 requests of the City of Chicago, JSON",
                    null,
                    options -> Open311.chicagoReader(context(options)),
                    null),
            new Format(
                    PoliceUk.NAME,
                    "neighbourhood priorities, data.police.uk, JSON",
                    null,
                    options -> PoliceUk.reader(context(options)),
                    null),
            new Format(
                    Osdi.NAME,
                    "events and outreaches of OSDI 1.x, JSON (HAL)",
                    null,
                    options -> osdi(options),
                    options -> osdiWriter(options, Osdi::writer)),
            new Format(
                    Osdi.FOR_PARTNERS,
                    "the same with attendances, for partners",
                    null,
                    options -> osdi(options),
                    options -> osdiWriter(options, Osdi::partnerWriter)),
            new Format(
                    JsCalendar.NAME,
                    "events of JSCalendar, RFC 8984, JSON",
                    null,
                    options -> JsCalendar.reader(context(options)),
                    options -> JsCalendar.writer(options.system())),
            new Format(
                    JCal.NAME,
                    "events of jCal, RFC 7265: iCalendar in JSON",
                    null,
                    options -> JCal.reader(context(options)),
                    options -> JCal.writer()),
            new Format(
                    CalendarFeed.NAME,
                    "calendar to subscribe to, iCalendar, RFC 5545",
                    null,
                    null,
                    options -> new CalendarFeed()),
            new Format(
                    SchemaOrg.NAME,
                    "Event of schema.org, JSON-LD",
                    null,
                    null,
                    options -> SchemaOrg.writer(options.organizer())),
            new Format(GeoJson.NAME, "places on a map, GeoJSON, RFC 7946", null, null, options -> GeoJson.writer()));

    private ConvertFormats() {}

    private static Format source(String name, String what, Function<ConvertOptions, Converter> converter) {
        return new Format(name, what, converter, null, null);
    }

    private static ForeignWriter events(ConvertOptions options, CloudEvents.Arrangement arrangement) {
        options.requireToWrite("--source", "--audience");
        return CloudEvents.writer(options.sender(), options.audience(), arrangement);
    }

    private static ForeignReader osdi(ConvertOptions options) {
        OfficerId officer = options.officer();
        return Osdi.reader(context(options), officer);
    }

    private static ForeignWriter osdiWriter(ConvertOptions options, BiFunction<String, String, ForeignWriter> writer) {
        options.requireToWrite("--source", "--base");
        return writer.apply(options.system(), options.base());
    }

    /** What is HTML becomes text; what is none stays, but for the blanks around it. */
    private static ReadContext context(ConvertOptions options) {
        return options.context()
                .readingText(text -> Jsoup.parseBodyFragment(text).wholeText().strip());
    }

    /** Names of those that are as demanded. */
    static String names(Predicate<Format> demand) {
        return ALL.stream().filter(demand).map(Format::name).collect(Collectors.joining(", "));
    }

    /**
     * The format of a name.
     *
     * @param option the option it was given to
     * @param demand what it must be
     * @throws UsageException if there is none, or only one for the other direction
     */
    static Format find(String option, String name, Predicate<Format> demand) {
        Format known = ALL.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ConvertOptions.wrong(option + " must be one of " + names(demand) + ", was " + name));
        if (!demand.test(known)) {
            throw ConvertOptions.wrong(option + " must be one of " + names(demand) + "; " + name + " can only be "
                    + (known.isRead() ? "read" : "written"));
        }
        return known;
    }
}
