package dev.engagement.json.mapping;

import dev.engagement.json.ReadResult;
import dev.engagement.json.exchange.ForeignReader;
import dev.engagement.json.exchange.WordTable;
import dev.engagement.json.slice.Documents;
import dev.engagement.json.slice.Slice;
import dev.engagement.record.EngagementRecord;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A reader of items that are objects, each on its own. This class is immutable and thread-safe. */
public final class MappedReader implements ForeignReader {

    private final String name;
    private final Set<String> itemPointers;
    private final Supplier<? extends ItemMapping> mapping;
    private final List<WordTable<?>> words;

    /**
     * A reader.
     *
     * @param itemPointers JSON Pointers to the arrays whose elements are items; empty text for an array that is the
     *     whole document
     * @param mapping makes the mapping for one input
     * @param words the words that the mapping goes by
     */
    public MappedReader(
            String name, Set<String> itemPointers, Supplier<? extends ItemMapping> mapping, WordTable<?>... words) {
        this.name = name;
        this.itemPointers = Set.copyOf(itemPointers);
        this.mapping = mapping;
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
        try (SliceReading<EngagementRecord> reading = new SliceReading<>()) {
            Documents.cut(input, itemPointers, new Reading(reading, mapping.get(), results));
        }
    }

    /** The reading of one input. */
    private record Reading(
            SliceReading<EngagementRecord> reading,
            ItemMapping mapping,
            Consumer<? super ReadResult<EngagementRecord>> results)
            implements Documents.Receiver {

        @Override
        public void item(String pointer, Slice slice) {
            reading.read(slice, in -> Trees.read(in, slice), tree -> {
                        Item item = Item.of(pointer, tree);
                        return SliceReading.accepted(slice, mapping.read(item), item.unknownMembers());
                    })
                    .forEach(results);
        }

        @Override
        public void envelope(Slice slice) {
            reading.read(slice, in -> Trees.read(in, slice), tree -> {
                        if (tree.isObject()) {
                            mapping.readEnvelope(Item.of("", tree));
                        }
                        return List.of();
                    })
                    .forEach(results);
        }
    }
}
