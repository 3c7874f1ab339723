/** Places as GeoJSON, RFC 7946: {@link dev.engagement.json.geojson.GeoJson}. */
@NullMarked
package dev.engagement.json.geojson;

import org.jspecify.annotations.NullMarked;
