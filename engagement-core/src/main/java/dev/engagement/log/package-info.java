/**
 * The log of records: what is known, what was known at an earlier moment, what contradicts itself or does not fit, and
 * the log without a resident.
 *
 * <p>Start with {@link dev.engagement.log.EngagementLog}; what erasing did is an {@link dev.engagement.log.Erasure}.
 * Nothing here computes evidence or scores.
 */
@NullMarked
package dev.engagement.log;

import org.jspecify.annotations.NullMarked;
