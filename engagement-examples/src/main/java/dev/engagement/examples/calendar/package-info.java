/**
 * Calendar files: start with {@link dev.engagement.examples.calendar.CalendarFile}, which makes {@code .ics} texts with the
 * library biweekly.
 */
@NullMarked
package dev.engagement.examples.calendar;

import org.jspecify.annotations.NullMarked;
