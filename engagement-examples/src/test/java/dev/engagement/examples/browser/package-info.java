/** The pages in a real browser. */
@NullMarked
package dev.engagement.examples.browser;

import org.jspecify.annotations.NullMarked;
