package dev.engagement.trust;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.testing.WrittenFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps the table of evidence in this module's README equal to the default policy. Run with
 * {@code -Dengagement.write-docs=true} to write it anew.
 */
class EvidenceDocumentationTest {

    private static final Map<EvidenceKind, String> MEANINGS = Map.ofEntries(
            entry(EvidenceKind.CONTACT_RATED_BY_RESIDENT, "a resident rates a contact, 0 to 10"),
            entry(EvidenceKind.CONTACT_PERCEIVED_BY_OFFICER, "the officer's own impression of it"),
            entry(EvidenceKind.MEETING_FELT_HEARD, "those at a meeting or session felt heard, or not"),
            entry(EvidenceKind.CONDUCT_FEEDBACK, "a commendation, or a complaint"),
            entry(EvidenceKind.SURVEY_LISTEN, "a survey: the team listens"),
            entry(EvidenceKind.SURVEY_RESPECT, "a survey: the team shows respect"),
            entry(EvidenceKind.CONCERN_ACKNOWLEDGED, "a concern is acknowledged by its due time, or not"),
            entry(EvidenceKind.CONCERN_ANSWERED, "a concern is answered by its due time, or not"),
            entry(EvidenceKind.CONCERN_ANSWERED_LATE, "an answer after the due time, the less the later"),
            entry(EvidenceKind.CONCERN_RESOLUTION_RATED, "whoever raised it confirms or disputes that it is solved"),
            entry(EvidenceKind.CONCERN_TOLD_BACK, "they are told by the due day what came of it, or not"),
            entry(EvidenceKind.COMMITMENT_KEPT, "a promise is kept by its first day; half if later; or not"),
            entry(EvidenceKind.MEETING_HELD_AS_ANNOUNCED, "an announced meeting is held, or not"),
            entry(EvidenceKind.SESSION_HELD_AS_ANNOUNCED, "an announced outreach session is held, or not"),
            entry(EvidenceKind.MINUTES_PUBLISHED, "minutes are published by their due day, or not"),
            entry(EvidenceKind.PRESENCE_PERIOD, "a week with contact that the team sought, or without"),
            entry(EvidenceKind.SURVEY_TRUST, "a survey: trust in the team"),
            entry(EvidenceKind.SURVEY_SAFETY, "a survey: feeling safe"),
            entry(EvidenceKind.PROACTIVE_CONTACT, "contact that the team sought; it makes a week of presence"),
            entry(EvidenceKind.REACTIVE_CONTACT, "contact that a resident sought"),
            entry(EvidenceKind.ENFORCEMENT_CONTACT, "contact by enforcement"),
            entry(EvidenceKind.ATTENDANCE, "heads at a meeting or session"),
            entry(EvidenceKind.TIP_RECEIVED, "a tip"));

    @Test
    void the_documented_weights_are_those_of_the_default_policy() throws IOException {
        assertThat(MEANINGS).containsOnlyKeys(EvidenceKind.values());
        WrittenFile.assertHolds(WrittenFile.file("engagement-core/README.md"), "evidence", table());
    }

    private static String table() {
        return Arrays.stream(EvidenceKind.values())
                .map(kind -> row(kind, TrustPolicy.DEFAULT.kind(kind)))
                .collect(Collectors.joining(
                        "\n",
                        "| evidence | what it says | dimension | good weighs | bad weighs |\n|---|---|---|---|---|\n",
                        "\n"));
    }

    private static String row(EvidenceKind kind, KindPolicy policy) {
        String name = "| `" + kind + "` | " + MEANINGS.get(kind) + " | ";
        return name
                + policy.dimension()
                        .map(dimension -> dimension.name().toLowerCase(Locale.ROOT)
                                + " | " + number(policy.reliability() * policy.positiveMass())
                                + " | " + number(policy.reliability() * policy.negativeMass()) + " |")
                        .orElse("an indicator | 0 | 0 |");
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
