package dev.engagement.disclosure;

import static dev.engagement.testing.ElmPark.ZONE;
import static dev.engagement.testing.ElmPark.chat;
import static dev.engagement.testing.ElmPark.concern;
import static dev.engagement.testing.ElmPark.log;
import static dev.engagement.testing.ElmPark.meeting;
import static dev.engagement.testing.ElmPark.noon;
import static dev.engagement.testing.ElmPark.survey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.base.DayPeriod;
import dev.engagement.concern.ConductFeedback;
import dev.engagement.disclosure.Disclosed.Reason;
import dev.engagement.gathering.HeardFeedback;
import dev.engagement.id.ConductFeedbackId;
import dev.engagement.id.RecordId;
import dev.engagement.id.ResidentId;
import dev.engagement.interaction.Interaction;
import dev.engagement.log.EngagementLog;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Tombstone;
import dev.engagement.survey.Measure;
import dev.engagement.survey.SurveyResult;
import dev.engagement.testing.ElmPark;
import dev.engagement.trust.EvidenceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** From public scores, even from many of one community, nobody learns what a few residents answered. */
class ScoresTest {

    private static final DisclosurePolicy POLICY =
            DisclosurePolicy.builder().addCommunity(ElmPark.ID).build();
    private static final DayPeriod JANUARY = new DayPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    private final Map<RecordId, EngagementRecord> records = new LinkedHashMap<>();

    private void add(EngagementRecord record) {
        records.put(record.id(), record);
    }

    private EngagementLog now() {
        return log(records.values());
    }

    private KeptReport january() {
        return KeptReport.of(now(), POLICY, JANUARY, ZONE);
    }

    private KeptReport next(KeptReport report, LocalDate day) {
        return report.next(now(), day);
    }

    private static Disclosed<PublicScore> score(KeptReport report) {
        return report.report().scores().get(ElmPark.ID);
    }

    private static void assertShown(KeptReport report) {
        assertThat(score(report)).isInstanceOf(Disclosed.Value.class);
    }

    private static void assertTooFew(KeptReport report) {
        assertThat(score(report)).isEqualTo(Disclosed.suppressed(Reason.TOO_FEW_RESPONDENTS));
    }

    /** A year in which promises were kept: enough for a score, but for the residents. */
    private void promisesKept() {
        for (int month = 1; month <= 12; month++) {
            String day = LocalDate.of(2025, month, 20).toString();
            add(meeting("m-" + month, day).build());
            for (int i = 0; i < 3; i++) {
                add(concern("a-" + month + "-" + i, day)
                        .answerBy(noon(day).plusSeconds(864_000))
                        .answeredAt(noon(day).plusSeconds(3_600))
                        .build());
            }
        }
    }

    private void surveys(UnaryOperator<SurveyResult.Builder> change) {
        for (Measure measure : List.of(Measure.TRUST, Measure.LISTEN)) {
            add(change.apply(survey("s-" + measure, "2025-12-20", measure, 7)).build());
        }
    }

    private static Interaction.Builder rated(String id, String day, String resident, int rating) {
        return chat(id, day)
                .participant(Participant.pseudonymous(ResidentId.of(resident)))
                .residentRating(rating);
    }

    private static ConductFeedback.Builder feedback(String id, String day, ConductFeedback.Kind kind) {
        return ConductFeedback.builder()
                .id(ConductFeedbackId.of(id))
                .communityId(ElmPark.ID)
                .revision(1)
                .recordedAt(Instant.parse("2026-12-31T00:00:00Z"))
                .receivedAt(noon(day))
                .kind(kind)
                .channel(Channel.PHONE)
                .givenBy(Participant.anonymous())
                .category(Code.of("conduct"));
    }

    @Nested
    class TheNextScore {

        TheNextScore() {
            promisesKept();
            surveys(survey -> survey);
        }

        @Test
        void is_shown_if_nobody_answered_since() {
            assertShown(next(january(), FEBRUARY));
        }

        @Test
        void is_held_back_for_as_long_as_it_differs_by_a_few_answers_from_the_one_shown_last() {
            KeptReport january = january();
            for (int i = 0; i < 5; i++) {
                add(rated("i-" + i, "2026-02-10", "r-" + i, 0).build());
            }
            KeptReport february = next(january, FEBRUARY);

            assertTooFew(february);
            assertTooFew(next(february, MARCH));
            for (int i = 5; i < 10; i++) {
                add(rated("i-" + i, "2026-03-10", "r-" + i, 0).build());
            }
            assertShown(next(february, MARCH));
        }

        @Test
        void is_held_back_if_an_answer_of_before_was_written_down_since() {
            KeptReport january = january();
            add(rated("late", "2026-01-10", "r-1", 0).build());
            assertTooFew(next(january, FEBRUARY));
        }

        @Test
        void is_held_back_if_anything_is_known_of_an_earlier_day_than_before_even_what_does_not_count() {
            KeptReport january = january();
            add(survey("safe", "2025-01-21", Measure.SAFETY, 1).build());
            assertShown(next(january, FEBRUARY));
            add(survey("before-all", "2024-12-01", Measure.SAFETY, 1).build());
            assertTooFew(next(january, FEBRUARY));
        }

        @Test
        void is_held_back_if_an_answer_was_corrected_since() {
            add(rated("i-1", "2026-01-10", "r-1", 10).build());
            KeptReport january = january();
            add(rated("i-1", "2026-01-10", "r-1", 0).revision(2).build());
            assertTooFew(next(january, FEBRUARY));
        }

        @Test
        void is_held_back_if_an_answer_was_taken_out_since() {
            add(rated("i-1", "2026-01-10", "r-1", 0).build());
            KeptReport january = january();
            records.remove(rated("i-1", "2026-01-10", "r-1", 0).build().id());
            assertTooFew(next(january, FEBRUARY));
        }

        @Test
        void is_held_back_if_many_answered_what_does_not_count_and_one_what_does() {
            KeptReport january = january();
            add(survey("safe", "2026-02-10", Measure.SAFETY, 1).build());
            assertShown(next(january, FEBRUARY));
            add(feedback("f-1", "2026-02-10", ConductFeedback.Kind.COMPLAINT).build());
            assertTooFew(next(january, FEBRUARY));
        }

        @Test
        void is_held_back_if_many_answered_one_question_and_few_another() {
            KeptReport january = january();
            add(survey("more", "2026-02-10", Measure.TRUST, 1).build());
            assertShown(next(january, FEBRUARY));
            add(feedback("f-1", "2026-02-10", ConductFeedback.Kind.COMPLAINT).build());
            assertTooFew(next(january, FEBRUARY));
        }

        @Test
        void is_held_back_if_one_resident_answered_ten_times() {
            KeptReport january = january();
            for (int i = 0; i < 10; i++) {
                add(rated("i-" + i, "2026-02-1" + i, "r-1", 0).build());
            }
            assertTooFew(next(january, FEBRUARY));
        }

        @Test
        void is_held_back_if_ten_answers_were_those_of_one_resident_who_is_erased() {
            KeptReport january = january();
            for (int i = 0; i < 10; i++) {
                add(rated("i-" + i, "2026-02-1" + i, "resident-17", 0).build());
            }
            EngagementLog erased = now().erase(ResidentId.of("resident-17"), noon("2026-02-27"))
                    .log();
            assertTooFew(january.next(erased, FEBRUARY));
        }

        @Test
        void is_that_of_a_survey_which_does_not_say_how_many_answered_and_is_held_back() {
            KeptReport january = january();
            add(survey("new", "2026-02-10", Measure.TRUST, 0)
                    .respondents(OptionalInt.empty())
                    .build());
            assertTooFew(next(january, FEBRUARY));
        }
    }

    @Nested
    class TheFirstScore {

        TheFirstScore() {
            promisesKept();
        }

        @Test
        void is_that_of_ten_residents_and_not_of_ten_answers() {
            for (int i = 0; i < 40; i++) {
                add(rated("i-" + i, "2025-12-20", "r-" + i % 9, 8).build());
            }
            assertTooFew(january());
            add(rated("another", "2025-12-20", "r-9", 8).build());
            assertShown(january());
        }

        @Test
        void does_not_need_ids_of_residents_to_tell_records_apart() {
            for (int i = 0; i < 10; i++) {
                add(feedback("f-" + i, "2025-12-20", ConductFeedback.Kind.COMMENDATION)
                        .build());
            }
            assertShown(january());
        }

        @Test
        void counts_whoever_was_asked_in_a_meeting() {
            add(meeting("m-heard", "2025-12-20")
                    .feedback(new HeardFeedback(9, 9))
                    .build());
            assertTooFew(january());
            add(meeting("m-heard", "2025-12-20")
                    .feedback(new HeardFeedback(10, 9))
                    .build());
            assertShown(january());
        }

        @Test
        void does_not_take_an_assumed_number_for_people() {
            surveys(survey -> survey.respondents(OptionalInt.empty()));
            assertTooFew(january());
            surveys(survey -> survey.respondents(10));
            assertShown(january());
        }

        @Test
        void is_not_that_of_people_who_answer_what_does_not_count() {
            add(survey("safe", "2025-12-20", Measure.SAFETY, 9).build());
            assertTooFew(january());
        }

        @Test
        void does_not_turn_one_resident_into_many_by_erasing_them() {
            for (int i = 0; i < 30; i++) {
                add(rated("i-" + i, "2025-12-20", "resident-17", 8).build());
            }
            EngagementLog erased = now().erase(ResidentId.of("resident-17"), noon("2026-01-30"))
                    .log();
            assertTooFew(KeptReport.of(erased, POLICY, JANUARY, ZONE));
        }
    }

    /**
     * What changed between two scores, by kind: the people whose answers are behind one of them only. Whose answer it
     * is found to be after it was shown changes no score.
     */
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void of_a_community_differ_in_each_kind_by_no_answer_or_by_those_of_enough_people(@ForAll long seed) {
        Random random = new Random(seed);
        records.clear();
        promisesKept();
        surveys(survey -> survey);
        List<Set<Answer>> shown = new ArrayList<>();
        KeptReport report = january();
        for (int month = 1; month <= 8; month++) {
            if (score(report).toOptional().isPresent()) {
                Set<Answer> before = shown.isEmpty() ? Set.of() : shown.get(shown.size() - 1);
                shown.add(answers(report.report().period().to()).stream()
                        .map(answer ->
                                before.stream().filter(answer::says).findFirst().orElse(answer))
                        .collect(Collectors.toSet()));
            }
            change(random, report.report().period().to());
            report = next(report, report.report().period().to().plusDays(30));
        }
        for (Set<Answer> one : shown) {
            for (Set<Answer> other : shown) {
                for (EvidenceKind kind : EvidenceKind.values()) {
                    assertThat(peopleBetween(kind, one, other))
                            .satisfiesAnyOf(
                                    people -> assertThat(people).isZero(),
                                    people -> assertThat(people).isGreaterThanOrEqualTo(10));
                }
            }
        }
        Statistics.label("shown again")
                .collect(shown.size() > 2)
                .coverage(checker -> checker.check(true).percentage(share -> share > 10));
    }

    private record Answer(EvidenceKind kind, RecordId id, String what, Object person, int people) {

        boolean says(Answer other) {
            return kind == other.kind && id.equals(other.id) && what.equals(other.what);
        }
    }

    /** Without a look at what the reports count. */
    private Set<Answer> answers(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(ZONE).toInstant();
        Set<Answer> answers = new HashSet<>();
        for (EngagementRecord record : records.values()) {
            if (record instanceof Interaction contact && contact.occurredAt().isBefore(end)) {
                contact.residentRating()
                        .ifPresent(rating -> answers.add(new Answer(
                                EvidenceKind.CONTACT_RATED_BY_RESIDENT,
                                record.id(),
                                contact.occurredAt() + " " + rating,
                                contact.participant()
                                        .resident()
                                        .<Object>map(id -> id)
                                        .orElse(record.id()),
                                1)));
            } else if (record instanceof ConductFeedback given
                    && given.receivedAt().isBefore(end)) {
                answers.add(new Answer(
                        EvidenceKind.CONDUCT_FEEDBACK,
                        record.id(),
                        given.receivedAt() + " " + given.kind(),
                        record.id(),
                        1));
            } else if (record instanceof SurveyResult survey
                    && !survey.period().to().isAfter(day)) {
                answers.add(new Answer(
                        survey.measure() == Measure.TRUST ? EvidenceKind.SURVEY_TRUST : EvidenceKind.SURVEY_LISTEN,
                        record.id(),
                        survey.toString(),
                        record.id(),
                        survey.respondents().orElse(0)));
            }
        }
        return answers;
    }

    private static long peopleBetween(EvidenceKind kind, Set<Answer> one, Set<Answer> other) {
        Map<Object, Integer> people = new LinkedHashMap<>();
        for (List<Set<Answer>> way : List.of(List.of(one, other), List.of(other, one))) {
            way.get(0).stream()
                    .filter(answer -> answer.kind() == kind)
                    .filter(answer -> way.get(1).stream().noneMatch(answer::says))
                    .forEach(answer -> people.merge(answer.person(), answer.people(), Math::max));
        }
        return people.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** Some answers more, on new days and old ones; some corrected; some gone; at times nothing at all. */
    private void change(Random random, LocalDate last) {
        for (int i = random.nextInt(3) * random.nextInt(14); i > 0; i--) {
            String id = "n-" + records.size() + "-" + random.nextInt(1_000_000);
            String day = last.plusDays(random.nextInt(10) == 0 ? -random.nextInt(60) : 1 + random.nextInt(30))
                    .toString();
            switch (random.nextInt(30)) {
                case 0 -> add(feedback(id, day, ConductFeedback.Kind.COMPLAINT).build());
                case 1 ->
                    add(survey(id, day, Measure.TRUST, random.nextInt(10))
                            .respondents(1 + random.nextInt(30))
                            .build());
                case 2 -> add(chat(id, day).residentRating(random.nextInt(11)).build());
                default ->
                    add(rated(id, day, "r-" + random.nextInt(25), random.nextInt(11))
                            .build());
            }
        }
        for (EngagementRecord record : List.copyOf(records.values())) {
            if (record instanceof Interaction contact && random.nextInt(400) == 0) {
                add(contact.toBuilder()
                        .revision(contact.revision() + 1)
                        .residentRating(random.nextInt(11))
                        .participant(Participant.pseudonymous(ResidentId.of("r-" + random.nextInt(25))))
                        .build());
            } else if (record instanceof ConductFeedback && random.nextInt(20) == 0) {
                records.put(
                        record.id(),
                        Tombstone.builder()
                                .id(record.id())
                                .communityId(ElmPark.ID)
                                .revision(2)
                                .recordedAt(record.recordedAt())
                                .reason(Tombstone.Reason.MISTAKE)
                                .erasedAt(record.recordedAt())
                                .build());
            }
        }
    }
}
