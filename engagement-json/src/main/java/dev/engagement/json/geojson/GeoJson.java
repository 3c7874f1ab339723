package dev.engagement.json.geojson;

import dev.engagement.id.RecordType;
import dev.engagement.json.ReadResult;
import dev.engagement.json.exchange.ForeignWriter;
import dev.engagement.json.exchange.Losses;
import dev.engagement.json.mapping.MappedWriter;
import dev.engagement.json.mapping.SliceReading;
import dev.engagement.json.slice.Documents;
import dev.engagement.json.slice.Slice;
import dev.engagement.record.Visibility;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * GeoJSON, RFC 7946: where interactions, meetings, series, sessions and concerns are, as a collection of features.
 *
 * <p>Coordinates are longitude, latitude. A point that means an area is never written: its feature has no geometry, so
 * that the record still shows in a list beside the map. Of interactions and concerns nothing exact is written, nor what
 * people call the place.
 */
public final class GeoJson {

    /** What the format is called here. */
    public static final String NAME = "geojson";

    private GeoJson() {}

    /**
     * Reads places. A map says where records are, and not all else that they are, so that what is read is no records.
     *
     * @param input the documents, one behind the other, in UTF-8; it is left open
     * @param results takes what became of each feature, in order; geometries but points are refused as
     *     {@code UNSUPPORTED}
     * @throws java.io.UncheckedIOException if the input fails
     */
    public static void readPlaces(InputStream input, Consumer<? super ReadResult<RecordPlace>> results) {
        try (SliceReading<RecordPlace> reading = new SliceReading<>()) {
            Documents.cut(input, Set.of("/features"), new Features(reading, results));
        }
    }

    /**
     * Writes one collection of features with what everybody may see.
     *
     * @return the writer
     */
    public static ForeignWriter writer() {
        Losses.Builder losses = Losses.builder();
        for (RecordType type : FeatureForm.TYPES) {
            losses.carries(type, "id", "place").partly(type, "place.point", "a point that means an area");
        }
        for (RecordType type : Set.of(RecordType.CONCERN, RecordType.INTERACTION)) {
            losses.partly(type, "place.name", "all")
                    .partly(type, "place.point", "a point that is exact or means an area");
        }
        return new MappedWriter(NAME, losses.build(), Visibility.PUBLIC, FeatureEncoder::new);
    }

    /** The reading of one input. */
    private record Features(SliceReading<RecordPlace> reading, Consumer<? super ReadResult<RecordPlace>> results)
            implements Documents.Receiver {

        @Override
        public void item(String pointer, Slice slice) {
            reading.read(
                            slice,
                            in -> new ReadResult.Accepted<>(
                                    FeatureForm.FEATURE.read(in), slice.line(), slice.offset(), in.unknownMembers()),
                            List::of)
                    .forEach(results);
        }

        @Override
        public void envelope(Slice slice) {
            reading.skip(slice).forEach(results);
        }
    }
}
