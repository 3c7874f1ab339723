/**
 * Outreach: programs such as a workshop or a clean-up, and their sessions.
 *
 * <p>Start with {@link dev.engagement.outreach.OutreachProgram} and {@link dev.engagement.outreach.OutreachSession}.
 */
@NullMarked
package dev.engagement.outreach;

import org.jspecify.annotations.NullMarked;
