/**
 * What residents noticed and told the team, in confidence or without a name. Start with {@link Tip}; {@link TipSource}
 * is where it comes from, and {@link TipReceipt} lets somebody anonymous ask for their tip by a code that nobody else
 * has.
 *
 * <pre>{@code
 * Tip tip = Tip.builder()
 *         .id(TipId.of("t-1")).communityId(elmPark.id()).revision(1).recordedAt(now)
 *         .category(Code.of("reckless-driving")).source(TipSource.anonymous())
 *         .receipt(TipReceipt.of("words that only they know", new byte[16])) // a real salt is random
 *         .build();
 * System.out.println(tip.receipt().orElseThrow().matches("a guess")); // false
 * }</pre>
 *
 * <p>{@code elmPark} and {@code now} are given, as in {@linkplain dev.engagement.core/ all samples}.
 *
 * <p>What residents want the team to solve is a concern, not a tip. A tip is no accusation: its category names
 * behaviour, never a kind of person, and an emergency is diverted to those who answer emergencies.
 */
@NullMarked
package dev.engagement.tip;

import org.jspecify.annotations.NullMarked;
