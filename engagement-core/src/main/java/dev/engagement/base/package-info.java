/**
 * Small values that every part of the domain shares.
 *
 * <p>Start with {@link dev.engagement.base.Lifecycle}, {@link dev.engagement.base.Transition} and {@link
 * dev.engagement.base.InvalidValueException}. Nothing here knows meetings, concerns or any other part of the domain.
 */
@NullMarked
package dev.engagement.base;

import org.jspecify.annotations.NullMarked;
