package dev.engagement.json.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.engagement.base.DayPeriod;
import dev.engagement.json.ReadResult;
import dev.engagement.json.exchange.Exchanges;
import dev.engagement.json.exchange.ForeignReader;
import dev.engagement.json.exchange.ForeignWriter;
import dev.engagement.json.jcal.JCal;
import dev.engagement.json.jscalendar.JsCalendar;
import dev.engagement.meeting.MeetingSeries;
import dev.engagement.record.EngagementRecord;
import dev.engagement.testing.BaseArbitraries;
import dev.engagement.testing.RecordArbitraries;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for all calendar formats. */
class CalendarExchangeTest {

    /** A format with both its directions. */
    record Format(ForeignWriter writer, ForeignReader reader) {

        @Override
        public String toString() {
            return writer.name();
        }
    }

    private static final List<Format> FORMATS = List.of(
            new Format(JsCalendar.writer("feed"), JsCalendar.reader(CalendarRecordArbitraries.CONTEXT)),
            new Format(JCal.writer(), JCal.reader(CalendarRecordArbitraries.CONTEXT)));

    @Property(tries = 300)
    void what_is_written_and_read_lost_only_what_losses_name(
            @ForAll("formats") Format format, @ForAll("records") EngagementRecord record) {
        Exchanges.assertLosesOnlyWhatItNames(format.writer(), format.reader(), record);
    }

    @Property(tries = 300)
    void what_was_not_counted_as_lost_comes_back(
            @ForAll("formats") Format format, @ForAll("records") EngagementRecord record) {
        Exchanges.Written written = Exchanges.write(format.writer(), List.of(record));
        Set<String> lost =
                written.report().lost().getOrDefault(record.type(), Map.of()).keySet();
        EngagementRecord back =
                Exchanges.readAll(format.reader(), written.bytes()).get(0);

        assertThat(without(lost, Exchanges.tree(back))).isEqualTo(without(lost, Exchanges.tree(record)));
    }

    @Property(tries = 300)
    void a_series_that_is_read_back_has_the_same_meetings(
            @ForAll("formats") Format format, @ForAll("series") MeetingSeries series) {
        byte[] written = Exchanges.write(format.writer(), List.of(series)).bytes();
        MeetingSeries back =
                (MeetingSeries) Exchanges.readAll(format.reader(), written).get(0);
        DayPeriod window = new DayPeriod(
                series.start().toLocalDate().minusYears(1),
                series.start().toLocalDate().plusYears(10));

        assertThat(back.occurrences(window).limit(200).collect(Collectors.toList()))
                .isEqualTo(series.occurrences(window).limit(200).collect(Collectors.toList()));
        assertThat(back.overrides()).containsExactlyInAnyOrderElementsOf(series.overrides());
    }

    @Property(tries = 300)
    void nothing_personal_and_nothing_that_is_not_public_gets_out(
            @ForAll("formats") Format format, @ForAll("anything") EngagementRecord record) {
        Exchanges.Written written = Exchanges.write(format.writer(), List.of(record));
        if (written.report().written() == 0) {
            assertThat(Exchanges.read(format.reader(), written.bytes()).stream()
                            .filter(ReadResult.Accepted.class::isInstance))
                    .isEmpty();
        }
        assertThat(withoutPlaces(Exchanges.parse(written.bytes())).toString())
                .doesNotContain(BaseArbitraries.PERSONAL_MARKER);
    }

    @Property(tries = 10)
    void a_document_that_breaks_off_is_refused_where_it_does(
            @ForAll("formats") Format format, @ForAll("documents") List<EngagementRecord> records) {
        byte[] document = Exchanges.write(format.writer(), records).bytes();
        Exchanges.assertOnlyRefusesWhereCut(
                format.reader(),
                document,
                () -> IntStream.range(1, document.length).iterator());
    }

    /** Without where people are invited to come or join, which everybody may know. */
    private static JsonNode withoutPlaces(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.remove(List.of("locations", "virtualLocations"));
        }
        for (int i = tree.size() - 1; tree.isArray() && i >= 0; i--) {
            if (Set.of("location", "conference").contains(tree.path(i).path(0).asText())) {
                ((ArrayNode) tree).remove(i);
            }
        }
        tree.forEach(CalendarExchangeTest::withoutPlaces);
        return tree;
    }

    /** Without lost members; lists keep what else they have. */
    private static JsonNode without(Set<String> paths, JsonNode tree) {
        paths.forEach(path -> remove(tree, path.split("\\.", -1), 0));
        return tree;
    }

    private static void remove(JsonNode value, String[] path, int at) {
        if (value.isArray()) {
            value.forEach(element -> remove(element, path, at));
        } else if (value instanceof ObjectNode object) {
            if (at == path.length - 1) {
                object.remove(path[at]);
            } else if (object.has(path[at])) {
                remove(object.get(path[at]), path, at + 1);
            }
        }
    }

    @Provide
    Arbitrary<Format> formats() {
        return Arbitraries.of(FORMATS);
    }

    @Provide
    Arbitrary<EngagementRecord> records() {
        return CalendarRecordArbitraries.records();
    }

    @Provide
    Arbitrary<EngagementRecord> anything() {
        return RecordArbitraries.all();
    }

    @Provide
    Arbitrary<MeetingSeries> series() {
        return CalendarRecordArbitraries.series();
    }

    @Provide
    Arbitrary<List<EngagementRecord>> documents() {
        return CalendarRecordArbitraries.records()
                .filter(record -> !(record instanceof MeetingSeries))
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
    }
}
