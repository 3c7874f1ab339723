/**
 * Meetings, their series and outreach sessions as events of JSCalendar, RFC 8984, read and written by
 * {@link dev.engagement.json.jscalendar.JsCalendar}.
 *
 * <pre>{@code
 * byte[] event = """
 *         {"@type": "Event", "uid": "7@city.example", "updated": "2026-01-02T00:00:00Z",
 *          "title": "Open house", "start": "2026-02-03T18:30:00", "timeZone": "America/Chicago",
 *          "duration": "PT1H30M",
 *          "recurrenceRules": [{"frequency": "monthly", "byDay": [{"day": "tu", "nthOfPeriod": 1}]}],
 *          "recurrenceOverrides": {"2026-07-07T18:30:00": {"excluded": true}}}
 *         """.getBytes(StandardCharsets.UTF_8);
 * ReadContext context = ReadContext.of("city", elmPark.id(), elmPark.zone(), now);
 * JsCalendar.reader(context).read(new ByteArrayInputStream(event), result -> {
 *     if (result instanceof ReadResult.Accepted<EngagementRecord> accepted
 *             && accepted.value() instanceof MeetingSeries series) {
 *         System.out.println(series.rule()); // FREQ=MONTHLY;BYDAY=1TU
 *         System.out.println(series.exclusions()); // [2026-07-07T18:30]
 *     }
 * });
 * }</pre>
 *
 * <p>{@code elmPark} and {@code now} are given, as in {@linkplain dev.engagement.json/ all samples}.
 *
 * <p>What no record can say is refused with a code and a pointer into the event; the other events are read.
 */
@NullMarked
package dev.engagement.json.jscalendar;

import org.jspecify.annotations.NullMarked;
