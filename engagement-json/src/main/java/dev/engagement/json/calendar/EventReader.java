package dev.engagement.json.calendar;

import dev.engagement.json.ReadResult;
import dev.engagement.json.ReadResult.Rejected;
import dev.engagement.json.exchange.ForeignReader;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.json.exchange.WordTable;
import dev.engagement.json.slice.Documents;
import dev.engagement.json.slice.Piece;
import dev.engagement.json.slice.Slice;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.JsonIn;
import dev.engagement.json.table.Refusal;
import dev.engagement.record.EngagementRecord;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A reader of events, of whatever calendar format. What a document says of single events of a series becomes part of
 * the series if it has it, so that records are handed out at the end of a document. This class is immutable and
 * thread-safe.
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
        try (JsonIn in = new JsonIn(false)) {
            Reading reading = new Reading(in, results);
            Documents.cut(input, itemPointers, reading);
            reading.handOut();
        }
    }

    /** What stood somewhere: an event, or something that was refused. */
    private record Found(
            Slice slice, Optional<CalendarEvent> event, int unknown, Optional<Rejected<EngagementRecord>> refused) {

        static Found of(Slice slice, CalendarEvent event, int unknown) {
            return new Found(Piece.of(slice), Optional.of(event), unknown, Optional.empty());
        }

        static Found of(Slice slice, Refusal refusal, int linesPassed) {
            return new Found(Piece.of(slice), Optional.empty(), 0, Optional.of(rejected(slice, refusal, linesPassed)));
        }

        static Rejected<EngagementRecord> rejected(Slice slice, Refusal refusal, int linesPassed) {
            return new Rejected<>(
                    slice.offset(), slice.length(), slice.rawBytes(), refusal.at(slice.line() + linesPassed));
        }
    }

    /** The reading of one input; not thread-safe. */
    private final class Reading implements Documents.Receiver {

        private final JsonIn in;
        private final Consumer<? super ReadResult<EngagementRecord>> results;
        private final List<Found> found = new ArrayList<>();

        Reading(JsonIn in, Consumer<? super ReadResult<EngagementRecord>> results) {
            this.in = in;
            this.results = results;
        }

        @Override
        public void item(String pointer, Slice slice) {
            attempt(slice, () -> form.read(in))
                    .ifPresent(event -> found.add(Found.of(slice, event, in.unknownMembers())));
        }

        /** What stands around the events must be JSON, or the document may have been cut in the wrong places. */
        @Override
        public void envelope(Slice slice) {
            attempt(slice, () -> {
                in.skip();
                return Optional.empty();
            });
            handOut();
        }

        private Optional<CalendarEvent> attempt(Slice slice, Supplier<Optional<CalendarEvent>> read) {
            Refusal fault = slice.fault();
            if (fault != null) {
                found.add(Found.of(slice, fault, 0));
                return Optional.empty();
            }
            try {
                in.reset(slice.bytes(), slice.from(), slice.to());
                Optional<CalendarEvent> event = read.get();
                in.finish();
                return event;
            } catch (Refusal refusal) {
                found.add(Found.of(slice, refusal, in.linesPassed()));
                return Optional.empty();
            }
        }

        private void handOut() {
            Map<String, CalendarEvent> series = new HashMap<>();
            found.stream()
                    .flatMap(one -> one.event().stream())
                    .filter(CalendarSeries::isSeries)
                    .forEach(event -> series.putIfAbsent(event.need(CalendarEvent.UID), event));
            found.removeIf(one -> one.event()
                    .filter(event -> CalendarSeries.isTakenInto(series, event))
                    .isPresent());
            found.forEach(one -> results.accept(one.event()
                    .map(event -> result(one, event))
                    .orElseGet(() -> one.refused().orElseThrow())));
            found.clear();
        }

        private ReadResult<EngagementRecord> result(Found one, CalendarEvent event) {
            try {
                return new ReadResult.Accepted<>(
                        records.record(event), one.slice().line(), one.slice().offset(), one.unknown() + unused(event));
            } catch (Refusal refusal) {
                return Found.rejected(one.slice(), refusal, 0);
            }
        }
    }

    /** Only sessions have a place for keywords. */
    private static int unused(CalendarEvent event) {
        boolean unused = event.get(CalendarEvent.KEYWORDS).isPresent()
                && event.get(CalendarEvent.PROGRAM).isEmpty();
        return unused ? 1 : 0;
    }
}
