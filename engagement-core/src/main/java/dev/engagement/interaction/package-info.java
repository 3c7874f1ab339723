/**
 * Contact between officers and residents. Start with {@link Interaction}.
 *
 * <pre>{@code
 * Interaction chat = Interaction.builder()
 *         .id(InteractionId.of("i-1")).communityId(elmPark.id()).revision(1).recordedAt(now).occurredAt(now)
 *         .channel(Channel.IN_PERSON).setting(Interaction.Setting.INFORMAL).outcome(Interaction.Outcome.COMPLETED)
 *         .initiative(Interaction.Initiative.PROACTIVE).initiatedBy(Interaction.InitiatedBy.OFFICER)
 *         .addOfficer(officer).participant(Participant.anonymous()).heard(true)
 *         .build();
 * System.out.println(chat.isProactive()); // true
 * }</pre>
 *
 * <p>{@code elmPark}, {@code officer} and {@code now} are given, as in {@linkplain dev.engagement.core/ all samples}.
 *
 * <p>A call, a visit or a stop is one interaction each, not a case: there is no suspect, no offence and no report here.
 */
@NullMarked
package dev.engagement.interaction;

import org.jspecify.annotations.NullMarked;
