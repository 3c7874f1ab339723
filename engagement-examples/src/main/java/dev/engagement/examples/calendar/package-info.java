/**
 * Calendar files: start with {@link dev.engagement.examples.calendar.CalendarFile}, which makes {@code .ics} texts of
 * what is planned, or {@link dev.engagement.examples.calendar.CalendarFeed}, which makes them of public meetings; both
 * with the library biweekly.
 */
@NullMarked
package dev.engagement.examples.calendar;

import org.jspecify.annotations.NullMarked;
