/** Cuts streams of bytes into the texts of single values: {@link dev.engagement.json.slice.Slice}. */
@NullMarked
package dev.engagement.json.slice;

import org.jspecify.annotations.NullMarked;
