package dev.engagement.concern;

import static dev.engagement.concern.Concerns.OFFICER;
import static dev.engagement.concern.Concerns.day;
import static dev.engagement.concern.Concerns.inProgress;
import static dev.engagement.concern.Concerns.raised;
import static dev.engagement.concern.Concerns.resolved;
import static dev.engagement.concern.Concerns.underReview;
import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.base.GeoPoint;
import dev.engagement.concern.Commitment.Fulfilment;
import dev.engagement.id.ResidentId;
import dev.engagement.people.Participant;
import dev.engagement.record.Visibility;
import dev.engagement.testing.ConcernArbitraries;
import dev.engagement.tip.TipSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What users of comparable systems complain about. */
class ComplaintsTest {

    /** FixMyStreet 1339, 285. */
    @Test
    void closed_is_not_counted_as_fixed() {
        List<Concern> notFixed = List.of(
                raised().refer("Water department", day(1), OFFICER),
                raised().takeNoAction("Not ours", day(1), OFFICER),
                raised().withdraw(day(1)),
                raised().findClosed(day(1), OFFICER),
                resolved().close(day(6), OFFICER).dispute(day(7)).takeNoAction("Not ours", day(8), OFFICER));

        assertThat(notFixed).allSatisfy(concern -> {
            assertThat(concern.statusClass()).isEqualTo(StatusClass.ENDED_UNRESOLVED);
            assertThat(concern.resolvedAt()).isEmpty();
        });
        assertThat(resolved().close(day(6), OFFICER).statusClass()).isEqualTo(StatusClass.RESOLVED);
    }

    /** MuckRock 1842. */
    @Test
    void acknowledged_is_not_counted_as_answered() {
        assertThat(raised().acknowledge(day(1), OFFICER).answeredAt()).isEmpty();
        assertThat(resolved().close(day(6), OFFICER).answeredAt()).isEmpty();
        assertThat(underReview().answer(day(3)).answeredAt()).contains(day(3));
        assertThat(underReview().answer(day(3)).toldBackAt()).isEmpty();
    }

    /** osTicket 1684. */
    @Test
    void the_clock_does_not_run_while_waiting_for_the_resident() {
        Concern waits = inProgress().awaitResident(day(5), OFFICER);

        assertThat(waits.statusClass()).isEqualTo(StatusClass.WAITING);
        assertThat(waits.dueAfterWaiting(day(10))).isEmpty();
        assertThat(waits.resume(day(25), OFFICER).dueAfterWaiting(day(10))).contains(day(30));
    }

    /** FixMyStreet 616 and 524. */
    @Test
    void nothing_that_the_team_does_names_somebody_anonymous() {
        Concern anonymous =
                resolved().answer(day(5)).tellBack(day(6)).dispute(day(7)).review(day(8), OFFICER);

        assertThat(anonymous.raisedBy()).isEqualTo(Participant.anonymous());
        assertThat(anonymous.raisedBy().resident()).isEmpty();
        assertThat(Participant.Anonymous.class.getRecordComponents()).isEmpty();
        assertThat(TipSource.AnonymousTip.class.getRecordComponents()).isEmpty();
        assertThat(anonymous.transitions())
                .filteredOn(move -> move.to() == ConcernState.REOPENED)
                .allSatisfy(move -> assertThat(move.by()).isEmpty());
        assertThat(TipSource.confidential(ResidentId.of("r-4f1c")).toString()).doesNotContain("r-4f1c");
    }

    /** FixMyStreet 616 and 524. */
    @Property(tries = 300)
    void what_everybody_sees_of_a_concern_has_no_words_no_name_and_no_address(@ForAll("concerns") Concern concern) {
        Optional<PublicConcern> shown = PublicConcern.from(concern, ZoneId.of("America/Chicago"));

        assertThat(shown.isPresent()).isEqualTo(concern.visibility() == Visibility.PUBLIC);
        shown.flatMap(PublicConcern::place).ifPresent(place -> {
            assertThat(place.name()).isEmpty();
            assertThat(place.point().map(GeoPoint::precision)).isNotEqualTo(Optional.of(GeoPoint.Precision.EXACT));
        });
        shown.ifPresent(seen -> {
            assertThat(seen.statusClass()).isEqualTo(concern.statusClass());
            assertThat(seen.answeredOn().isPresent())
                    .isEqualTo(concern.answeredAt().isPresent());
            assertThat(seen.resolvedOn().isPresent())
                    .isEqualTo(concern.resolvedAt().isPresent());
        });
    }

    /** Decidim, accountability: weighted progress above 100 %. */
    @Property(tries = 200)
    void the_shares_of_promises_kept_late_broken_and_open_add_up_to_all(
            @ForAll("commitments") List<Commitment> commitments) {
        LocalDate asOf = LocalDate.of(2025, 6, 30);
        Map<Optional<Fulfilment>, Long> fates = commitments.stream()
                .collect(Collectors.groupingBy(
                        promise -> promise.fulfilment(asOf, ZoneId.of("America/Chicago")), Collectors.counting()));

        assertThat(fates.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(commitments.size());
    }

    /** Austin 11002. */
    @Test
    void what_happened_to_a_duplicate_is_not_lost_when_it_is_merged() {
        Concern first = raised("c-1").supporters(3).build();
        Concern second = raised("c-2")
                .supporters(2)
                .tellBackBy(LocalDate.parse("2026-01-20"))
                .build()
                .acknowledge(day(1), OFFICER)
                .answer(day(2));
        Duplicates.Merged merged = Duplicates.merge(
                second, first.id(), id -> Optional.of(first).filter(c -> c.id().equals(id)), day(3), OFFICER);

        assertThat(merged.duplicate().acknowledgedAt()).contains(day(1));
        assertThat(merged.duplicate().answeredAt()).contains(day(2));
        assertThat(merged.duplicate().raisedBy()).isEqualTo(second.raisedBy());
        assertThat(merged.duplicate().tellBack(day(4)).toldBackAt())
                .as("who raised it is still told back")
                .contains(day(4));
        assertThat(merged.target().supporters()).isEqualTo(5);
    }

    @Provide
    Arbitrary<Concern> concerns() {
        return ConcernArbitraries.concerns();
    }

    @Provide
    Arbitrary<List<Commitment>> commitments() {
        return ConcernArbitraries.commitments().list().ofMaxSize(6);
    }
}
