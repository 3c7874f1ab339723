package dev.engagement.evidence;

import dev.engagement.survey.SurveyResult;
import dev.engagement.trust.EvidenceKind;
import java.util.Optional;

/** A published mean counts on the last day of its period, as far along its scale as it lies. */
final class SurveyEvidence {

    private SurveyEvidence() {}

    static void extract(SurveyResult result, int assumedRespondents, Findings findings) {
        kind(result)
                .ifPresent(kind -> findings.mean(
                        result.period().to(),
                        kind,
                        result.respondents().orElse(assumedRespondents),
                        result.scale().share(result.mean())));
    }

    private static Optional<EvidenceKind> kind(SurveyResult result) {
        return switch (result.measure()) {
            case TRUST -> Optional.of(EvidenceKind.SURVEY_TRUST);
            case LISTEN -> Optional.of(EvidenceKind.SURVEY_LISTEN);
            case RESPECT -> Optional.of(EvidenceKind.SURVEY_RESPECT);
            case SAFETY -> Optional.of(EvidenceKind.SURVEY_SAFETY);
            case FAIRNESS, INFORMED, COHESION -> Optional.empty();
        };
    }
}
