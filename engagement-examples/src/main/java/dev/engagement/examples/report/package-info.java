/**
 * Trust assessments for people to read: {@link dev.engagement.examples.report.TextReport} and
 * {@link dev.engagement.examples.report.HtmlReport}.
 */
@NullMarked
package dev.engagement.examples.report;

import org.jspecify.annotations.NullMarked;
