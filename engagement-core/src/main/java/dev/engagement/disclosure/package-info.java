/**
 * What may be published about residents: numbers that are either shown or held back with the reason.
 *
 * <p>Start with {@link dev.engagement.disclosure.PublicReport}; {@link dev.engagement.disclosure.DisclosureRule}
 * protects a table of one's own, and {@link dev.engagement.disclosure.Disclosed} is what comes out. Nothing here draws
 * or writes a report.
 */
@NullMarked
package dev.engagement.disclosure;

import org.jspecify.annotations.NullMarked;
