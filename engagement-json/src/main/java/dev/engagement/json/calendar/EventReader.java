package dev.engagement.json.calendar;

import dev.engagement.json.ReadResult;
import dev.engagement.json.exchange.ForeignReader;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.json.exchange.WordTable;
import dev.engagement.json.mapping.SliceReading;
import dev.engagement.json.slice.Documents;
import dev.engagement.json.slice.Piece;
import dev.engagement.json.slice.Slice;
import dev.engagement.json.table.Form;
import dev.engagement.record.EngagementRecord;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A reader of events, of whatever calendar format. What a document says of single events of a series becomes part of
 * the series if it has it, so that records are handed out at the end of a document; bytes are kept only of what was
 * refused and of events of a series, which may still be. This class is immutable and thread-safe.
 */
public final class EventReader implements ForeignReader {

    private final String name;
    private final Set<String> itemPointers;
    private final Form<Optional<CalendarEvent>> form;
    private final CalendarRecords records;
    private final List<WordTable<?>> words;

    /**
     * A reader.
     *
     * @param name what the format is called
     * @param itemPointers JSON Pointers to the arrays whose elements are events
     * @param form reads an element; empty if it is no event
     * @param context what events do not say themselves
     * @param words the words that the form goes by
     */
    public EventReader(
            String name,
            Set<String> itemPointers,
            Form<Optional<CalendarEvent>> form,
            ReadContext context,
            WordTable<?>... words) {
        this.name = name;
        this.itemPointers = Set.copyOf(itemPointers);
        this.form = form;
        this.records = new CalendarRecords(context);
        this.words = List.of(words);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<WordTable<?>> words() {
        return words;
    }

    @Override
    public void read(InputStream input, Consumer<? super ReadResult<EngagementRecord>> results) {
        try (SliceReading<EngagementRecord> slices = new SliceReading<>()) {
            Reading reading = new Reading(slices, results);
            Documents.cut(input, itemPointers, reading);
            reading.handOut();
        }
    }

    /** An event, and how many of its members were ignored. */
    private record Event(CalendarEvent event, Slice slice, int unknown) {}

    /** What stood somewhere: an event that others of its document may change, or what became of any other already. */
    private record Found(Optional<Event> waiting, List<ReadResult<EngagementRecord>> results) {}

    /** The reading of one input; not thread-safe. */
    private final class Reading implements Documents.Receiver {

        private final SliceReading<EngagementRecord> slices;
        private final Consumer<? super ReadResult<EngagementRecord>> results;
        private final List<Found> found = new ArrayList<>();

        Reading(SliceReading<EngagementRecord> slices, Consumer<? super ReadResult<EngagementRecord>> results) {
            this.slices = slices;
            this.results = results;
        }

        @Override
        public void item(String pointer, Slice slice) {
            found.add(new Found(
                    Optional.empty(),
                    slices.read(
                            slice,
                            in -> form.read(in).map(event -> new Event(event, slice, in.unknownMembers())),
                            event -> event.map(this::take).orElse(List.of()))));
        }

        /** What became of an event; nothing yet if it waits for the end of its document. */
        private List<ReadResult<EngagementRecord>> take(Event event) {
            if (CalendarSeries.belongsToOne(event.event())) {
                Event kept = new Event(event.event(), Piece.of(event.slice()), event.unknown());
                found.add(new Found(Optional.of(kept), List.of()));
                return List.of();
            }
            return accepted(event);
        }

        private List<ReadResult<EngagementRecord>> accepted(Event event) {
            return SliceReading.accepted(
                    event.slice(), List.of(records.record(event.event())), event.unknown() + unused(event.event()));
        }

        /** What stands around the events must be JSON, or the document may have been cut in the wrong places. */
        @Override
        public void envelope(Slice slice) {
            found.add(new Found(Optional.empty(), slices.skip(slice)));
            handOut();
        }

        private void handOut() {
            Map<String, CalendarEvent> series = new HashMap<>();
            found.stream()
                    .flatMap(one -> one.waiting().stream())
                    .map(Event::event)
                    .filter(CalendarSeries::isSeries)
                    .forEach(event -> series.putIfAbsent(event.need(CalendarEvent.UID), event));
            found.removeIf(one -> one.waiting()
                    .filter(event -> CalendarSeries.isTakenInto(series, event.event()))
                    .isPresent());
            found.forEach(one -> one.waiting()
                    .map(event -> slices.make(event.slice(), () -> accepted(event)))
                    .orElse(one.results())
                    .forEach(results));
            found.clear();
        }
    }

    /** Only sessions have a place for keywords. */
    private static int unused(CalendarEvent event) {
        boolean unused = event.get(CalendarEvent.KEYWORDS).isPresent()
                && event.get(CalendarEvent.PROGRAM).isEmpty();
        return unused ? 1 : 0;
    }
}
