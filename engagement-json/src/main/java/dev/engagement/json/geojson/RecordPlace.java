package dev.engagement.json.geojson;

import dev.engagement.base.Place;
import dev.engagement.id.RecordId;
import java.util.Objects;

/**
 * Where a record is on a map. This record is immutable and thread-safe.
 *
 * @param id the record's id
 * @param place its place; without a point if the map has none for it
 */
public record RecordPlace(RecordId id, Place place) {

    /**
     * Checks that nothing is null.
     *
     * @param id the record's id
     * @param place its place; without a point if the map has none for it
     */
    public RecordPlace {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(place, "place");
    }
}
