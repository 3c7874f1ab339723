package dev.engagement.json.mapping;

import dev.engagement.record.EngagementRecord;
import java.io.IOException;
import java.util.Collection;

/** Writes records into one document. Not thread-safe. */
public interface Encoder {

    /**
     * Writes a record of one of the types that the format takes and that everybody may see who sees the document.
     *
     * @return paths of what was lost of this record, besides what is lost of every one
     * @throws dev.engagement.json.table.Refusal if the record has no place there; then nothing of it is written
     * @throws IOException if the target fails
     */
    Collection<String> write(EngagementRecord record) throws IOException;

    /**
     * Ends the document and closes the target.
     *
     * @throws IOException if the target fails
     */
    void end() throws IOException;
}
