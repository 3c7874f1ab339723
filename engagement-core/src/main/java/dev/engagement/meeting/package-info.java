/**
 * Meetings with residents: agenda, registrations, attendance, minutes, and series of meetings.
 *
 * <ul>
 *   <li>{@link SafetyMeeting} is one meeting, from the first draft to the published {@link Minutes}. Who registered,
 *       who came and how many were counted are separate facts.
 *   <li>{@link MeetingSeries} is a meeting that comes back; {@link MeetingOverride} changes one of its meetings.
 *   <li>{@link PublicMeeting} is what everybody may see.
 * </ul>
 *
 * <pre>{@code
 * SafetyMeeting meeting = SafetyMeeting.schedule(elmPark.id(), SafetyMeetingId.of("m-1"), now)
 *         .title("Safety in Elm Park").kind(MeetingKind.PUBLIC_SAFETY).mode(SafetyMeeting.Mode.IN_PERSON)
 *         .start(LocalDateTime.parse("2026-02-10T18:30")).length(Duration.ofMinutes(90)).zone(elmPark.zone())
 *         .place(Place.of(PlaceKinds.LIBRARY)).capacity(40)
 *         .build()
 *         .announce(now, officer);
 * System.out.println(meeting.startInstant()); // 2026-02-11T00:30:00Z
 * }</pre>
 *
 * <p>{@code elmPark}, {@code officer} and {@code now} are given, as in {@linkplain dev.engagement.core/ all samples}.
 *
 * <p>Invitations are sent by the host. Concerns and commitments are known here by id only.
 */
@NullMarked
package dev.engagement.meeting;

import org.jspecify.annotations.NullMarked;
