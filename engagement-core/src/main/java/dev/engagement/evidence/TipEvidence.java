package dev.engagement.evidence;

import dev.engagement.tip.Tip;
import dev.engagement.trust.EvidenceKind;

/** That residents tell the team something is counted, without weight, on the day it came in. */
final class TipEvidence {

    private TipEvidence() {}

    static void extract(Tip tip, Findings findings) {
        if (Findings.isDatable(tip.receivedAt())) {
            findings.indicator(tip.day(findings.zone()), EvidenceKind.TIP_RECEIVED);
        }
    }
}
