/**
 * Residents, officers and partners. Start with {@link dev.engagement.people.Participant}, {@link
 * dev.engagement.people.Consents} and {@link dev.engagement.people.Partnership}.
 *
 * <p>Contact data is not kept here: the host keeps it.
 */
@NullMarked
package dev.engagement.people;

import org.jspecify.annotations.NullMarked;
