/**
 * Figures, findings and a plan: what the records say about how the team and a community get on, and what to do next.
 *
 * <p>Start with {@link dev.engagement.insight.Insights}, {@link dev.engagement.insight.EngagementMetrics}, {@link
 * dev.engagement.insight.LoopReport} and {@link dev.engagement.insight.EngagementPlan}. All are pure functions of a log
 * and days. The score itself is in {@code dev.engagement.trust}; what may be published is in {@code
 * dev.engagement.disclosure}.
 */
@NullMarked
package dev.engagement.insight;

import org.jspecify.annotations.NullMarked;
