/**
 * Meetings with residents: agenda, registrations, attendance, minutes, and series of meetings.
 *
 * <p>Start with {@link dev.engagement.meeting.SafetyMeeting}. Concerns and commitments are known here by id only.
 */
@NullMarked
package dev.engagement.meeting;

import org.jspecify.annotations.NullMarked;
