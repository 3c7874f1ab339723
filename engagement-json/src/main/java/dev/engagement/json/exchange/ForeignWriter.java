package dev.engagement.json.exchange;

import dev.engagement.record.EngagementRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes records in another system's format. Every implementation is immutable and thread-safe.
 *
 * <p>Each record is written as it is handed in. A format that has no place for several revisions of a record must be
 * handed the one in force only, as {@link dev.engagement.log.EngagementLog#records()} has it: others take an older one,
 * which may have been visible to more, for what holds now.
 */
public interface ForeignWriter {

    /** {@return what the format is called, as in {@code cloudevents}} */
    String name();

    /** {@return which records it takes, and what of them has no place there} */
    Losses losses();

    /** {@return which words of the other system stand for what is known here; empty if it has none} */
    default List<WordTable<?>> words() {
        return List.of();
    }

    /**
     * Begins a document.
     *
     * @param target where it goes; {@link ForeignOutput#close()} closes it
     * @return the document, to which records can be written
     * @throws IOException if it fails
     */
    ForeignOutput open(OutputStream target) throws IOException;

    /**
     * Writes one document with all records that the format takes, and closes the target.
     *
     * @param records the records, in the order in which they are to be written
     * @param target where it goes
     * @return what was written, refused and lost
     * @throws IOException if the target fails
     */
    default WriteReport write(Iterable<? extends EngagementRecord> records, OutputStream target) throws IOException {
        try (ForeignOutput output = open(target)) {
            for (EngagementRecord record : records) {
                output.write(record);
            }
            return output.report();
        }
    }
}
