package dev.engagement.json.mapping;

import dev.engagement.record.EngagementRecord;
import java.util.List;

/** Makes records of the items of a format. Made anew for each input; not thread-safe if it remembers something. */
public interface ItemMapping {

    /**
     * The records of one item.
     *
     * @param item the item; a refusal within it, and any exception of the domain, rejects it
     */
    List<EngagementRecord> read(Item item);

    /** Looks at what stands around the items of a document, after them; a refusal is one more rejection. */
    default void readEnvelope(Item envelope) {}
}
