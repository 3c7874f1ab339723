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
import java.util.ArrayList;
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
                        return accepted(slice, mapping.read(item), item.unknownMembers());
                    })
                    .forEach(results);
        }

        /** The unknown members of an item count for the first of its records. */
        private static List<ReadResult<EngagementRecord>> accepted(
                Slice slice, List<EngagementRecord> records, int unknownMembers) {
            List<ReadResult<EngagementRecord>> accepted = new ArrayList<>();
            for (EngagementRecord record : records) {
                int unknown = accepted.isEmpty() ? unknownMembers : 0;
                accepted.add(new ReadResult.Accepted<>(record, slice.line(), slice.offset(), unknown));
            }
            return accepted;
        }

        @Override
        public void envelope(Slice slice) {
            attempt(slice, () -> {
                        var tree = trees.read(slice);
                        if (tree.isObject()) {
                            mapping.readEnvelope(Item.of("", tree));
                        }
                        return List.of();
                    })
                    .forEach(results);
        }

        /** What comes of reading; the results are handed out behind it, where a fault of the taker's stays its own. */
        private List<ReadResult<EngagementRecord>> attempt(
                Slice slice, Supplier<List<ReadResult<EngagementRecord>>> reading) {
            try {
                return reading.get();
            } catch (Refusal e) {
                return rejected(slice, e);
            } catch (InvalidValueException e) {
                return rejected(slice, Refusal.of(e));
            } catch (IncompleteValueException e) {
                return rejected(slice, Refusal.of(e));
            } catch (IllegalTransitionException e) {
                return rejected(slice, Refusal.of(e));
            }
        }

        private List<ReadResult<EngagementRecord>> rejected(Slice slice, Refusal refusal) {
            return List.of(new ReadResult.Rejected<>(
                    slice.offset(), slice.length(), slice.rawBytes(), refusal.at(slice.line() + trees.linesPassed())));
        }
    }
}
