/**
 * How well the trust model foretells surveys, measured on what was published.
 *
 * <p>{@link dev.engagement.examples.backtest.Backtest} holds the results.
 */
@NullMarked
package dev.engagement.examples.backtest;

import org.jspecify.annotations.NullMarked;
