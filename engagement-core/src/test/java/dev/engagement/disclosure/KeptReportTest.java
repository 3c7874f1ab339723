package dev.engagement.disclosure;

import static dev.engagement.testing.ElmPark.ZONE;
import static dev.engagement.testing.ElmPark.chat;
import static dev.engagement.testing.ElmPark.concern;
import static dev.engagement.testing.ElmPark.log;
import static dev.engagement.testing.ElmPark.meeting;
import static dev.engagement.testing.ElmPark.noon;
import static dev.engagement.testing.ElmPark.survey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.DayPeriod;
import dev.engagement.base.InvalidValueException;
import dev.engagement.disclosure.Disclosed.Reason;
import dev.engagement.id.CommunityId;
import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
import dev.engagement.survey.Measure;
import dev.engagement.testing.ElmPark;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceAccumulator;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeptReportTest {

    private static final LocalDate LAST = LocalDate.of(2026, 1, 31);
    private static final DayPeriod JANUARY = new DayPeriod(LAST.withDayOfMonth(1), LAST);
    private static final CommunityId NORTH = CommunityId.of("north");

    private final DisclosurePolicy policy =
            DisclosurePolicy.builder().addCommunity(ElmPark.ID).build();

    private KeptReport kept() {
        return KeptReport.of(enoughForAScore(), policy, JANUARY, ZONE);
    }

    private static EngagementLog enoughForAScore() {
        List<EngagementRecord> records = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            String day = LocalDate.of(2025, month, 20).toString();
            for (Measure measure : List.of(Measure.TRUST, Measure.LISTEN, Measure.RESPECT)) {
                records.add(survey(measure + "-" + month, day, measure, 7)
                        .respondents(20)
                        .build());
            }
            records.add(meeting("m-" + month, day).build());
            for (int i = 0; i < 3; i++) {
                records.add(concern("a-" + month + "-" + i, day)
                        .answerBy(noon(day).plusSeconds(864_000))
                        .answeredAt(noon(day).plusSeconds(3_600))
                        .build());
            }
        }
        return log(records);
    }

    @Test
    void publishes_the_report_that_is_made_alone() {
        assertThat(kept().report()).isEqualTo(PublicReport.of(enoughForAScore(), policy, JANUARY, ZONE));
    }

    @Test
    void does_not_tell_what_is_behind_its_scores_when_it_is_printed() {
        ScoreBasis basis = kept().scoreBases().get(ElmPark.ID);
        assertThat(basis.answers()).isNotEmpty();
        assertThat(basis).hasToString("ScoreBasis[firstDay=2025-01-20, day=2026-01-31]");
        Set<String> digests = basis.answers().values().stream()
                .flatMap(digest -> List.of(digest.toString(), HexFormat.of().toHexDigits(digest)).stream())
                .collect(Collectors.toSet());
        assertThat(kept().toString()).contains("2026-01-31").doesNotContain(digests);
    }

    @Test
    void goes_on_in_its_own_zone_so_that_nothing_is_counted_twice_or_never() {
        ZoneId chicago = ZoneId.of("America/Chicago");
        List<EngagementRecord> atMidnight = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            atMidnight.add(chat("i-" + i, "2026-01-05")
                    .communityId(NORTH)
                    .occurredAt(Instant.parse("2026-02-01T03:00:00Z"))
                    .build());
        }
        EngagementLog log = log(atMidnight);
        DisclosurePolicy north = policy.toBuilder().addCommunity(NORTH).build();
        for (ZoneId zone : List.of(chicago, ZoneOffset.UTC)) {
            KeptReport january = KeptReport.of(log, north, JANUARY, zone);
            KeptReport february = january.next(log, LocalDate.of(2026, 2, 28));

            assertThat(january.report().contacts().areaTotal(NORTH))
                    .isEqualTo(Disclosed.value(zone == chicago ? 10L : 0L));
            assertThat(february.report().contacts().areaTotal(NORTH)).isEqualTo(Disclosed.value(10L));
            assertThat(february.zone()).isEqualTo(zone);
        }
    }

    /** The digests are kept in files, and compared with those that a later release of this library makes. */
    @Test
    void keeps_the_same_digests_for_ever() {
        EvidenceLedger ledger = EvidenceAccumulator.create(ElmPark.ID)
                .accept(evidence(EvidenceKind.SURVEY_TRUST, "2026-01-05", 20, 700_000))
                .accept(evidence(EvidenceKind.SURVEY_TRUST, "2026-01-20", 3, 250_000))
                .accept(evidence(EvidenceKind.CONDUCT_FEEDBACK, "2026-01-07", 1, 0))
                .accept(evidence(EvidenceKind.SURVEY_SAFETY, "2026-01-02", 5, 500_000))
                .accept(evidence(EvidenceKind.SURVEY_TRUST, "2026-02-01", 9, 0))
                .result();

        ScoreBasis basis =
                ScoreBasis.of(ledger, LAST, Set.of(EvidenceKind.SURVEY_TRUST, EvidenceKind.CONDUCT_FEEDBACK));

        assertThat(basis.firstDay()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(basis.day()).isEqualTo(LAST);
        assertThat(basis.answers())
                .isEqualTo(Map.of(
                        EvidenceKind.SURVEY_TRUST, -5669239636482049747L,
                        EvidenceKind.CONDUCT_FEEDBACK, -6129939252003123026L));
    }

    private static Evidence evidence(EvidenceKind kind, String day, int count, long micros) {
        return new Evidence(ElmPark.ID, LocalDate.parse(day).toEpochDay(), kind, count, micros);
    }

    @Test
    void whose_scores_and_bases_do_not_belong_together_is_refused() {
        KeptReport kept = kept();
        String rule = "KeptReport.scoreBases must be of the last day exactly where a score is shown";
        refused(again(kept).scoreBases(Map.of()), rule);
        refused(again(kept).scoreBases(Map.of(ElmPark.ID, basis(LAST.minusDays(1)))), rule);
        refused(
                again(kept)
                        .report(PublicReport.builder()
                                .from(kept.report())
                                .scores(Map.of(ElmPark.ID, Disclosed.suppressed(Reason.TOO_FEW_RESPONDENTS)))
                                .build()),
                rule);
        refused(
                again(kept).putScoreBase(NORTH, basis(JANUARY.from())),
                "KeptReport.scoreBases must be those of the communities");
    }

    @Test
    void does_not_go_on_until_a_day_that_it_has() {
        assertThatThrownBy(() -> kept().next(log(), LAST))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("KeptReport.day must be after 2026-01-31, was 2026-01-31");
        assertThatThrownBy(() -> new ScoreBasis(LAST.plusDays(1), LAST, Map.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("ScoreBasis.firstDay must not be after day, was 2026-02-01");
    }

    private static KeptReport.Builder again(KeptReport kept) {
        return KeptReport.builder().from(kept);
    }

    private static ScoreBasis basis(LocalDate day) {
        return new ScoreBasis(day, day, Map.of());
    }

    private static void refused(KeptReport.Builder builder, String rule) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(rule);
    }
}
