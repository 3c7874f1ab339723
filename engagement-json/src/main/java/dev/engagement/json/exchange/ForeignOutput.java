package dev.engagement.json.exchange;

import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.record.EngagementRecord;
import java.io.IOException;
import java.util.Optional;

/** One document of another system's format while it is written. Not thread-safe. */
public interface ForeignOutput extends AutoCloseable {

    /**
     * Writes a record, or refuses it and writes nothing of it.
     *
     * @param record the record
     * @return why it was refused, as in {@code NO_PLACE} or {@code NOT_VISIBLE}; empty if it was not
     * @throws IOException if the target fails
     */
    Optional<EngagementJsonException> write(EngagementRecord record) throws IOException;

    /** {@return what was written, refused and lost so far} */
    WriteReport report();

    /**
     * Ends the document and closes the target.
     *
     * @throws IOException if the target fails
     */
    @Override
    void close() throws IOException;
}
