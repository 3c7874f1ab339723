/**
 * The communities a team serves, and what it promised them. Start with {@link Community}; {@link ServicePromises} is
 * how soon the team said it would answer, {@link CommunityProfile} what an officer should know before going there, and
 * {@link Communities} how the areas lie within each other.
 *
 * <pre>{@code
 * Community elmStreet = Community.builder()
 *         .id(CommunityId.of("elm-street")).revision(1).recordedAt(now)
 *         .name("Elm Street").zone(ZoneId.of("America/Chicago")).classification(CommunityKinds.BEAT)
 *         .parent(elmPark.id()).promises(ServicePromises.DEFAULT)
 *         .build();
 * System.out.println(Communities.of(List.of(elmPark, elmStreet)).within(elmPark.id())); // [elm-park, elm-street]
 * }</pre>
 *
 * <p>{@code elmPark} and {@code now} are given, as in {@linkplain dev.engagement.core/ all samples}.
 *
 * <p>There are no shapes of areas here, and no map. Who works where is in {@code dev.engagement.people}.
 */
@NullMarked
package dev.engagement.community;

import org.jspecify.annotations.NullMarked;
