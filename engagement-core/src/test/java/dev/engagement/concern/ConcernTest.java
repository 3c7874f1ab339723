package dev.engagement.concern;

import static dev.engagement.concern.Concerns.OFFICER;
import static dev.engagement.concern.Concerns.RAISED;
import static dev.engagement.concern.Concerns.day;
import static dev.engagement.concern.Concerns.inProgress;
import static dev.engagement.concern.Concerns.raised;
import static dev.engagement.concern.Concerns.resolved;
import static dev.engagement.concern.Concerns.underReview;
import static dev.engagement.testing.LifecycleAssertions.assertOnlyMovesOfTheTableWork;
import static dev.engagement.testing.LifecycleAssertions.revisedOrRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.Code;
import dev.engagement.base.IllegalTransitionException;
import dev.engagement.base.IncompleteValueException;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.TimeLimit;
import dev.engagement.base.Transition;
import dev.engagement.community.Community;
import dev.engagement.community.ServicePromises;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.InteractionId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.testing.ConcernArbitraries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConcernTest {

    private static final Community ELM_PARK = Community.builder()
            .id(CommunityId.of("elm-park"))
            .revision(1)
            .recordedAt(RAISED)
            .name("Elm Park")
            .zone(ZoneId.of("America/Chicago"))
            .classification(Code.of("district"))
            .build();

    @Test
    void a_resolution_says_what_was_done_and_shows_only_who_says_so() {
        assertThat(Resolution.of("Lamp replaced", Concerns.OFFICER)).hasToString("Resolution[claimedBy=o-7]");
        assertThatThrownBy(() -> Resolution.of(" ", Concerns.OFFICER))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Resolution.text must not be blank");
    }

    @Test
    void a_concern_takes_its_due_times_from_what_its_community_was_promised() {
        ServicePromises promises = ServicePromises.builder()
                .acknowledgeWithin(TimeLimit.ofDays(2))
                .answerWithin(TimeLimit.ofWorkingDays(5))
                .tellBackWithin(TimeLimit.ofDays(14))
                .build();
        Concern concern = complete(Concern.raise(
                ELM_PARK.toBuilder().promises(promises).build(),
                ConcernId.of("c-1"),
                Instant.parse("2026-01-06T02:00:00Z")));

        assertThat(concern.acknowledgeBy()).contains(Instant.parse("2026-01-08T02:00:00Z"));
        assertThat(concern.answerBy()).as("Monday to Monday").contains(Instant.parse("2026-01-13T02:00:00Z"));
        assertThat(concern.tellBackBy()).as("still the 5th in Chicago").contains(LocalDate.parse("2026-01-19"));
        assertThat(concern.revision()).isEqualTo(1);
        assertThat(concern.state()).isEqualTo(ConcernState.SUBMITTED);
    }

    @Test
    void a_community_without_promises_is_promised_nothing() {
        Concern concern = complete(Concern.raise(ELM_PARK, ConcernId.of("c-1"), RAISED));

        assertThat(concern.acknowledgeBy()).isEmpty();
        assertThat(concern.answerBy()).isEmpty();
        assertThat(concern.tellBackBy()).isEmpty();
    }

    private static Concern complete(Concern.Builder builder) {
        Concern pattern = raised();
        return builder.channel(pattern.channel())
                .raisedBy(pattern.raisedBy())
                .category(pattern.category())
                .build();
    }

    @Property(tries = 300)
    void only_the_moves_of_the_table_work(@ForAll("concerns") Concern concern) {
        assertOnlyMovesOfTheTableWork(
                Concern.LIFECYCLE,
                concern.transitions(),
                concern.recordedAt(),
                move -> concern.toBuilder()
                        .addTransition(move)
                        .referredTo(Optional.of("Water department")
                                .filter(agency -> move.to() == ConcernState.REFERRED)
                                .or(concern::referredTo))
                        .duplicateOf(Optional.of(ConcernId.of("another"))
                                .filter(id -> move.to() == ConcernState.DUPLICATE)
                                .or(concern::duplicateOf))
                        .build());
    }

    @Property(tries = 300)
    void whatever_is_done_to_a_concern_gives_its_next_revision_or_is_refused_without_its_words(
            @ForAll("concerns") Concern concern, @ForAll("deeds") UnaryOperator<Concern> deed) {
        revisedOrRefused(concern, deed).ifPresent(next -> {
            assertThat(next.raisedBy()).isEqualTo(concern.raisedBy());
            assertThat(next.transitions().subList(0, concern.transitions().size()))
                    .isEqualTo(concern.transitions());
        });
    }

    @Provide
    Arbitrary<Concern> concerns() {
        return ConcernArbitraries.concerns();
    }

    @Provide
    Arbitrary<UnaryOperator<Concern>> deeds() {
        return Arbitraries.of(List.<UnaryOperator<Concern>>of(
                concern -> concern.acknowledge(day(9000), OFFICER),
                concern -> concern.review(day(9000), OFFICER),
                concern -> concern.plan(day(9000), OFFICER),
                concern -> concern.start(day(9000), OFFICER),
                concern -> concern.answer(day(9000)),
                concern -> concern.awaitResident(day(9000), OFFICER),
                concern -> concern.resume(day(9000), OFFICER),
                concern -> concern.resolve("Done", day(9000), OFFICER),
                concern -> concern.confirm(day(9000)),
                concern -> concern.dispute(day(9000)),
                concern -> concern.noResponse(day(9000)),
                concern -> concern.tellBack(day(9000)),
                concern -> concern.close(day(9000), OFFICER),
                concern -> concern.reopen(day(9000), OFFICER),
                concern -> concern.refer("Water department", day(9000), OFFICER),
                concern -> concern.takeNoAction("Not ours", day(9000), OFFICER),
                concern -> concern.withdraw(day(9000)),
                concern -> concern.findClosed(day(9000), OFFICER)));
    }

    @Test
    void each_step_of_the_handling_is_kept_with_its_time_and_actor() {
        Concern closed = resolved().close(day(6), OFFICER);

        assertThat(closed.transitions())
                .extracting(Transition::to)
                .containsExactly(
                        ConcernState.ACKNOWLEDGED,
                        ConcernState.UNDER_REVIEW,
                        ConcernState.ACTION_PLANNED,
                        ConcernState.IN_PROGRESS,
                        ConcernState.RESOLVED,
                        ConcernState.CLOSED);
        assertThat(closed.transitions())
                .extracting(Transition::at)
                .containsExactly(day(1), day(2), day(3), day(4), day(5), day(6));
        assertThat(closed.transitions())
                .allSatisfy(move -> assertThat(move.by()).contains("o-7"));
        assertThat(closed.revision()).isEqualTo(7);
        assertThat(closed.resolution()).contains(Resolution.of("Lamp replaced", OFFICER));
    }

    @Test
    void a_concern_goes_on_where_it_was_before_it_waited() {
        assertThat(underReview()
                        .awaitResident(day(3), OFFICER)
                        .resume(day(4), OFFICER)
                        .state())
                .isEqualTo(ConcernState.UNDER_REVIEW);
        assertThat(inProgress()
                        .awaitResident(day(5), OFFICER)
                        .resume(day(6), OFFICER)
                        .state())
                .isEqualTo(ConcernState.IN_PROGRESS);
    }

    @Test
    void a_concern_that_does_not_wait_cannot_be_resumed() {
        Concern planned = underReview().plan(day(3), OFFICER);
        Concern resumed = underReview().awaitResident(day(3), OFFICER).resume(day(4), OFFICER);

        assertThatThrownBy(() -> planned.resume(day(5), OFFICER)).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> resumed.resume(day(5), OFFICER)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void of_several_answers_the_earliest_counts_however_late_it_is_written_down() {
        Concern answered = raised().answer(day(3)).answer(day(5));

        assertThat(answered.answeredAt()).contains(day(3));
        assertThat(answered.answer(day(2)).answeredAt()).contains(day(2));
        assertThat(answered.answer(day(2)).recordedAt()).as("never goes back").isEqualTo(day(5));
    }

    @Test
    void of_several_times_told_back_the_earliest_counts() {
        assertThat(raised().tellBack(day(3)).tellBack(day(5)).toldBackAt()).contains(day(3));
    }

    @Test
    void a_resolution_waits_for_the_residents_word() {
        assertThat(resolved().confirmation()).contains(Confirmation.pending());
        assertThat(resolved().confirm(day(6)).confirmation())
                .contains(Confirmation.of(Confirmation.State.CONFIRMED, day(6)));
        assertThat(resolved().noResponse(day(20)).confirmation())
                .contains(Confirmation.of(Confirmation.State.NO_RESPONSE, day(20)));
        assertThat(resolved().close(day(6), OFFICER).confirm(day(7)).state()).isEqualTo(ConcernState.CLOSED);
    }

    @Test
    void a_concern_that_waited_goes_on_where_it_was_however_it_is_built() {
        Concern waiting = underReview().awaitResident(day(3), OFFICER);

        assertThatThrownBy(() -> waiting.toBuilder()
                        .addTransition(Transition.of(ConcernState.IN_PROGRESS, day(4)))
                        .build())
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessage(
                        "Concern must not go from AWAITING_RESIDENT to IN_PROGRESS, allowed: UNDER_REVIEW, REFERRED, "
                                + "DUPLICATE, NO_ACTION, WITHDRAWN, CLOSED_DAY_UNKNOWN");
        assertThat(waiting.withdraw(day(4)).state()).isEqualTo(ConcernState.WITHDRAWN);
    }

    @Test
    void all_that_is_wrong_with_a_concern_is_named_at_once() {
        assertThatThrownBy(() -> raised().toBuilder()
                        .supporters(-1)
                        .addTransition(Transition.of(ConcernState.REFERRED, day(1)))
                        .build())
                .hasMessage("Concern.referredTo must be present to be REFERRED; "
                        + "Concern.supporters must be from 0 to 100000000, was -1");
    }

    @Test
    void a_dispute_reopens() {
        Concern disputed = resolved().dispute(day(6));

        assertThat(disputed.state()).isEqualTo(ConcernState.REOPENED);
        assertThat(disputed.resolvedAt()).isEmpty();
        assertThat(disputed.confirmation()).contains(Confirmation.of(Confirmation.State.DISPUTED, day(6)));
        assertThat(resolved().close(day(6), OFFICER).dispute(day(7)).state()).isEqualTo(ConcernState.REOPENED);
    }

    @Test
    void a_dispute_stands_until_the_resident_says_otherwise() {
        Concern again = resolved()
                .dispute(day(6))
                .review(day(7), OFFICER)
                .plan(day(8), OFFICER)
                .start(day(9), OFFICER)
                .resolve("Lamp replaced again", day(10), OFFICER);

        assertThat(again.confirmation()).contains(Confirmation.of(Confirmation.State.DISPUTED, day(6)));
        assertThat(again.resolvedAt()).contains(day(10));
        assertThatThrownBy(() -> again.noResponse(day(20)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("Concern.confirmation must be no answer to go unanswered");
        assertThat(again.confirm(day(11)).confirmation())
                .contains(Confirmation.of(Confirmation.State.CONFIRMED, day(11)));
    }

    @Test
    void a_dispute_is_not_forgotten_when_the_next_resolution_is_confirmed() {
        Concern confirmed = again(resolved().dispute(day(6))).confirm(day(11));

        assertThat(confirmed.disputedAt()).containsExactly(day(6));
        assertThat(confirmed.disputes()).containsExactly(day(6));
        assertThat(again(confirmed.dispute(day(12))).dispute(day(13)).disputedAt())
                .containsExactly(day(6), day(12), day(13));
    }

    @Test
    void a_dispute_that_only_the_confirmation_tells_counts_and_is_kept() {
        Concern told =
                resolved().dispute(day(6)).toBuilder().disputedAt(List.of()).build();

        assertThat(told.disputes()).containsExactly(day(6));
        assertThat(again(told).confirm(day(11)).disputedAt()).containsExactly(day(6));
        assertThat(again(told).dispute(day(12)).disputes()).containsExactly(day(6), day(12));
    }

    @Test
    void disputes_are_in_order_and_each_reopens_a_resolved_concern() {
        Concern twice = again(resolved().dispute(day(6))).dispute(day(12));

        assertThatThrownBy(() ->
                        twice.toBuilder().disputedAt(List.of(day(12), day(6))).build())
                .hasMessage("Concern.disputedAt must not go back in time");
        assertThatThrownBy(() -> twice.toBuilder().disputedAt(List.of(day(1))).build())
                .hasMessage("Concern.disputedAt must not be before it was RESOLVED");
        assertThatThrownBy(() -> twice.toBuilder().disputedAt(List.of(day(13))).build())
                .hasMessage("Concern.disputedAt must reopen the concern each time");
        assertThatThrownBy(() -> raised().toBuilder().addDisputedAt(day(2)).build())
                .hasMessage("Concern.disputedAt must reopen the concern each time");
    }

    private static Concern again(Concern reopened) {
        Instant at =
                reopened.transitions().get(reopened.transitions().size() - 1).at();
        return reopened.review(at, OFFICER).plan(at, OFFICER).start(at, OFFICER).resolve("Again", at, OFFICER);
    }

    @Test
    void who_did_not_answer_is_asked_again_about_the_next_resolution() {
        Concern again = resolved()
                .noResponse(day(20))
                .reopen(day(21), OFFICER)
                .review(day(22), OFFICER)
                .plan(day(23), OFFICER)
                .start(day(24), OFFICER)
                .resolve("Lamp replaced again", day(25), OFFICER);

        assertThat(again.confirmation()).contains(Confirmation.pending());
    }

    @Test
    void only_what_is_resolved_can_be_confirmed_or_disputed() {
        Concern referredAfterwards = resolved().reopen(day(6), OFFICER).refer("Water department", day(7), OFFICER);

        for (Concern concern : List.of(raised(), inProgress(), referredAfterwards)) {
            assertThatThrownBy(() -> concern.confirm(day(8)))
                    .hasMessage("Concern.confirmation must be given while it is RESOLVED or CLOSED, was "
                            + concern.state());
            assertThatThrownBy(() -> concern.dispute(day(8))).isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> concern.noResponse(day(8))).isInstanceOf(InvalidValueException.class);
        }
    }

    @Test
    void a_resolution_is_not_confirmed_before_it_is_made() {
        assertThatThrownBy(() -> resolved().confirm(day(1)))
                .hasMessage("Concern.confirmation must not be before it was RESOLVED");
    }

    @Test
    void a_referral_names_the_agency_and_no_action_its_reason() {
        assertThat(raised().refer("Water department", day(1), OFFICER).referredTo())
                .contains("Water department");
        assertThat(raised().takeNoAction("Not ours", day(1), OFFICER).transitions())
                .singleElement()
                .returns(Optional.of("Not ours"), Transition::reason);
        assertThatThrownBy(() -> raised().toBuilder()
                        .addTransition(Transition.of(ConcernState.REFERRED, day(1)))
                        .build())
                .hasMessage("Concern.referredTo must be present to be REFERRED");
        assertThatThrownBy(() -> raised().toBuilder()
                        .addTransition(Transition.of(ConcernState.DUPLICATE, day(1)))
                        .build())
                .hasMessage("Concern.duplicateOf must be present to be DUPLICATE");
        assertThatThrownBy(() -> raised().toBuilder()
                        .addTransition(Transition.of(ConcernState.NO_ACTION, day(1)))
                        .build())
                .hasMessage("Concern.reason must be present to be NO_ACTION");
    }

    @Test
    void what_ended_elsewhere_can_be_reopened_but_not_what_was_withdrawn_or_lost_its_day() {
        assertThat(raised().refer("Water department", day(1), OFFICER)
                        .reopen(day(2), OFFICER)
                        .state())
                .isEqualTo(ConcernState.REOPENED);
        assertThatThrownBy(() -> raised().withdraw(day(1)).reopen(day(2), OFFICER))
                .hasMessage("Concern must not go from WITHDRAWN to REOPENED, WITHDRAWN is final");
        assertThatThrownBy(() -> raised().findClosed(day(1), OFFICER).reopen(day(2), OFFICER))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void an_attribute_of_an_outcome_needs_the_outcome() {
        assertInvalid(raised().toBuilder().resolution(Resolution.of("Done", OFFICER)), "resolution");
        assertInvalid(raised().toBuilder().confirmation(Confirmation.pending()), "confirmation");
        assertInvalid(raised().toBuilder().referredTo("Water department"), "referredTo");
        assertInvalid(raised().toBuilder().duplicateOf(ConcernId.of("c-2")), "duplicateOf");
        assertInvalid(
                resolved().toBuilder().confirmation(Confirmation.of(Confirmation.State.DISPUTED, day(6))),
                "confirmation");
    }

    @Test
    void a_concern_is_no_duplicate_of_itself() {
        assertInvalid(
                raised().toBuilder()
                        .addTransition(Transition.of(ConcernState.DUPLICATE, day(1)))
                        .duplicateOf(ConcernId.of("c-1")),
                "duplicateOf");
    }

    @Test
    void nothing_happens_to_a_concern_before_it_was_raised() {
        Instant before = RAISED.minusSeconds(1);

        assertInvalid(raised().toBuilder().recordedAt(before), "raisedAt");
        assertInvalid(raised().toBuilder().acknowledgeBy(before), "raisedAt");
        assertInvalid(raised().toBuilder().answerBy(before), "raisedAt");
        assertInvalid(raised().toBuilder().answeredAt(before), "raisedAt");
        assertInvalid(raised().toBuilder().toldBackAt(before), "raisedAt");
        assertInvalid(raised().toBuilder().addTransition(Transition.of(ConcernState.ACKNOWLEDGED, before)), "raisedAt");
    }

    @Test
    void several_wrong_attributes_are_told_together() {
        assertThatThrownBy(() -> raised().toBuilder()
                        .supporters(-1)
                        .text(" ")
                        .answeredAt(RAISED.minusSeconds(1))
                        .build())
                .hasMessageContainingAll(
                        "Concern.supporters must be from 0 to 100000000, was -1",
                        "Concern.text must not be blank",
                        "Concern.raisedAt must not be after answeredAt");
    }

    @Test
    void what_is_missing_is_named() {
        assertThatThrownBy(() -> Concern.builder().id(ConcernId.of("c-1")).build())
                .isInstanceOf(IncompleteValueException.class)
                .hasMessageContainingAll("Concern.raisedAt must be present", "Concern.channel must be present");
    }

    @Test
    void a_concern_comes_up_in_one_interaction_or_one_meeting() {
        assertThat(RaisedIn.interaction(InteractionId.of("i-1")).meetingId()).isEmpty();
        assertThat(RaisedIn.meeting(SafetyMeetingId.of("m-1")).interactionId()).isEmpty();
        assertThatThrownBy(() -> new RaisedIn(Optional.empty(), Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() ->
                        new RaisedIn(Optional.of(InteractionId.of("i-1")), Optional.of(SafetyMeetingId.of("m-1"))))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void an_answer_about_a_resolution_has_its_time_and_a_pending_one_has_none() {
        assertThatThrownBy(() -> new Confirmation(Confirmation.State.CONFIRMED, Optional.empty()))
                .hasMessage("Confirmation.at must be present if CONFIRMED");
        assertThatThrownBy(() -> new Confirmation(Confirmation.State.DISPUTED, Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Confirmation.of(Confirmation.State.PENDING, day(1)))
                .isInstanceOf(InvalidValueException.class);
        assertThat(new Confirmation(Confirmation.State.NO_RESPONSE, Optional.empty()).at())
                .isEmpty();
    }

    private static void assertInvalid(Concern.Builder builder, String attribute) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("Concern." + attribute + " must ");
    }
}
