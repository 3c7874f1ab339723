/**
 * How pages are put together: elements, charts and tables that stand on their own. Start with
 * {@link dev.engagement.examples.html.Html} and {@link dev.engagement.examples.html.Page}. Nothing here knows what a
 * page is about.
 */
@NullMarked
package dev.engagement.examples.html;

import org.jspecify.annotations.NullMarked;
