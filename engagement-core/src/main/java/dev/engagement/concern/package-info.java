/**
 * What residents raise, what the team promises, and how people were treated.
 *
 * <p>Start with {@link dev.engagement.concern.Concern}, {@link dev.engagement.concern.Commitment} and {@link
 * dev.engagement.concern.Duplicates}. Meetings and interactions are known here by their ids only.
 */
@NullMarked
package dev.engagement.concern;

import org.jspecify.annotations.NullMarked;
