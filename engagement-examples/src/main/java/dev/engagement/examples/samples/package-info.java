/** The samples of the documentation, as programs: each prints what the documentation says it prints. */
@NullMarked
package dev.engagement.examples.samples;

import org.jspecify.annotations.NullMarked;
