/**
 * What the team tells residents.
 *
 * <p>Start with {@link dev.engagement.bulletin.SafetyBulletin} and {@link
 * dev.engagement.bulletin.SafetyBulletinLifecycle}. Sending bulletins is the host's work.
 */
@NullMarked
package dev.engagement.bulletin;

import org.jspecify.annotations.NullMarked;
