/**
 * Calendar arithmetic: rules by which something comes back, in the words of RFC 5545. Start with
 * {@link RecurrenceRule}.
 *
 * <pre>{@code
 * RecurrenceRule secondTuesdays = RecurrenceRule.parse("FREQ=MONTHLY;BYDAY=2TU");
 * ZonedDateTime first = ZonedDateTime.of(2026, 2, 10, 18, 30, 0, 0, ZoneId.of("America/Chicago"));
 * DayPeriod march = new DayPeriod(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));
 * secondTuesdays.occurrences(first, march).forEach(System.out::println); // 2026-03-10T18:30-05:00[America/Chicago]
 * }</pre>
 *
 * <p>Rules by hour, minute, week number or day of the year are refused. Nothing here knows meetings; a series of them
 * is {@code dev.engagement.meeting.MeetingSeries}.
 */
@NullMarked
package dev.engagement.recurrence;

import org.jspecify.annotations.NullMarked;
