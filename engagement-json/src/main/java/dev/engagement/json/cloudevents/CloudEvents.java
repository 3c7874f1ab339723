package dev.engagement.json.cloudevents;

import dev.engagement.json.exchange.ForeignReader;
import dev.engagement.json.exchange.ForeignWriter;
import dev.engagement.json.exchange.Losses;
import dev.engagement.json.mapping.MappedReader;
import dev.engagement.json.mapping.MappedWriter;
import dev.engagement.record.Visibility;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * CloudEvents 1.0 in its JSON format: one event for each revision of a record, with the record as {@code data}, whole.
 *
 * <p>{@code id} is {@code type/id/revision}, of a tombstone {@code tombstone/type/id/revision}, unique for a source.
 * {@code type} is {@code dev.engagement.concern.v1} and so on, with the version of the native format; {@code subject}
 * is the record's id, {@code time} its {@code recordedAt}.
 */
public final class CloudEvents {

    /** What the format is called here. */
    public static final String NAME = "cloudevents";

    /** How a document is arranged. */
    public enum Arrangement {
        /** One array of all events: {@code application/cloudevents-batch+json}. */
        BATCH,
        /** One event on each line; a single one is {@code application/cloudevents+json}. */
        LINES
    }

    private CloudEvents() {}

    /**
     * Reads events, single ones and batches, one behind the other. Events whose data is no record of this library, or
     * not as its type says, are refused; {@code data_base64} is read if it holds JSON.
     *
     * @return a reader for any number of documents
     */
    public static ForeignReader reader() {
        return new MappedReader(NAME, Set.of(""), EventMapping::new);
    }

    /**
     * Writes all types of records, whole. Nothing is left out of a record that is written, so the audience must be the
     * one that the events really reach.
     *
     * @param source the context in which the records happened, as CloudEvents has it: a URI reference that is not empty
     * @param audience who will see the events; records that fewer may see are refused
     * @param arrangement how the document is arranged
     * @return a writer for any number of documents
     * @throws IllegalArgumentException if the source is empty
     */
    public static ForeignWriter writer(URI source, Visibility audience, Arrangement arrangement) {
        return writer(source, audience, arrangement, Optional.empty());
    }

    /**
     * Writes all types of records, whole, and says in {@code dataschema} where their schemas are.
     *
     * @param source the context in which the records happened, as CloudEvents has it: a URI reference that is not empty
     * @param audience who will see the events; records that fewer may see are refused
     * @param arrangement how the document is arranged
     * @param schemas where the schemas of this library's jar are published, an absolute URI up to the name of the file
     * @return a writer for any number of documents
     * @throws IllegalArgumentException if the source is empty, or the URI of the schemas is not absolute
     */
    public static ForeignWriter writer(URI source, Visibility audience, Arrangement arrangement, URI schemas) {
        if (!schemas.isAbsolute()) {
            throw new IllegalArgumentException("CloudEvents.schemas must be an absolute URI");
        }
        return writer(source, audience, arrangement, Optional.of(schemas));
    }

    private static ForeignWriter writer(
            URI source, Visibility audience, Arrangement arrangement, Optional<URI> schemas) {
        Objects.requireNonNull(arrangement, "arrangement");
        if (source.toString().isEmpty()) {
            throw new IllegalArgumentException("CloudEvents.source must not be empty");
        }
        return new MappedWriter(
                NAME,
                Losses.none(),
                audience,
                target -> EventEncoder.of(target, arrangement, source.toString(), schemas.map(URI::toString)));
    }
}
