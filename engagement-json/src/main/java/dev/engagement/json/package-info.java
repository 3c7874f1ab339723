/**
 * The native JSON format of the records, version 1.
 *
 * <p>Start with {@link dev.engagement.json.EngagementFormat} for single values, {@link
 * dev.engagement.json.NdjsonReader} and {@link dev.engagement.json.NdjsonWriter} for streams, and {@link
 * dev.engagement.json.EngagementModule} for use with Jackson. What is refused, and why, is in {@code
 * dev.engagement.json.error}.
 */
@NullMarked
package dev.engagement.json;

import org.jspecify.annotations.NullMarked;
