/**
 * What all formats of other systems have in common: {@link dev.engagement.json.exchange.ForeignReader},
 * {@link dev.engagement.json.exchange.ForeignWriter}, and what is lost on the way,
 * {@link dev.engagement.json.exchange.Losses}.
 *
 * <p>The formats themselves have a package each.
 */
@NullMarked
package dev.engagement.json.exchange;

import org.jspecify.annotations.NullMarked;
