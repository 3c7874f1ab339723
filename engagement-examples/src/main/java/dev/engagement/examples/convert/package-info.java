/**
 * Converters of what cities publish. Start with {@link dev.engagement.examples.convert.Converter} and
 * {@link dev.engagement.examples.convert.Conversion}, which keeps the books: nothing of a source is dropped silently.
 */
@NullMarked
package dev.engagement.examples.convert;

import org.jspecify.annotations.NullMarked;
