package dev.engagement.evidence;

import dev.engagement.concern.ConductFeedback;
import dev.engagement.trust.EvidenceKind;

/** A commendation speaks for, a complaint against. */
final class FeedbackEvidence {

    private FeedbackEvidence() {}

    static void extract(ConductFeedback feedback, Findings findings) {
        findings.outcome(
                findings.dayOf(feedback.receivedAt()),
                EvidenceKind.CONDUCT_FEEDBACK,
                feedback.kind() == ConductFeedback.Kind.COMMENDATION ? 1 : 0);
    }
}
