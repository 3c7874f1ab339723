package dev.engagement.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.id.CommunityId;
import dev.engagement.trust.Dimension;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {

    private static final TrustPolicy POLICY = TrustPolicy.DEFAULT;

    private static final LocalDate DAY = LocalDate.parse("2026-01-31");

    private final List<Scored> two = Stream.of("elm-park", "oak-hill")
            .map(id -> Scored.of("The people of " + id, EvidenceLedger.empty(CommunityId.of(id)), POLICY, DAY))
            .toList();

    @ParameterizedTest
    @EnumSource
    void every_kind_of_evidence_has_its_words_and_a_record_that_gives_it(EvidenceKind kind) {
        assertThat(Words.of(kind)).isNotBlank().doesNotContain("_");
        assertThat(Words.sources(List.of(kind))).isNotBlank().doesNotContain("_");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_missing_names_every_record_that_speaks_for_the_dimension(Dimension dimension) {
        String report = TextReport.of(two.subList(0, 1));

        assertThat(report)
                .contains(Words.of(dimension)
                        + " has only what the policy assumes, which is worth 2.0 of the 4.0 answers needed; record "
                        + Words.sources(two.get(0).kindsOf(dimension)) + ".");
    }

    @Test
    void a_source_of_two_kinds_is_named_once() {
        assertThat(Words.sources(List.of(EvidenceKind.CONCERN_ANSWERED, EvidenceKind.CONCERN_ANSWERED_LATE)))
                .isEqualTo("concerns with answerBy");
    }

    @Test
    void a_score_is_never_shown_without_its_standing() {
        assertThat(TextReport.of(two).lines().filter(line -> line.contains("50.0")))
                .hasSize(2)
                .allMatch(line -> line.contains("insufficient evidence"));
        assertThat(TextReport.of(two.subList(0, 1))).contains("Standing       insufficient evidence");
        Document page = Jsoup.parse(HtmlReport.of(two));
        assertThat(page.select(".score"))
                .hasSize(2)
                .allSatisfy(score -> assertThat(score.text()).startsWith("50.0 insufficient evidence"));
        assertThat(page.select("section:has(#overview) svg .label + .value + .tick")
                        .eachText())
                .containsExactly("insufficient evidence", "insufficient evidence");
    }

    @Test
    void a_page_of_several_communities_begins_with_an_overview() {
        assertThat(Jsoup.parse(HtmlReport.of(two)).select("h2").eachText())
                .containsExactly(
                        "Overview",
                        "The people of elm-park",
                        "The people of oak-hill",
                        "What this score is, and what it is not");
        assertThat(Jsoup.parse(HtmlReport.of(two.subList(0, 1))).select("h2").eachText())
                .containsExactly("The people of elm-park", "What this score is, and what it is not");
    }

    @Test
    void nothing_yet_is_said_where_nothing_moved_the_score() {
        assertThat(TextReport.of(two.subList(0, 1))).contains("add up to the score\n  nothing yet\n");
    }

    @Test
    void evidence_is_shown_beside_what_the_policy_assumes_before_anything_is_known() {
        String empty = Words.number(two.get(0).assessment().evidence()) + " = nothing known yet";

        assertThat(TextReport.of(two)).contains("not a percentage; evidence " + empty + ")\n");
        assertThat(TextReport.of(two.subList(0, 1)))
                .contains("answers (" + empty + ")")
                .contains("  evidence is in answers: 2.0 = nothing known yet\n");
        assertThat(HtmlReport.of(two)).contains("Evidence is in answers: 2.0 = nothing known yet. The whole can");
    }

    @Test
    void dimensions_that_start_from_different_evidence_are_named() {
        TrustPolicy.Builder uneven = POLICY.toBuilder();
        POLICY.dimensions()
                .forEach((dimension, its) -> uneven.putDimension(
                        dimension,
                        its.toBuilder()
                                .priorStrength(dimension == Dimension.FAIRNESS ? 3 : its.priorStrength())
                                .build()));

        assertThat(Words.nothingKnown(
                        Scored.of("", two.get(0).ledger(), uneven.build(), DAY).assumed()))
                .startsWith("fairness ")
                .contains(", responsiveness 2.0, ")
                .endsWith(", confidence 2.0 = nothing known yet");
    }

    @Test
    void each_dimension_says_when_it_was_last_heard_of() {
        EvidenceLedger ledger = two.get(0).ledger();
        for (String row : List.of(
                "2026-01-02 PROACTIVE_CONTACT",
                "2026-01-20 PROACTIVE_CONTACT",
                "2026-01-25 ENFORCEMENT_CONTACT",
                "2026-01-10 SURVEY_TRUST",
                "2026-02-01 SURVEY_TRUST")) {
            String[] words = row.split(" ", 2);
            ledger = ledger.plus(
                    Evidence.of(ledger.communityId(), LocalDate.parse(words[0]), EvidenceKind.valueOf(words[1]), 1));
        }
        Scored scored = Scored.of("Elm Park", ledger, POLICY, DAY);

        assertThat(scored.lastHeard(Dimension.PRESENCE)).contains(LocalDate.parse("2026-01-20"));
        assertThat(scored.lastHeard(Dimension.CONFIDENCE)).contains(LocalDate.parse("2026-01-10"));
        assertThat(scored.lastHeard(Dimension.FAIRNESS)).isEmpty();
        assertThat(TextReport.of(List.of(scored)))
                .containsPattern("(?m)^  dimension .* evidence  last heard  weight$")
                .containsPattern("(?m)^  fairness .* 2\\.0  never         0\\.25  not enough evidence$");
    }

    @ParameterizedTest
    @CsvSource({"0.9, 90 % interval", "0.95, 95 % interval", "0.5, 50 % interval"})
    void the_level_of_the_interval_is_a_share_of_a_hundred(double level, String words) {
        assertThat(Words.interval(level)).isEqualTo(words);
    }
}
