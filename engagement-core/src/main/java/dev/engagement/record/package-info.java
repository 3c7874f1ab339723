/**
 * What all records have in common. Start with {@link EngagementRecord}: a record is immutable, and whatever changes
 * makes its next revision.
 *
 * <ul>
 *   <li>{@link RecordBuilder} is what all builders have in common; {@link Records#nextRevision} makes the builder of a
 *       change that no method of the record has.
 *   <li>{@link ExternalId} is what another system calls a record, {@link Visibility} says who may see it, and a
 *       {@link Tombstone} is what is left of an erased one.
 * </ul>
 *
 * <pre>{@code
 * Community renamed = Records.nextRevision(elmPark.toBuilder(), elmPark, now).name("Elm Park East").build();
 * System.out.println(renamed.name() + " " + renamed.revision()); // Elm Park East 2
 * }</pre>
 *
 * <p>{@code elmPark} and {@code now} are given, as in {@linkplain dev.engagement.core/ all samples}.
 *
 * <p>The record types themselves are in the packages above this one, and the log of records is in
 * {@code dev.engagement.log}.
 */
@NullMarked
package dev.engagement.record;

import org.jspecify.annotations.NullMarked;
