/**
 * Where records are, as features of GeoJSON, RFC 7946, written and read by {@link dev.engagement.json.geojson.GeoJson}.
 *
 * <pre>{@code
 * byte[] map = """
 *         {"type": "FeatureCollection", "features": [
 *           {"type": "Feature", "geometry": {"type": "Point", "coordinates": [-87.7, 41.9]},
 *            "properties": {"recordType": "safety-meeting", "recordId": "m-1", "placeKind": "library",
 *                           "precision": "EXACT"}}]}
 *         """.getBytes(StandardCharsets.UTF_8);
 * GeoJson.readPlaces(new ByteArrayInputStream(map), result -> {
 *     if (result instanceof ReadResult.Accepted<RecordPlace> accepted) {
 *         System.out.println(accepted.value().place().kind().value()); // library
 *     }
 * });
 * }</pre>
 *
 * <p>A map says where records are and not what they are, so that no records can be made of it.
 */
@NullMarked
package dev.engagement.json.geojson;

import org.jspecify.annotations.NullMarked;
