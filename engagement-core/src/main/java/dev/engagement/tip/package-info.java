/**
 * What residents noticed and told the team, in confidence or without a name.
 *
 * <p>Start with {@link dev.engagement.tip.Tip}, {@link dev.engagement.tip.TipSource} and {@link
 * dev.engagement.tip.TipReceipt}. What residents want the team to solve is a concern, not a tip.
 */
@NullMarked
package dev.engagement.tip;

import org.jspecify.annotations.NullMarked;
