package dev.engagement.insight;

import static dev.engagement.testing.ElmPark.commitment;
import static dev.engagement.testing.ElmPark.community;
import static dev.engagement.testing.ElmPark.concern;
import static dev.engagement.testing.ElmPark.log;
import static dev.engagement.testing.ElmPark.meeting;
import static dev.engagement.testing.ElmPark.noon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.engagement.base.Code;
import dev.engagement.base.DayPeriod;
import dev.engagement.base.Transition;
import dev.engagement.bulletin.SafetyBulletin;
import dev.engagement.bulletin.SafetyBulletinState;
import dev.engagement.community.Community;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.CommitmentState;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConcernState;
import dev.engagement.concern.Confirmation;
import dev.engagement.concern.MadeIn;
import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.id.AgendaItemId;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.SafetyBulletinId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.id.SubjectId;
import dev.engagement.insight.Loop.Step;
import dev.engagement.log.EngagementLog;
import dev.engagement.meeting.AgendaItem;
import dev.engagement.meeting.AgendaItemState;
import dev.engagement.meeting.Minutes;
import dev.engagement.meeting.MinutesEntry;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.testing.BaseArbitraries;
import dev.engagement.testing.ConcernArbitraries;
import dev.engagement.testing.ElmPark;
import dev.engagement.testing.ErasureArbitraries;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LoopReportTest {

    /** After everything that is generated. */
    private static final LocalDate LATEST = LocalDate.of(2060, 1, 1);

    private static final ConcernId LAMP = ConcernId.of("c-1");
    private static final Instant EVENING =
            LocalDateTime.parse("2026-01-20T18:30").atZone(ElmPark.ZONE).toInstant();

    private static final Concern CONCERN = concern("c-1", "2026-01-05")
            .transitions(List.of(
                    to(ConcernState.ACKNOWLEDGED, "2026-01-06"),
                    to(ConcernState.UNDER_REVIEW, "2026-01-08"),
                    to(ConcernState.ACTION_PLANNED, "2026-01-21"),
                    to(ConcernState.IN_PROGRESS, "2026-01-22"),
                    to(ConcernState.RESOLVED, "2026-01-29")))
            .tellBackBy(LocalDate.parse("2026-02-13"))
            .toldBackAt(noon("2026-01-30"))
            .confirmation(Confirmation.of(Confirmation.State.CONFIRMED, noon("2026-02-02")))
            .build();

    private static final SafetyMeeting MEETING = meeting("m-1", "2026-01-20")
            .addAgenda(item(AgendaItemState.DISCUSSED))
            .minutes(Minutes.builder()
                    .addEntry(MinutesEntry.builder()
                            .agendaItemId(AgendaItemId.of("a-1"))
                            .kind(MinutesEntry.Kind.ACTION)
                            .text("Ask the city for a repair date")
                            .commitmentId(CommitmentId.of("k-1"))
                            .build())
                    .build())
            .build();

    private static final Commitment COMMITMENT = commitment("k-1", "2026-01-31")
            .madeIn(MadeIn.agendaItem(SafetyMeetingId.of("m-1"), AgendaItemId.of("a-1")))
            .addTransition(Transition.of(CommitmentState.IN_PROGRESS, noon("2026-01-21")))
            .addTransition(Transition.of(CommitmentState.DONE, noon("2026-01-27")))
            .build();

    @Test
    void a_concern_is_followed_through_meeting_and_promise_to_the_residents_word() {
        LoopReport report = report("2026-06-30", CONCERN, MEETING, COMMITMENT);

        Loop loop = report.loop(LAMP).orElseThrow();
        assertThat(loop.discussions()).hasSize(1);
        assertThat(loop.discussions().get(0).meeting()).isEqualTo(MEETING);
        assertThat(loop.discussions().get(0).minutes()).hasSize(1);
        assertThat(loop.commitments()).containsExactly(COMMITMENT);
        assertThat(loop.steps())
                .containsExactly(
                        entry(Step.RAISED, noon("2026-01-05")),
                        entry(Step.DISCUSSED, EVENING),
                        entry(Step.DECIDED, EVENING),
                        entry(Step.DONE, noon("2026-01-27")),
                        entry(Step.TOLD, noon("2026-01-30")),
                        entry(Step.CONFIRMED, noon("2026-02-02")));
        assertThat(report.toldBack()).isEqualTo(new Rate(1, 1));
        assertThat(report.promisesKept()).isEqualTo(new Rate(1, 1));
        assertThat(report.disputed()).isEqualTo(new Rate(0, 1));
        assertThat(report.links())
                .containsExactly(
                        new LoopLink(Step.RAISED, Step.DISCUSSED, 1, 0, hours(15 * 24 + 6.5)),
                        new LoopLink(Step.DISCUSSED, Step.DECIDED, 1, 0, hours(0)),
                        new LoopLink(Step.DECIDED, Step.DONE, 1, 0, hours(7 * 24 - 6.5)),
                        new LoopLink(Step.DONE, Step.TOLD, 1, 0, hours(3 * 24)),
                        new LoopLink(Step.TOLD, Step.CONFIRMED, 1, 0, hours(3 * 24)),
                        new LoopLink(Step.RAISED, Step.TOLD, 1, 0, hours(25 * 24)));
    }

    @Test
    void on_an_earlier_day_the_rest_of_the_loop_is_open_and_no_promise_is_broken() {
        LoopReport report = report("2026-01-25", CONCERN, MEETING, COMMITMENT);

        assertThat(report.loop(LAMP).orElseThrow().steps()).containsOnlyKeys(Step.RAISED, Step.DISCUSSED, Step.DECIDED);
        assertThat(report.toldBack()).isEqualTo(new Rate(0, 0));
        assertThat(report.toldBack().share()).isEmpty();
        assertThat(report.promisesKept()).isEqualTo(new Rate(0, 0));
        assertThat(report.disputed()).isEqualTo(new Rate(0, 0));
        assertThat(report.link(Step.DECIDED, Step.DONE))
                .contains(new LoopLink(Step.DECIDED, Step.DONE, 1, 1, Optional.empty()));
        assertThat(report.link(Step.RAISED, Step.TOLD))
                .contains(new LoopLink(Step.RAISED, Step.TOLD, 1, 1, Optional.empty()));
        assertThat(report.link(Step.DONE, Step.TOLD))
                .contains(new LoopLink(Step.DONE, Step.TOLD, 0, 0, Optional.empty()));
    }

    @Test
    void a_tell_back_that_was_due_and_not_given_is_a_failure() {
        Concern forgotten = concern("c-2", "2026-01-05")
                .tellBackBy(LocalDate.parse("2026-01-19"))
                .build();

        assertThat(report("2026-01-18", forgotten).toldBack()).isEqualTo(new Rate(0, 0));
        assertThat(report("2026-01-19", forgotten).toldBack()).isEqualTo(new Rate(0, 1));
    }

    @Test
    void a_bulletin_tells_everybody_but_keeps_no_promise_to_whoever_raised_it() {
        Concern concern = concern("c-1", "2026-01-05")
                .tellBackBy(LocalDate.parse("2026-01-19"))
                .build();
        SafetyBulletin bulletin = bulletin(SubjectId.from(LAMP));

        LoopReport report = report("2026-06-30", concern, bulletin);

        assertThat(report.loop(LAMP).orElseThrow().bulletins()).containsExactly(bulletin);
        assertThat(report.loop(LAMP).orElseThrow().at(Step.TOLD)).contains(noon("2026-01-15"));
        assertThat(report.toldBack()).isEqualTo(new Rate(0, 1));
    }

    @Test
    void a_bulletin_about_a_commitment_belongs_to_the_loop_of_its_concern() {
        SafetyBulletin bulletin = bulletin(SubjectId.from(CommitmentId.of("k-1")));

        assertThat(report("2026-06-30", CONCERN, MEETING, COMMITMENT, bulletin)
                        .loop(LAMP)
                        .orElseThrow()
                        .bulletins())
                .containsExactly(bulletin);
    }

    @Test
    void what_came_of_a_duplicate_is_what_came_of_the_concern_that_stands_for_it() {
        Concern duplicate = concern("c-9", "2026-01-10")
                .addTransition(to(ConcernState.DUPLICATE, "2026-01-11"))
                .duplicateOf(LAMP)
                .build();

        Loop loop = report("2026-06-30", duplicate, CONCERN, MEETING, COMMITMENT)
                .loop(duplicate.id())
                .orElseThrow();

        assertThat(loop.concern()).isEqualTo(duplicate);
        assertThat(loop.commitments()).containsExactly(COMMITMENT);
        assertThat(loop.at(Step.DONE)).contains(noon("2026-01-27"));
        assertThat(loop.at(Step.TOLD)).isEmpty();
    }

    @Test
    void a_concern_that_never_came_to_a_meeting_is_not_waiting_for_one() {
        Concern concern = concern("c-3", "2026-01-05").build();

        assertThat(report("2026-06-30", concern)
                        .link(Step.RAISED, Step.DISCUSSED)
                        .orElseThrow()
                        .n())
                .isZero();
    }

    @Test
    void a_concern_put_off_to_the_next_meeting_is_waiting_for_it() {
        Concern concern = concern("c-1", "2026-01-05").build();
        SafetyMeeting putOff = meeting("m-1", "2026-01-20")
                .addAgenda(item(AgendaItemState.DEFERRED))
                .build();

        assertThat(report("2026-06-30", concern, putOff)
                        .link(Step.RAISED, Step.DISCUSSED)
                        .orElseThrow())
                .isEqualTo(new LoopLink(Step.RAISED, Step.DISCUSSED, 1, 1, Optional.empty()));
    }

    @Test
    void open_loops_lengthen_the_median_instead_of_dropping_out() {
        Concern quick =
                concern("c-1", "2026-01-05").toldBackAt(noon("2026-01-06")).build();
        Concern slow =
                concern("c-2", "2026-01-05").toldBackAt(noon("2026-01-15")).build();
        Concern open = concern("c-3", "2026-01-05").build();

        assertThat(report("2026-06-30", quick, slow, open).link(Step.RAISED, Step.TOLD))
                .contains(new LoopLink(Step.RAISED, Step.TOLD, 3, 1, hours(10 * 24)));
    }

    @Test
    void what_was_told_before_it_was_done_took_no_time() {
        Concern early = CONCERN.toBuilder().toldBackAt(noon("2026-01-23")).build();

        assertThat(report("2026-06-30", early, MEETING, COMMITMENT).link(Step.DONE, Step.TOLD))
                .contains(new LoopLink(Step.DONE, Step.TOLD, 1, 0, hours(0)));
    }

    @Test
    void concerns_of_other_communities_are_not_in_it() {
        Community other = community()
                .id(CommunityId.of("oak"))
                .communityId(CommunityId.of("oak"))
                .build();

        LoopReport report = LoopReport.of(log(CONCERN, other), other.id(), LocalDate.parse("2026-06-30"), ElmPark.ZONE);

        assertThat(report.loops()).isEmpty();
    }

    @Property(tries = 200)
    void no_step_lies_after_the_day(
            @ForAll("concerns") List<EngagementRecord> concerns, @ForAll("days") LocalDate asOf) {
        Instant end = asOf.plusDays(1).atStartOfDay(ElmPark.ZONE).toInstant();

        assertThat(report(asOf.toString(), concerns.toArray(EngagementRecord[]::new))
                        .loops())
                .allSatisfy(loop -> assertThat(loop.steps().values()).allMatch(at -> at.isBefore(end)));
    }

    /**
     * Report, figures and trust score must never tell two stories about the same promises. Of a concern that ended on
     * an unknown day that is so once the day has passed on which this turned out.
     */
    @Property(tries = 300)
    void the_promises_counted_are_those_of_the_evidence(
            @ForAll("concerns") List<EngagementRecord> concerns, @ForAll("days") LocalDate asOf) {
        EngagementLog log = log(concerns.stream()
                .filter(record -> asOf.equals(LATEST) || ((Concern) record).state() != ConcernState.CLOSED_DAY_UNKNOWN)
                .toList());
        LoopReport report = LoopReport.of(log, ElmPark.ID, asOf, ElmPark.ZONE);
        EngagementMetrics metrics =
                EngagementMetrics.of(log, ElmPark.ID, new DayPeriod(LocalDate.of(1999, 1, 1), asOf), ElmPark.ZONE);

        Rate toldBack = evidence(EvidenceKind.CONCERN_TOLD_BACK, log, asOf, 1);
        assertThat(report.toldBack()).isEqualTo(toldBack);
        assertThat(kept(metrics, ResponseTimes.Step.TOLD_BACK)).isEqualTo(toldBack);
        assertThat(kept(metrics, ResponseTimes.Step.ACKNOWLEDGED))
                .isEqualTo(evidence(EvidenceKind.CONCERN_ACKNOWLEDGED, log, asOf, 1));
        assertThat(kept(metrics, ResponseTimes.Step.ANSWERED))
                .isEqualTo(evidence(EvidenceKind.CONCERN_ANSWERED, log, asOf, 1));
        assertThat(report.disputed()).isEqualTo(evidence(EvidenceKind.CONCERN_RESOLUTION_RATED, log, asOf, 0));
    }

    @Property(tries = 200)
    void erasing_a_resident_changes_no_figure(@ForAll("someonesRecords") List<EngagementRecord> records) {
        LocalDate asOf = LocalDate.of(2050, 1, 1);
        EngagementLog before = log(inElmPark(records));
        EngagementLog after =
                before.erase(ErasureArbitraries.RESIDENT, noon("2050-01-01")).log();

        LoopReport whole = LoopReport.of(before, ElmPark.ID, asOf, ElmPark.ZONE);
        LoopReport erased = LoopReport.of(after, ElmPark.ID, asOf, ElmPark.ZONE);

        assertThat(List.of(erased.toldBack(), erased.promisesKept(), erased.disputed(), erased.links()))
                .isEqualTo(List.of(whole.toldBack(), whole.promisesKept(), whole.disputed(), whole.links()));
    }

    private static Rate kept(EngagementMetrics metrics, ResponseTimes.Step step) {
        return new Rate(metrics.response(step).inTime(), metrics.response(step).due());
    }

    private static Rate evidence(EvidenceKind kind, EngagementLog log, LocalDate asOf, double counted) {
        EvidenceExtractor extractor = EvidenceExtractor.of(community -> ElmPark.ZONE, 1);
        List<Evidence> pieces = log.records()
                .flatMap(record -> extractor.extract(record).stream())
                .filter(piece -> piece.kind() == kind && !piece.day().isAfter(asOf))
                .toList();
        int count = (int)
                pieces.stream().filter(piece -> piece.outcome() == counted).count();
        return new Rate(count, pieces.size());
    }

    private static List<EngagementRecord> inElmPark(List<? extends EngagementRecord> records) {
        return records.stream()
                .filter(record -> !(record instanceof Community))
                .<EngagementRecord>map(record -> moved(record.toBuilder()))
                .toList();
    }

    private static <B extends RecordBuilder<B>> EngagementRecord moved(RecordBuilder<B> builder) {
        return builder.communityId(ElmPark.ID).build();
    }

    private static AgendaItem item(AgendaItemState state) {
        return AgendaItem.builder()
                .id(AgendaItemId.of("a-1"))
                .order(1)
                .title("Street lights")
                .type(AgendaItem.Type.FOLLOW_UP)
                .addAbout(SubjectId.from(LAMP))
                .state(state)
                .build();
    }

    private static SafetyBulletin bulletin(SubjectId about) {
        return SafetyBulletin.builder()
                .id(SafetyBulletinId.of("b-1"))
                .communityId(ElmPark.ID)
                .revision(1)
                .recordedAt(noon("2026-01-15"))
                .headline("The lamps are repaired")
                .text("The lamps in Elm Street are repaired.")
                .category(Code.of("street-light"))
                .effective(noon("2026-01-15"))
                .addAbout(about)
                .addTransition(Transition.of(SafetyBulletinState.PUBLISHED, noon("2026-01-15")))
                .build();
    }

    private static Transition<ConcernState> to(ConcernState state, String day) {
        return Transition.of(state, noon(day));
    }

    private static Optional<Duration> hours(double hours) {
        return Optional.of(Duration.ofMinutes(Math.round(hours * 60)));
    }

    private static LoopReport report(String asOf, EngagementRecord... records) {
        return LoopReport.of(log(records), ElmPark.ID, LocalDate.parse(asOf), ElmPark.ZONE);
    }

    @Provide
    Arbitrary<List<EngagementRecord>> concerns() {
        return ConcernArbitraries.concerns()
                .map(LoopReportTest::toldBackInWeeks)
                .list()
                .ofMaxSize(8)
                .map(LoopReportTest::inElmPark);
    }

    /** With a promise that is due after the concern was raised, where there is one. */
    private static Concern toldBackInWeeks(Concern concern) {
        LocalDate raised = LocalDate.ofInstant(concern.raisedAt(), ElmPark.ZONE);
        return concern.toBuilder()
                .tellBackBy(concern.tellBackBy().map(day -> raised.plusDays(day.getDayOfMonth())))
                .build();
    }

    @Provide
    Arbitrary<List<EngagementRecord>> someonesRecords() {
        return ErasureArbitraries.records();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(BaseArbitraries.days(), Arbitraries.just(LATEST));
    }
}
