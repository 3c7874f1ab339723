/**
 * Figures, findings and a plan: what the records say about how the team and a community get on, and what to do next.
 *
 * <ul>
 *   <li>{@link Insights} finds what a supervisor should know, each {@link Insight} with its records and a next step.
 *   <li>{@link EngagementMetrics} counts what was done, each figure with its n.
 *   <li>{@link LoopReport} follows each concern from being raised to the resident's last word.
 *   <li>{@link EngagementPlan} proposes what to do in the days to come.
 * </ul>
 *
 * <pre>{@code
 * LocalDate today = LocalDate.parse("2026-03-01");
 * Insight first = Insights.of(log, InsightPolicy.DEFAULT, TrustPolicy.DEFAULT, today, elmPark.zone()).get(0);
 * System.out.println(first.kind() + " since " + first.since()); // CONCERN_UNANSWERED since 2026-01-20
 * }</pre>
 *
 * <p>{@code elmPark} and {@code log} are given, as in {@linkplain dev.engagement.core/ all samples}.
 *
 * <p>All are pure functions of a log and days. The score itself is in {@code dev.engagement.trust}; what may be
 * published is in {@code dev.engagement.disclosure}. No figure rates an officer or a resident.
 */
@NullMarked
package dev.engagement.insight;

import org.jspecify.annotations.NullMarked;
