/**
 * Meetings, their series and outreach sessions as events of jCal, RFC 7265, which is iCalendar in JSON, read and
 * written by {@link dev.engagement.json.jcal.JCal}.
 *
 * <pre>{@code
 * byte[] calendar = """
 *         ["vcalendar", [], [
 *           ["vevent", [
 *             ["uid", {}, "text", "7@city.example"],
 *             ["dtstamp", {}, "date-time", "2026-01-02T00:00:00Z"],
 *             ["summary", {}, "text", "Open house"],
 *             ["status", {}, "text", "CANCELLED"],
 *             ["dtstart", {"tzid": "America/Chicago"}, "date-time", "2026-02-03T18:30:00"],
 *             ["duration", {}, "duration", "PT1H30M"]], []],
 *           ["vevent", [["uid", {}, "text", "8@city.example"]], []]]]
 *         """.getBytes(StandardCharsets.UTF_8);
 * ReadContext context = ReadContext.of("city", elmPark.id(), elmPark.zone(), now);
 * JCal.reader(context).read(new ByteArrayInputStream(calendar), result -> {
 *     if (result instanceof ReadResult.Accepted<EngagementRecord> accepted
 *             && accepted.value() instanceof SafetyMeeting meeting) {
 *         System.out.println(meeting.state()); // CANCELLED
 *     } else if (result instanceof ReadResult.Rejected<EngagementRecord> rejected) {
 *         System.out.println(rejected.code()); // MISSING_MEMBER
 *     }
 * });
 * }</pre>
 *
 * <p>{@code elmPark} and {@code now} are given, as in {@linkplain dev.engagement.json/ all samples}.
 *
 * <p>A library for iCalendar makes an {@code .ics} text of jCal, and back.
 */
@NullMarked
package dev.engagement.json.jcal;

import org.jspecify.annotations.NullMarked;
