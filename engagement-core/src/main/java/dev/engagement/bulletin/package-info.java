/**
 * What the team tells residents. Start with {@link SafetyBulletin}: its words are those of the Common Alerting
 * Protocol, and it can say which concerns and promises it tells the outcome of.
 *
 * <pre>{@code
 * SafetyBulletin bulletin = SafetyBulletin.builder()
 *         .id(SafetyBulletinId.of("b-1")).communityId(elmPark.id()).revision(1).recordedAt(now)
 *         .headline("Street lights repaired").text("All lights in Elm Street work again.")
 *         .category(Code.of("street-light")).effective(now).addAbout(SubjectId.from(ConcernId.of("c-1")))
 *         .build();
 * System.out.println(bulletin.publish(now, officer).isInEffect(now)); // true
 * }</pre>
 *
 * <p>{@code elmPark}, {@code officer} and {@code now} are given, as in {@linkplain dev.engagement.core/ all samples}.
 *
 * <p>Sending bulletins is the host's work, and so is choosing who gets them.
 */
@NullMarked
package dev.engagement.bulletin;

import org.jspecify.annotations.NullMarked;
