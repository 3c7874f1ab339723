package dev.engagement.evidence;

import dev.engagement.interaction.Interaction;
import dev.engagement.trust.EvidenceKind;
import java.time.LocalDate;

/** Contact counts by kind; what the resident and the officer felt are two kinds of evidence. */
final class InteractionEvidence {

    private static final double HIGHEST_RATING = 10;
    private static final double HIGHEST_IMPRESSION = 2;

    private InteractionEvidence() {}

    static void extract(Interaction interaction, Findings findings) {
        if (interaction.outcome() != Interaction.Outcome.COMPLETED) {
            return;
        }
        LocalDate day = findings.dayOf(interaction.occurredAt());
        findings.indicator(day, contact(interaction));
        interaction
                .residentRating()
                .ifPresent(rating ->
                        findings.outcome(day, EvidenceKind.CONTACT_RATED_BY_RESIDENT, rating / HIGHEST_RATING));
        interaction
                .officerImpression()
                .ifPresent(impression -> findings.outcome(
                        day,
                        EvidenceKind.CONTACT_PERCEIVED_BY_OFFICER,
                        (impression + HIGHEST_IMPRESSION) / (2 * HIGHEST_IMPRESSION)));
    }

    private static EvidenceKind contact(Interaction interaction) {
        if (interaction.setting() == Interaction.Setting.ENFORCEMENT) {
            return EvidenceKind.ENFORCEMENT_CONTACT;
        }
        return interaction.isProactive() ? EvidenceKind.PROACTIVE_CONTACT : EvidenceKind.REACTIVE_CONTACT;
    }
}
