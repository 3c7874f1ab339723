/**
 * The communities a team serves, and what it promised them. Start with {@link dev.engagement.community.Community},
 * {@link dev.engagement.community.ServicePromises} and {@link dev.engagement.community.CommunityProfile}.
 *
 * <p>Who works where is in {@code dev.engagement.people}.
 */
@NullMarked
package dev.engagement.community;

import org.jspecify.annotations.NullMarked;
