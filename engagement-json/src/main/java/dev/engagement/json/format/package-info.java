/**
 * The native format, version 1: one table for each type.
 *
 * <p>Start with {@link dev.engagement.json.format.Formats}, which knows them all, and with
 * {@link dev.engagement.json.format.InteractionForms} as the example of a table.
 */
@NullMarked
package dev.engagement.json.format;

import org.jspecify.annotations.NullMarked;
