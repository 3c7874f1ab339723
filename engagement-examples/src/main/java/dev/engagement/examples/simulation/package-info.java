/**
 * A simulation that checks the trust model where the truth is known. Start with
 * {@link dev.engagement.examples.simulation.Simulation}.
 */
@NullMarked
package dev.engagement.examples.simulation;

import org.jspecify.annotations.NullMarked;
