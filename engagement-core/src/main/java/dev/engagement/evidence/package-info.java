/**
 * What records say about trust: each record on its own becomes evidence, and nothing else is asked. Start with
 * {@link EvidenceExtractor}.
 *
 * <pre>{@code
 * TrustPolicy policy = TrustPolicy.DEFAULT;
 * EvidenceExtractor extractor = EvidenceExtractor.of(log, elmPark.zone(), policy.assumedRespondents());
 * EvidenceLedger ledger = extractor.ledgers(log)
 *         .getOrDefault(elmPark.id(), EvidenceLedger.empty(elmPark.id()));
 * System.out.println(ledger.rows().get(0).kind()); // CONCERN_ACKNOWLEDGED
 * }</pre>
 *
 * <p>{@code elmPark} and {@code log} are given, as in {@linkplain dev.engagement.core/ all samples}.
 *
 * <p>How much a kind of evidence weighs is not said here but in the {@code TrustPolicy} that reads it. Whoever keeps
 * records of another shape makes {@code Evidence} without this package.
 */
@NullMarked
package dev.engagement.evidence;

import org.jspecify.annotations.NullMarked;
