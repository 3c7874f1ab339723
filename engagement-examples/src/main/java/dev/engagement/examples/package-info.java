/**
 * A runnable application of the library: {@link dev.engagement.examples.Main} scores, checks and converts records.
 * Converters of what cities publish are in {@code dev.engagement.examples.convert}.
 */
@NullMarked
package dev.engagement.examples;

import org.jspecify.annotations.NullMarked;
