/**
 * Calendar arithmetic: rules by which something comes back, in the words of RFC 5545.
 *
 * <p>Start with {@link dev.engagement.recurrence.RecurrenceRule}. Nothing here knows meetings; a series of them is
 * {@code dev.engagement.meeting.MeetingSeries}.
 */
@NullMarked
package dev.engagement.recurrence;

import org.jspecify.annotations.NullMarked;
