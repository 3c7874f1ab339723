/**
 * What the team tells residents.
 *
 * <p>Start with {@link dev.engagement.bulletin.SafetyBulletin}. Sending bulletins is the host's work.
 */
@NullMarked
package dev.engagement.bulletin;

import org.jspecify.annotations.NullMarked;
