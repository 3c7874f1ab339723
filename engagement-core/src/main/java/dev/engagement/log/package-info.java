/**
 * The log of records: what is known, what was known at an earlier moment, what contradicts itself or does not fit, and
 * the log without a resident. Start with {@link EngagementLog}; what erasing did is an {@link Erasure}.
 *
 * <pre>{@code
 * Concern concern = log.records(Concern.class).findFirst().orElseThrow();
 * EngagementLog later = log.with(concern.answer(now));
 * System.out.println(later.revisions(concern.id()).size()); // 2
 * System.out.println(later.merge(log).equals(later)); // true
 * System.out.println(log.erase(ResidentId.of("r-9"), now).steps()); // []
 * }</pre>
 *
 * <p>{@code log} and {@code now} are given, as in {@linkplain dev.engagement.core/ all samples}.
 *
 * <p>A log is a value in memory: keeping it is the host's work, as is the order of two records that claim to be the
 * same revision, for which {@code engagement-json} has one. Nothing here computes evidence or scores.
 */
@NullMarked
package dev.engagement.log;

import org.jspecify.annotations.NullMarked;
