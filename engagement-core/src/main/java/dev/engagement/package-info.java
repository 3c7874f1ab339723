/**
 * Community engagement for public-safety teams. This package is empty; start at
 * {@link dev.engagement.record.EngagementRecord} for the records and at {@code dev.engagement.trust} for the score.
 */
@Shape
package dev.engagement;

import dev.engagement.shape.Shape;
