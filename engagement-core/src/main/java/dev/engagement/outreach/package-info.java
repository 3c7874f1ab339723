/**
 * Outreach: programs such as a workshop or a clean-up, and their sessions. Start with {@link OutreachProgram}, which
 * has a period, partners and targets; an {@link OutreachSession} is one event of it.
 *
 * <pre>{@code
 * OutreachProgram cleanUp = OutreachProgram.builder()
 *         .id(OutreachProgramId.of("p-1")).communityId(elmPark.id()).revision(1).recordedAt(now)
 *         .title("Spring clean-up").kind(ProgramKinds.CLEAN_UP)
 *         .period(new DayPeriod(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-30")))
 *         .addTarget(ProgramTarget.of(Code.of("volunteers"), 80).measured(60))
 *         .build();
 * System.out.println(cleanUp.progress()); // OptionalDouble[0.75]
 * }</pre>
 *
 * <p>{@code elmPark} and {@code now} are given, as in {@linkplain dev.engagement.core/ all samples}.
 *
 * <p>What a program cost is not kept here, and whether it made a place safer is not claimed.
 */
@NullMarked
package dev.engagement.outreach;

import org.jspecify.annotations.NullMarked;
