/**
 * The log of records: what is known, what was known at an earlier moment, and what contradicts itself.
 *
 * <p>Start with {@link dev.engagement.log.EngagementLog}. Nothing here computes evidence or scores.
 */
@NullMarked
package dev.engagement.log;

import org.jspecify.annotations.NullMarked;
