package dev.engagement.evidence;

import dev.engagement.tip.Tip;
import dev.engagement.tip.TipState;
import dev.engagement.trust.EvidenceKind;

/**
 * That residents tell the team something is counted, without weight, on the day it came in. Of a purged tip only the
 * month is left.
 */
final class TipEvidence {

    private TipEvidence() {}

    static void extract(Tip tip, Findings findings) {
        boolean monthOnly = tip.state() == TipState.PURGED;
        findings.indicator(
                monthOnly ? tip.month().atDay(1) : findings.dayOf(tip.receivedAt()), EvidenceKind.TIP_RECEIVED);
    }
}
