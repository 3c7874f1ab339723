package dev.engagement.json.exchange;

import dev.engagement.json.ReadResult;
import dev.engagement.record.EngagementRecord;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads records out of another system's format. Every implementation is immutable and thread-safe.
 *
 * <p>Input is one document or several, one behind the other; it is decompressed if it begins like gzip. An item that
 * cannot be read is handed out as {@link ReadResult.Rejected}, with its pointer inside of the item, and never stops the
 * rest; a document that breaks off gives what came before, and one refusal. The limits are those of the native format.
 */
public interface ForeignReader {

    /** {@return what the format is called, as in {@code cloudevents}} */
    String name();

    /** {@return what the words of the other system mean here; empty if it has none} */
    default List<WordTable<?>> words() {
        return List.of();
    }

    /**
     * Reads to the end, and leaves the input open. One item may give several records, or none.
     *
     * @param input the documents, in UTF-8
     * @param results takes what became of each item, in order
     * @throws java.io.UncheckedIOException if the input fails
     */
    void read(InputStream input, Consumer<? super ReadResult<EngagementRecord>> results);
}
