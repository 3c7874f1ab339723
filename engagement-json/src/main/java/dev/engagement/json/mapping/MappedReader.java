package dev.engagement.json.mapping;

import dev.engagement.base.IllegalTransitionException;
import dev.engagement.base.IncompleteValueException;
import dev.engagement.base.InvalidValueException;
import dev.engagement.json.ReadResult;
import dev.engagement.json.exchange.ForeignReader;
import dev.engagement.json.exchange.WordTable;
import dev.engagement.json.slice.Documents;
import dev.engagement.json.slice.Slice;
import dev.engagement.json.table.Refusal;
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
        try (Trees trees = new Trees()) {
            Documents.cut(input, itemPointers, new Reading(trees, mapping.get(), results));
        }
    }

    /** The reading of one input. */
    private record Reading(Trees trees, ItemMapping mapping, Consumer<? super ReadResult<EngagementRecord>> results)
            implements Documents.Receiver {

        @Override
        public void item(String pointer, Slice slice) {
            attempt(slice, () -> {
                Item item = Item.of(pointer, trees.read(slice));
                List<EngagementRecord> records = mapping.read(item);
                int unknown = item.unknownMembers();
                for (EngagementRecord record : records) {
                    results.accept(new ReadResult.Accepted<>(record, slice.line(), slice.offset(), unknown));
                    unknown = 0;
                }
            });
        }

        @Override
        public void envelope(Slice slice) {
            attempt(slice, () -> {
                var tree = trees.read(slice);
                if (tree.isObject()) {
                    mapping.readEnvelope(Item.of("", tree));
                }
            });
        }

        private void attempt(Slice slice, Runnable reading) {
            try {
                reading.run();
            } catch (Refusal e) {
                reject(slice, e);
            } catch (InvalidValueException e) {
                reject(slice, Refusal.of(e));
            } catch (IncompleteValueException e) {
                reject(slice, Refusal.of(e));
            } catch (IllegalTransitionException e) {
                reject(slice, Refusal.of(e));
            }
        }

        private void reject(Slice slice, Refusal refusal) {
            results.accept(new ReadResult.Rejected<>(
                    slice.offset(), slice.length(), slice.rawBytes(), refusal.at(slice.line() + trees.linesPassed())));
        }
    }
}
