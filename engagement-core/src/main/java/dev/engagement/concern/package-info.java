/**
 * What residents raise, what the team promises, and how people were treated.
 *
 * <ul>
 *   <li>{@link Concern} is something a resident raised. Acknowledgement, answer, resolution and tell-back are four
 *       times, and it is the resident who says whether it is solved.
 *   <li>{@link Commitment} is something the team promised, measured by the day it was first promised for.
 *   <li>{@link ConductFeedback} is praise or blame for how somebody was treated.
 *   <li>{@link Duplicates} merges concerns without losing anybody, and {@link PublicConcern} is what everybody may see.
 * </ul>
 *
 * <pre>{@code
 * Concern lights = Concern.raise(elmPark, ConcernId.of("c-1"), now)
 *         .channel(Channel.IN_PERSON).raisedBy(Participant.anonymous()).category(Code.of("street-light"))
 *         .build()
 *         .acknowledge(now.plusSeconds(3600), officer);
 * System.out.println(lights.state() + " " + lights.tellBackBy().orElseThrow()); // ACKNOWLEDGED 2026-02-03
 * }</pre>
 *
 * <p>{@code elmPark}, {@code officer} and {@code now} are given, as in {@linkplain dev.engagement.core/ all samples}.
 *
 * <p>Meetings and interactions are known here by their ids only. Whether promises were kept in time is not judged here
 * but in {@code dev.engagement.insight} and {@code dev.engagement.trust}.
 */
@NullMarked
package dev.engagement.concern;

import org.jspecify.annotations.NullMarked;
