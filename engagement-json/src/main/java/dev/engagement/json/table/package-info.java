/**
 * The engine: JSON text to values and back by tables of members.
 *
 * <p>Start with {@link dev.engagement.json.table.Form}, {@link dev.engagement.json.table.ObjectForm} and
 * {@link dev.engagement.json.table.JsonIn}. Nothing here knows a record type.
 */
@NullMarked
package dev.engagement.json.table;

import org.jspecify.annotations.NullMarked;
