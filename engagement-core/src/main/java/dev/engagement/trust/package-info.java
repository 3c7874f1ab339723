/**
 * Evidence, the exact ledger of it, and the explainable trust score that is read from a ledger under a policy.
 *
 * <p>Start with {@link dev.engagement.trust.EvidenceLedger}, {@link dev.engagement.trust.TrustPolicy} and {@link
 * dev.engagement.trust.TrustAssessment}. {@link dev.engagement.trust.TrustAnalysis} answers an analyst's further
 * questions, and {@link dev.engagement.trust.TrustCalibration} learns a policy from many ledgers.
 *
 * <p>Nothing here knows a record: whoever has records of their own makes {@link dev.engagement.trust.Evidence} from
 * them and needs no other package. The score rates a team's service to a community; nothing here scores a person.
 */
@NullMarked
package dev.engagement.trust;

import org.jspecify.annotations.NullMarked;
