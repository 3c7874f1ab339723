/**
 * What meetings and outreach sessions have in common: people are told when and where, it takes place or not, and it is
 * written down who was there. Start with {@link Gathering}, which has the moves from draft to closed.
 *
 * <ul>
 *   <li>{@link GatheringState} is where it stands, and {@link GatheringBuilder} what the builders of both have in
 *       common.
 *   <li>{@link Headcount} is how many people of one category were there, {@link HeardFeedback} what they said of it.
 * </ul>
 *
 * <pre>{@code
 * Instant evening = Instant.parse("2026-01-28T00:00:00Z");
 * OutreachSession workshop = OutreachSession.schedule(elmPark.id(), OutreachSessionId.of("s-1"), now)
 *         .programId(OutreachProgramId.of("p-1")).title("Locks and lamps")
 *         .start(LocalDateTime.parse("2026-01-27T18:00")).length(Duration.ofHours(1)).zone(elmPark.zone())
 *         .build()
 *         .announce(now, officer)
 *         .hold(evening, officer)
 *         .close(List.of(new Headcount(Headcount.Category.RESIDENT, 14, Headcount.Method.COUNTED)), evening, officer);
 * System.out.println(workshop.state() + " " + workshop.residentsPresent()); // CLOSED OptionalInt[14]
 * }</pre>
 *
 * <p>{@code elmPark}, {@code officer} and {@code now} are given, as in {@linkplain dev.engagement.core/ all samples}.
 *
 * <p>The gatherings themselves are {@code SafetyMeeting} and {@code OutreachSession}, in packages above this one.
 */
@NullMarked
package dev.engagement.gathering;

import org.jspecify.annotations.NullMarked;
