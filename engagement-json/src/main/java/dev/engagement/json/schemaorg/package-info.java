/**
 * Public meetings and outreach sessions as events of schema.org, JSON-LD, written by
 * {@link dev.engagement.json.schemaorg.SchemaOrg} for pages that search engines read.
 *
 * <pre>{@code
 * SafetyMeeting meeting = SafetyMeeting.schedule(elmPark.id(), SafetyMeetingId.of("m-1"), now)
 *         .visibility(Visibility.PUBLIC)
 *         .title("Open house")
 *         .kind(MeetingKind.TOWN_HALL)
 *         .mode(SafetyMeeting.Mode.IN_PERSON)
 *         .start(LocalDateTime.parse("2026-02-03T18:30:00"))
 *         .zone(elmPark.zone())
 *         .length(Duration.ofMinutes(90))
 *         .place(Place.of(PlaceKinds.LIBRARY))
 *         .addTransition(Transition.of(GatheringState.ANNOUNCED, now))
 *         .build();
 * ByteArrayOutputStream page = new ByteArrayOutputStream();
 * WriteReport report = SchemaOrg.writer("The Elm Park team").write(List.of(meeting), page);
 * System.out.println(report.written()); // 1
 * System.out.println(page.toString(StandardCharsets.UTF_8).contains("EventScheduled")); // true
 * }</pre>
 *
 * <p>{@code elmPark} and {@code now} are given, as in {@linkplain dev.engagement.json/ all samples}.
 *
 * <p>Records that not everybody may see, and what nobody was told of, are refused and counted in the report.
 */
@NullMarked
package dev.engagement.json.schemaorg;

import org.jspecify.annotations.NullMarked;
