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

import dev.engagement.base.Code;
import dev.engagement.base.DayPeriod;
import dev.engagement.base.InvalidValueException;
import dev.engagement.concern.Concern;
import dev.engagement.disclosure.Disclosed.Reason;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ResidentId;
import dev.engagement.interaction.Interaction;
import dev.engagement.log.EngagementLog;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Visibility;
import dev.engagement.survey.Measure;
import dev.engagement.testing.BaseArbitraries;
import dev.engagement.testing.ElmPark;
import dev.engagement.testing.RecordArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PublicReportTest {

    private static final Code LIGHT = Code.of("street-light");
    private static final DayPeriod JANUARY = new DayPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
    private static final LocalDate END_OF_FEBRUARY = LocalDate.of(2026, 2, 28);

    private final DisclosurePolicy policy = DisclosurePolicy.builder()
            .addCommunity(ElmPark.ID)
            .addCategory(LIGHT)
            .build();
    private final List<EngagementRecord> records = new ArrayList<>();

    private KeptReport kept() {
        return KeptReport.of(log(records), policy, JANUARY, ZONE);
    }

    private PublicReport january() {
        return kept().report();
    }

    private PublicReport february() {
        return kept().next(log(records), END_OF_FEBRUARY).report();
    }

    private void concerns(int number, String day) {
        for (int i = 0; i < number; i++) {
            records.add(concern("c-" + records.size(), day).build());
        }
    }

    /** A year of answers and meetings: enough for a score. */
    private void enoughForAScore(int respondents) {
        for (int month = 1; month <= 12; month++) {
            String day = LocalDate.of(2025, month, 20).toString();
            for (Measure measure : List.of(Measure.TRUST, Measure.LISTEN, Measure.RESPECT)) {
                records.add(survey(measure + "-" + month, day, measure, 7)
                        .respondents(respondents)
                        .build());
            }
            records.add(meeting("m-" + month, day).build());
            for (int i = 0; i < 3; i++) {
                records.add(concern("a-" + month + "-" + i, day)
                        .raisedBy(Participant.pseudonymous(ResidentId.of("r-1")))
                        .answerBy(noon(day).plusSeconds(864_000))
                        .answeredAt(noon(day).plusSeconds(3_600))
                        .build());
            }
        }
    }

    @Test
    void shows_counts_from_the_threshold_on_and_zeros() {
        concerns(10, "2026-01-05");
        assertThat(january().concerns().count(ElmPark.ID, LIGHT)).isEqualTo(Disclosed.value(10L));
        assertThat(january().concerns().count(ElmPark.ID, DisclosurePolicy.OTHER))
                .isEqualTo(Disclosed.value(0L));
        assertThat(january().contacts().total()).isEqualTo(Disclosed.value(0L));
    }

    @Test
    void holds_small_counts_back() {
        concerns(9, "2026-01-05");
        assertThat(january().concerns().count(ElmPark.ID, LIGHT)).isEqualTo(Disclosed.suppressed(Reason.SMALL_NUMBER));
        assertThat(january().concerns().total()).isEqualTo(Disclosed.suppressed(Reason.SMALL_NUMBER));
    }

    @Test
    void counts_people_and_not_only_records() {
        for (int i = 0; i < 30; i++) {
            records.add(chat("i-" + i, "2026-01-05")
                    .participant(Participant.pseudonymous(ResidentId.of("r-" + i % 9)))
                    .build());
        }
        assertThat(january().contacts().total()).isEqualTo(Disclosed.suppressed(Reason.SMALL_NUMBER));
    }

    @Test
    void does_not_turn_one_resident_into_many_by_erasing_them() {
        for (int i = 0; i < 10; i++) {
            records.add(concern("c-" + i, "2026-01-05")
                    .raisedBy(Participant.pseudonymous(ResidentId.of("resident-17")))
                    .build());
            records.add(chat("i-" + i, "2026-01-05")
                    .participant(Participant.pseudonymous(ResidentId.of("resident-17")))
                    .build());
        }
        EngagementLog erased = log(records)
                .erase(ResidentId.of("resident-17"), noon("2026-01-30"))
                .log();
        PublicReport report = PublicReport.of(erased, policy, JANUARY, ZONE);
        assertThat(report.concerns().total()).isEqualTo(Disclosed.suppressed(Reason.SMALL_NUMBER));
        assertThat(report.contacts().total()).isEqualTo(Disclosed.suppressed(Reason.SMALL_NUMBER));
    }

    @Test
    void counts_the_records_of_erased_people_among_those_of_enough_others() {
        concerns(10, "2026-01-05");
        records.add(
                concern("erased", "2026-01-05").redactedAt(noon("2026-01-30")).build());
        assertThat(january().concerns().total()).isEqualTo(Disclosed.value(11L));
    }

    @Test
    void counts_contacts_that_came_about_and_no_others() {
        for (int i = 0; i < 10; i++) {
            records.add(chat("i-" + i, "2026-01-05").build());
        }
        records.add(chat("nobody-there", "2026-01-05")
                .outcome(Interaction.Outcome.NO_CONTACT)
                .build());
        assertThat(january().contacts().total()).isEqualTo(Disclosed.value(10L));
    }

    @Test
    void counts_what_has_no_public_name_as_other() {
        concerns(20, "2026-01-05");
        for (int i = 0; i < 12; i++) {
            records.add(concern("d-" + i, "2026-01-06")
                    .category(Code.of("noise-from-number-" + i))
                    .build());
        }
        assertThat(january().concerns().categories()).containsExactly(DisclosurePolicy.OTHER, LIGHT);
        assertThat(january().concerns().count(ElmPark.ID, DisclosurePolicy.OTHER))
                .isEqualTo(Disclosed.value(12L));
    }

    @Test
    void counts_restricted_records_too_as_a_zero_would_be_a_lie() {
        concerns(10, "2026-01-05");
        records.add(concern("secret", "2026-01-05")
                .visibility(Visibility.RESTRICTED)
                .build());
        assertThat(january().concerns().total()).isEqualTo(Disclosed.value(11L));
    }

    @Test
    void of_a_longer_period_does_not_give_away_what_came_in_between() {
        concerns(20, "2026-01-05");
        concerns(2, "2026-02-05");
        assertThat(january().concerns().total()).isEqualTo(Disclosed.value(20L));
        assertThat(february().concerns().total()).isEqualTo(Disclosed.suppressed(Reason.SMALL_NUMBER));
        assertThat(february().period()).isEqualTo(new DayPeriod(JANUARY.from(), END_OF_FEBRUARY));
        concerns(8, "2026-02-05");
        assertThat(february().concerns().total()).isEqualTo(Disclosed.value(30L));
    }

    @Test
    void does_not_change_what_was_published_for_a_late_record() {
        concerns(20, "2026-01-05");
        KeptReport published = kept();
        concerns(1, "2026-01-06");
        assertThat(published
                        .next(log(records), END_OF_FEBRUARY)
                        .report()
                        .concerns()
                        .total())
                .isEqualTo(Disclosed.value(20L));
    }

    @Test
    void shows_a_score_in_whole_points_where_enough_residents_were_heard() {
        enoughForAScore(10);
        assertThat(january().scores().get(ElmPark.ID).toOptional())
                .hasValueSatisfying(score -> assertThat(score.score()).isBetween(score.low(), score.high()));
        records.clear();
        enoughForAScore(9);
        records.removeIf(record -> record.id().value().matches("(TRUST|LISTEN|RESPECT)-([2-9]|1.)"));
        assertThat(january().scores().get(ElmPark.ID)).isInstanceOf(Disclosed.Suppressed.class);
    }

    @Test
    void shows_no_score_without_enough_evidence() {
        concerns(10, "2026-01-05");
        assertThat(january().scores()).containsEntry(ElmPark.ID, Disclosed.suppressed(Reason.INSUFFICIENT_EVIDENCE));
    }

    @Test
    void holds_a_score_back_that_a_few_new_answers_may_have_moved() {
        enoughForAScore(100);
        assertThat(february().scores().get(ElmPark.ID)).isInstanceOf(Disclosed.Value.class);
        records.add(survey("new", "2026-02-10", Measure.TRUST, 0).respondents(9).build());
        assertThat(february().scores()).containsEntry(ElmPark.ID, Disclosed.suppressed(Reason.TOO_FEW_RESPONDENTS));
        records.add(
                survey("another", "2026-02-10", Measure.TRUST, 0).respondents(1).build());
        assertThat(february().scores().get(ElmPark.ID)).as("ten are enough").isInstanceOf(Disclosed.Value.class);
    }

    @Test
    void tells_how_many_answers_came_in_time_if_enough_were_due() {
        for (int i = 0; i < 12; i++) {
            records.add(concern("c-" + i, "2026-01-05")
                    .answerBy(noon("2026-01-10"))
                    .answeredAt(noon(i < 9 ? "2026-01-07" : "2026-01-12"))
                    .build());
        }
        assertThat(january().answeredInTime()).containsEntry(ElmPark.ID, Disclosed.value(75));
        assertThat(february().answeredInTime())
                .as("in February alone")
                .containsEntry(ElmPark.ID, Disclosed.suppressed(Reason.SMALL_NUMBER));
    }

    @Test
    void tells_a_share_of_as_few_as_may_be_counted_and_not_of_fewer() {
        for (int i = 0; i < 10; i++) {
            records.add(concern("c-" + i, "2026-01-05")
                    .answerBy(noon("2026-01-10"))
                    .answeredAt(noon("2026-01-07"))
                    .build());
        }
        assertThat(january().answeredInTime()).containsEntry(ElmPark.ID, Disclosed.value(100));
        records.remove(0);
        records.add(concern("unpromised", "2026-01-05").build());
        assertThat(january().concerns().total()).isEqualTo(Disclosed.value(10L));
        assertThat(january().answeredInTime()).containsEntry(ElmPark.ID, Disclosed.suppressed(Reason.SMALL_NUMBER));
    }

    @Test
    void tells_no_share_where_the_number_of_concerns_is_held_back_as_it_would_narrow_that_down() {
        CommunityId small = CommunityId.of("small");
        for (int i = 0; i < 32; i++) {
            Concern concern = concern("c-" + i, "2026-01-05")
                    .answerBy(noon("2026-01-10"))
                    .answeredAt(noon(i == 0 ? "2026-01-12" : "2026-01-07"))
                    .build();
            records.add(
                    i < 29 ? concern : concern.toBuilder().communityId(small).build());
        }
        PublicReport report = PublicReport.of(
                log(records), policy.toBuilder().addCommunity(small).build(), JANUARY, ZONE);

        assertThat(report.concerns().total()).isEqualTo(Disclosed.value(32L));
        assertThat(report.concerns().areaTotal(ElmPark.ID)).isEqualTo(Disclosed.suppressed(Reason.SMALL_NUMBER));
        assertThat(report.answeredInTime())
                .as("97 % of 29 would leave 3 at most for the other")
                .containsEntry(ElmPark.ID, Disclosed.suppressed(Reason.SMALL_NUMBER));
        assertThat(january().answeredInTime()).containsEntry(ElmPark.ID, Disclosed.value(97));
    }

    @Test
    void of_an_empty_log_shows_zeros_and_no_scores() {
        PublicReport empty = january();
        assertThat(empty.concerns().areaTotal(ElmPark.ID)).isEqualTo(Disclosed.value(0L));
        assertThat(empty.scores()).containsEntry(ElmPark.ID, Disclosed.suppressed(Reason.INSUFFICIENT_EVIDENCE));
    }

    @Test
    void refuses_what_cannot_be_a_report() {
        assertThatThrownBy(() -> kept().next(log(), JANUARY.to()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("KeptReport.day must be after 2026-01-31, was 2026-01-31");
        assertThatThrownBy(
                        () -> DisclosurePolicy.builder().minimumRespondents(9).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("DisclosurePolicy.minimumRespondents must be at least 10, was 9;"
                        + " DisclosurePolicy.communities must name at least one community");
        assertThatThrownBy(() -> new DisclosureRule(1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("DisclosureRule.threshold must be from 2 to 1000, was 1");
        assertThatThrownBy(() -> january().concerns().areaTotal(CommunityId.of("nowhere")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("DisclosedTable.areas must contain what is asked for, was nowhere");
    }

    @Nested
    class AReportThatWasMade {

        private final PublicReport report;

        AReportThatWasMade() {
            enoughForAScore(100);
            concerns(20, "2026-01-05");
            report = january();
        }

        private PublicReport.Builder again() {
            return PublicReport.builder().from(report);
        }

        private static void refused(PublicReport.Builder builder, String rule) {
            assertThatThrownBy(builder::build)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining(rule);
        }

        @Test
        void is_the_report() {
            DisclosedTable concerns = report.concerns();
            assertThat(again().concerns(DisclosedTable.of(concerns.areas(), concerns.categories(), concerns.rows()))
                            .build())
                    .isEqualTo(report);
        }

        @Test
        void of_other_days_is_refused() {
            String rule = "PublicReport.newDays must be the last ones of the period";
            refused(again().newDays(new DayPeriod(JANUARY.from(), END_OF_FEBRUARY)), rule);
            refused(again().newDays(new DayPeriod(JANUARY.from().minusDays(1), JANUARY.to())), rule);
        }

        @Test
        void of_other_communities_or_categories_is_refused() {
            refused(
                    again().policy(policy.toBuilder()
                            .addCommunity(CommunityId.of("north"))
                            .build()),
                    "PublicReport.concerns must have the communities as areas;"
                            + " PublicReport.contacts must have the communities as areas;"
                            + " PublicReport.scores must be those of the communities;"
                            + " PublicReport.answeredInTime must be those of the communities");
            refused(
                    again().policy(policy.toBuilder()
                            .addCategory(Code.of("noise"))
                            .build()),
                    "PublicReport.concerns must have the categories that are published");
            refused(
                    again().contacts(report.concerns()),
                    "PublicReport.contacts must have the categories that are published");
        }

        @Test
        void that_shows_what_is_held_back_is_refused() {
            refused(
                    again().policy(policy.toBuilder()
                            .rule(new DisclosureRule(21))
                            .build()),
                    "PublicReport.concerns must show no count from 1 to below the threshold");
        }

        @Test
        void with_reasons_and_shares_that_cannot_be_is_refused() {
            refused(
                    again().scores(Map.of(ElmPark.ID, Disclosed.suppressed(Reason.SMALL_NUMBER))),
                    "PublicReport.scores must not be held back as small numbers");
            String share = "PublicReport.answeredInTime must be from 0 to 100, or be held back as small numbers";
            refused(again().answeredInTime(Map.of(ElmPark.ID, Disclosed.value(101))), share);
            refused(again().answeredInTime(Map.of(ElmPark.ID, Disclosed.value(-1))), share);
            refused(
                    again().answeredInTime(Map.of(ElmPark.ID, Disclosed.suppressed(Reason.TOO_FEW_RESPONDENTS))),
                    share);
        }

        @Test
        void with_a_table_that_is_none_is_refused() {
            CommunityId north = CommunityId.of("north");
            List<Disclosed<Long>> row = List.of(Disclosed.value(10L), Disclosed.value(10L));
            String areas = "DisclosedTable.areas must be at least one, each once, by id";
            table(areas, List.of(), List.of(LIGHT), List.of(row));
            table(areas, List.of(north, ElmPark.ID), List.of(LIGHT), List.of(row, row, row));
            String categories = "DisclosedTable.categories must be at least one, each once, by code";
            table(categories, List.of(north), List.of(LIGHT, LIGHT), List.of(row, row));
            String rows = "DisclosedTable.rows must have a row for each area and a column for each category";
            table(rows, List.of(north), List.of(LIGHT), List.of(row));
            table(rows, List.of(north), List.of(LIGHT), List.of(row, List.of(Disclosed.value(10L))));
            String counts = "DisclosedTable.rows must have counts from 0 to 1000000000000";
            for (Disclosed<Long> wrong : List.of(
                    Disclosed.value(-1L),
                    Disclosed.value(1_000_000_000_001L),
                    Disclosed.<Long>suppressed(Reason.INSUFFICIENT_EVIDENCE))) {
                table(counts, List.of(north), List.of(LIGHT), List.of(List.of(wrong, wrong), List.of(wrong, wrong)));
            }
            String sums = "DisclosedTable.rows must add up to their totals where all are shown";
            List<Disclosed<Long>> more = List.of(Disclosed.value(11L), Disclosed.value(11L));
            table(sums, List.of(north), List.of(LIGHT), List.of(row, more));
            table(
                    sums,
                    List.of(north),
                    List.of(LIGHT),
                    List.of(
                            List.of(Disclosed.value(10L), Disclosed.value(11L)),
                            List.of(Disclosed.value(10L), Disclosed.value(11L))));
        }

        private static void table(
                String rule, List<CommunityId> areas, List<Code> categories, List<List<Disclosed<Long>>> rows) {
            assertThatThrownBy(() -> DisclosedTable.of(areas, categories, rows))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining(rule);
        }
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void no_free_text_gets_in(@ForAll("anything") List<EngagementRecord> anything) {
        EngagementLog log = log(anything);
        DisclosurePolicy all = anything.stream()
                .map(EngagementRecord::communityId)
                .reduce(
                        DisclosurePolicy.builder().addCommunity(ElmPark.ID),
                        DisclosurePolicy.Builder::addCommunity,
                        (one, other) -> one)
                .build();
        DayPeriod fiftyYears = new DayPeriod(LocalDate.of(2000, 1, 1), LocalDate.of(2049, 12, 31));
        assertThat(PublicReport.of(log, all, fiftyYears, ZONE).toString())
                .doesNotContain(BaseArbitraries.PERSONAL_MARKER);
    }

    @Provide
    Arbitrary<List<EngagementRecord>> anything() {
        return RecordArbitraries.all().list().ofMaxSize(20);
    }
}
