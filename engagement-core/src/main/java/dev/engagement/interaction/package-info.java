/** Contact between officers and residents. Start with {@link dev.engagement.interaction.Interaction}. */
@NullMarked
package dev.engagement.interaction;

import org.jspecify.annotations.NullMarked;
