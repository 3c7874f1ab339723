/**
 * Typed ids. Start with {@link dev.engagement.id.RecordId} and {@link dev.engagement.id.RecordType}.
 *
 * <p>Parts of the domain know each other by these ids only.
 */
@NullMarked
package dev.engagement.id;

import org.jspecify.annotations.NullMarked;
