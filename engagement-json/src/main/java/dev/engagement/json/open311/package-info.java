/** Concerns as service requests of Open311 GeoReport v2: {@link dev.engagement.json.open311.Open311}. */
@NullMarked
package dev.engagement.json.open311;

import org.jspecify.annotations.NullMarked;
