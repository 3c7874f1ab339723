/**
 * Invented records, as many as wanted, for trials and measurements. Start with
 * {@link dev.engagement.examples.generate.RecordGenerator}.
 */
@NullMarked
package dev.engagement.examples.generate;

import org.jspecify.annotations.NullMarked;
