/**
 * Trust scores by Apache Flink, for data that does not fit one machine or never ends. Start with
 * {@link dev.engagement.examples.flink.TrustJob}.
 */
@NullMarked
package dev.engagement.examples.flink;

import org.jspecify.annotations.NullMarked;
