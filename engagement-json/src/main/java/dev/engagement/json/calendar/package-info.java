/**
 * Meetings as calendars know them: {@link dev.engagement.json.calendar.CalendarEvent} stands between records and every
 * calendar format, and {@link dev.engagement.json.calendar.CalendarRecords} translates.
 */
@NullMarked
package dev.engagement.json.calendar;

import org.jspecify.annotations.NullMarked;
