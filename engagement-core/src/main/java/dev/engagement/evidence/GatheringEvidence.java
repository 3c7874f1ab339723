package dev.engagement.evidence;

import dev.engagement.gathering.Gathering;
import dev.engagement.trust.EvidenceKind;

/** What was announced is a promise, held or not; what was held is contact. */
final class GatheringEvidence {

    private GatheringEvidence() {}

    /**
     * Finds what meetings and outreach sessions have in common.
     *
     * @param heldAsAnnounced the kind for holding it
     */
    static void extract(Gathering<?> gathering, EvidenceKind heldAsAnnounced, Findings findings) {
        switch (gathering.state()) {
            case HELD, CLOSED -> {
                findings.outcome(gathering.day(), heldAsAnnounced, 1);
                findings.indicator(gathering.day(), EvidenceKind.PROACTIVE_CONTACT);
                findings.attendance(gathering.day(), gathering.residentsPresent());
            }
            case NOT_HELD, CANCELLED -> {
                if (gathering.wasAnnounced()) {
                    findings.outcome(gathering.day(), heldAsAnnounced, 0);
                }
            }
            case DRAFT, ANNOUNCED, POSTPONED -> {
                // nothing has been kept or broken
            }
        }
    }
}
