/**
 * Residents, officers and partners.
 *
 * <ul>
 *   <li>{@link Participant} is a resident as one record knows them: anonymous, by a pseudonym or by name.
 *       {@link Pseudonyms} makes pseudonyms that cannot be linked from one purpose to another.
 *   <li>{@link Consents} tells what residents permit, from each {@link Consent} they gave or took back.
 *   <li>{@link Officer} and {@link Assignment} say who works where, {@link PartnerOrganization} and {@link Partnership}
 *       with whom.
 * </ul>
 *
 * <pre>{@code
 * Pseudonyms survey = Pseudonyms.of(Code.of("k1"), new byte[32], Code.of("survey")); // a real key is random
 * ResidentId resident = survey.pseudonymOf("+1 555 0100");
 * Consents consents = Consents.of(List.of());
 * System.out.println(consents.permits(resident, Consent.Purpose.CONTACT, now)); // false
 * }</pre>
 *
 * <p>{@code now} is given, as in {@linkplain dev.engagement.core/ all samples}.
 *
 * <p>Contact data is not kept here: the host keeps it. No score of an officer or a resident exists anywhere.
 */
@NullMarked
package dev.engagement.people;

import org.jspecify.annotations.NullMarked;
