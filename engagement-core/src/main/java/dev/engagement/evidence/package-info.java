/**
 * What records say about trust: each record on its own becomes evidence, and nothing else is asked.
 *
 * <p>Start with {@link dev.engagement.evidence.EvidenceExtractor}. How much a kind of evidence weighs is not said here
 * but in the {@code TrustPolicy} that reads it.
 */
@NullMarked
package dev.engagement.evidence;

import org.jspecify.annotations.NullMarked;
