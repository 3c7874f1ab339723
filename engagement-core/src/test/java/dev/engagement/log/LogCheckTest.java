package dev.engagement.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.base.DayPeriod;
import dev.engagement.base.Transition;
import dev.engagement.community.Community;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConcernState;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.OutreachProgramId;
import dev.engagement.id.OutreachSessionId;
import dev.engagement.id.QuestionId;
import dev.engagement.id.SurveyInstrumentId;
import dev.engagement.id.SurveyResponseId;
import dev.engagement.outreach.OutreachProgram;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.outreach.ProgramKinds;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Tombstone;
import dev.engagement.survey.Answer;
import dev.engagement.survey.Measure;
import dev.engagement.survey.Question;
import dev.engagement.survey.Scale;
import dev.engagement.survey.SurveyInstrument;
import dev.engagement.survey.SurveyResponse;
import dev.engagement.testing.Accessors;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogCheckTest {

    private static final Instant START = Instant.parse("2026-01-05T21:10:00Z");
    private static final CommunityId ELM = CommunityId.of("elm");
    private static final DayPeriod JANUARY = new DayPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));

    @Test
    void a_duplicate_of_a_concern_that_exists_is_no_problem() {
        assertThat(problems(duplicate("c-2", "c-1"), concern("c-1"))).isEmpty();
    }

    @Test
    void a_duplicate_of_an_erased_concern_is_no_problem() {
        Tombstone erased = on(Tombstone.builder().id(ConcernId.of("c-1")))
                .reason(Tombstone.Reason.RETENTION)
                .erasedAt(START)
                .build();

        assertThat(problems(duplicate("c-2", "c-1"), erased)).isEmpty();
    }

    @Test
    void a_duplicate_of_nothing_and_a_duplicate_of_a_duplicate_are_found() {
        assertThat(problems(duplicate("c-3", "c-2"), duplicate("c-2", "c-1")))
                .containsExactly(
                        "concern c-2: Concern.duplicateOf must name a concern that exists, was c-1",
                        "concern c-3: Concern.duplicateOf must name a concern that is no duplicate itself, was c-2");
    }

    @Test
    void concerns_that_are_duplicates_of_each_other_are_both_found() {
        assertThat(problems(duplicate("c-1", "c-2"), duplicate("c-2", "c-1"))).hasSize(2);
    }

    @Test
    void a_cycle_of_parents_is_found_once_and_spares_those_that_only_lead_to_it() {
        assertThat(problems(community("a", "b"), community("b", "c"), community("c", "b"), community("d", "x")))
                .containsExactly("community b: Community.parent must form no cycle, was b -> c -> b");
    }

    @Test
    void problems_come_in_the_order_of_their_ids_whatever_rule_they_break() {
        assertThat(problems(
                        response(6),
                        duplicate("c-1", "c-0"),
                        program(),
                        session("s-2", "2026-02-01T00:00"),
                        instrument(),
                        community("c", "b"),
                        community("b", "c")))
                .extracting(problem -> problem.substring(0, problem.indexOf(' ')))
                .containsExactly("community", "outreach-session", "concern", "survey-instrument", "survey-response");
    }

    @Test
    void a_session_begins_within_the_period_of_its_program() {
        assertThat(problems(program(), session("s-1", "2026-01-31T23:59"), session("s-2", "2026-02-01T00:00")))
                .containsExactly("outreach-session s-2: OutreachSession.start must be within the period of its program,"
                        + " was 2026-02-01T00:00");
        assertThat(problems(session("s-2", "2026-02-01T00:00"))).isEmpty();
    }

    @Test
    void the_original_due_day_of_a_promise_cannot_be_moved_by_a_later_revision() {
        Commitment promised = on(Commitment.builder().id(CommitmentId.of("k-1")))
                .text("Trim the hedge")
                .promisedTo(Commitment.PromisedTo.PUBLIC)
                .dueOn(LocalDate.of(2026, 2, 1))
                .build();
        Commitment redated = promised.redate(LocalDate.of(2026, 3, 1), START.plusSeconds(60));
        Commitment rewritten =
                redated.toBuilder().originalDueOn(LocalDate.of(2026, 3, 1)).build();

        assertThat(problems(promised, redated)).isEmpty();
        assertThat(problems(promised, rewritten))
                .containsExactly("commitment k-1: Commitment.originalDueOn must stay as it first was");
    }

    @Test
    void a_survey_is_frozen_once_somebody_answered() {
        assertThat(problems(instrument(), response(3)))
                .containsExactly(
                        "survey-instrument q-1: SurveyInstrument.frozenAt must be present once somebody answered");
        assertThat(problems(instrument().freeze(START), response(3))).isEmpty();
    }

    @Test
    void an_answer_off_its_scale_is_found() {
        assertThat(problems(instrument().freeze(START), response(6)))
                .singleElement()
                .asString()
                .startsWith("survey-response a-1: SurveyResponse.answers must be on the scale of trust-1");
    }

    @Test
    void the_questions_of_a_frozen_survey_stay() {
        SurveyInstrument frozen = instrument().freeze(START);
        SurveyInstrument rewritten = frozen.toBuilder()
                .revision(3)
                .questions(List.of(Question.of(QuestionId.of("trust-1"), Measure.TRUST, Scale.of(0, 10))))
                .build();

        assertThat(problems(instrument(), frozen, rewritten, response(3)))
                .containsExactly("survey-instrument q-1: SurveyInstrument.questions must stay once frozen");
    }

    private static Concern concern(String id) {
        return on(Concern.builder().id(ConcernId.of(id)))
                .raisedAt(START)
                .channel(Channel.PHONE)
                .raisedBy(Participant.anonymous())
                .category(Code.of("noise"))
                .build();
    }

    private static Concern duplicate(String id, String of) {
        return concern(id).toBuilder()
                .addTransition(Transition.of(ConcernState.DUPLICATE, START))
                .duplicateOf(ConcernId.of(of))
                .build();
    }

    private static Community community(String id, String parent) {
        return Community.builder()
                .id(CommunityId.of(id))
                .revision(1)
                .recordedAt(START)
                .name("Elm Park")
                .zone(ZoneOffset.UTC)
                .classification(Code.of("district"))
                .parent(CommunityId.of(parent))
                .build();
    }

    private static OutreachProgram program() {
        return on(OutreachProgram.builder().id(OutreachProgramId.of("p-1")))
                .title("Safe homes")
                .kind(ProgramKinds.WORKSHOP)
                .period(JANUARY)
                .build();
    }

    private static OutreachSession session(String id, String start) {
        return on(OutreachSession.builder().id(OutreachSessionId.of(id)))
                .programId(OutreachProgramId.of("p-1"))
                .title("Locks")
                .start(LocalDateTime.parse(start))
                .length(Duration.ofHours(1))
                .zone(ZoneOffset.UTC)
                .build();
    }

    private static SurveyInstrument instrument() {
        return on(SurveyInstrument.builder().id(SurveyInstrumentId.of("q-1")))
                .version(1)
                .addQuestion(Question.of(QuestionId.of("trust-1"), Measure.TRUST, Scale.of(1, 5)))
                .build();
    }

    private static SurveyResponse response(int answer) {
        return on(SurveyResponse.builder().id(SurveyResponseId.of("a-1")))
                .instrumentId(SurveyInstrumentId.of("q-1"))
                .instrumentVersion(1)
                .period(JANUARY)
                .sampling(SurveyResponse.Sampling.PROBABILITY)
                .putAnswer(QuestionId.of("trust-1"), Answer.of(answer))
                .build();
    }

    private static <B extends RecordBuilder<B>> B on(B builder) {
        return builder.communityId(ELM).revision(1).recordedAt(START);
    }

    private static List<String> problems(EngagementRecord... records) {
        EngagementLog.Accumulator accumulator =
                EngagementLog.create(Comparator.<EngagementRecord, String>comparing(Accessors::text));
        List.of(records).forEach(accumulator::accept);
        return accumulator.result().problems().stream()
                .map(LogProblem::toString)
                .toList();
    }
}
