/**
 * Typed ids, so that the id of a concern is never taken for that of a meeting. Each is a record around a text of 1 to
 * 128 characters; those of records are {@link RecordId}s and know their {@link RecordType}.
 *
 * <pre>{@code
 * RecordId id = ConcernId.of("c-17");
 * System.out.println(id.type().code() + " " + id); // concern c-17
 * }</pre>
 *
 * <p>Ids are given by the host and must not be made from names, addresses or telephone numbers;
 * {@code dev.engagement.people.Pseudonyms} makes those of residents. Parts of the domain know each other by these ids
 * only.
 */
@NullMarked
package dev.engagement.id;

import org.jspecify.annotations.NullMarked;
