/**
 * Evidence, the exact ledger of it, and the explainable trust score that is read from a ledger under a policy.
 *
 * <ul>
 *   <li>{@link EvidenceLedger} adds {@link Evidence} up exactly, per day and kind; {@link EvidenceAccumulator} takes
 *       much of it, in any order and on any number of machines.
 *   <li>{@link TrustPolicy} reads a ledger at a day and gives a {@link TrustAssessment}: a score, its interval, whether
 *       the evidence is enough, and what moved it.
 *   <li>{@link TrustAnalysis} answers an analyst's further questions, {@link TrustRollUp} reads a community through its
 *       parts, and {@link TrustCalibration} learns a policy from many ledgers.
 * </ul>
 *
 * <pre>{@code
 * LocalDate day = LocalDate.parse("2026-01-30");
 * EvidenceLedger ledger = EvidenceLedger.empty(elmPark.id())
 *         .plus(Evidence.share(elmPark.id(), day, EvidenceKind.CONCERN_ANSWERED, 18, 20))
 *         .plus(Evidence.mean(elmPark.id(), day, EvidenceKind.SURVEY_TRUST, 120, 0.7));
 * TrustAssessment trust = TrustPolicy.DEFAULT.assess(ledger, day);
 * System.out.println(Math.round(trust.score()) + " " + trust.standing()); // 60 INSUFFICIENT_EVIDENCE
 * }</pre>
 *
 * <p>{@code elmPark} is given, as in {@linkplain dev.engagement.core/ all samples}.
 *
 * <p>Nothing here knows a record: whoever has records of their own makes {@link Evidence} from them and needs no other
 * package but {@code dev.engagement.id}. The score rates a team's service to a community, and says nothing about crime;
 * nothing here scores a person.
 */
@NullMarked
package dev.engagement.trust;

import org.jspecify.annotations.NullMarked;
