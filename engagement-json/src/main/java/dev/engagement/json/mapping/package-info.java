/**
 * What the formats of other systems are made with: {@link dev.engagement.json.mapping.Item} to read,
 * {@link dev.engagement.json.mapping.MappedReader} and {@link dev.engagement.json.mapping.MappedWriter} for the rest.
 */
@NullMarked
package dev.engagement.json.mapping;

import org.jspecify.annotations.NullMarked;
