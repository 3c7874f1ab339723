package dev.engagement.evidence;

import dev.engagement.tip.Tip;
import dev.engagement.trust.EvidenceKind;

/** That residents tell the team something is counted, without weight, on the day it came in. */
final class TipEvidence {

    private TipEvidence() {}

    static void extract(Tip tip, Findings findings) {
        findings.indicator(findings.dayOf(tip.receivedAt()), EvidenceKind.TIP_RECEIVED);
    }
}
