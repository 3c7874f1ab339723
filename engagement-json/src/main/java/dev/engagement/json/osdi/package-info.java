/** Gatherings and contacts as events and outreaches of OSDI 1.x: {@link dev.engagement.json.osdi.Osdi}. */
@NullMarked
package dev.engagement.json.osdi;

import org.jspecify.annotations.NullMarked;
