package dev.engagement.tip;

import static dev.engagement.testing.LifecycleAssertions.assertOnlyMovesOfTheTableWork;
import static dev.engagement.testing.LifecycleAssertions.revisedOrRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.Code;
import dev.engagement.base.IllegalTransitionException;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Place;
import dev.engagement.base.Transition;
import dev.engagement.id.CommunityId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.ResidentId;
import dev.engagement.id.TipId;
import dev.engagement.record.ExternalId;
import dev.engagement.testing.TipArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TipTest {

    private static final Instant RECEIVED = Instant.parse("2026-02-14T08:00:00Z");
    private static final Instant MONTH = Instant.parse("2026-02-01T00:00:00Z");
    private static final OfficerId OFFICER = OfficerId.of("o-7");

    private static Tip received() {
        return Tip.builder()
                .id(TipId.of("t-1"))
                .communityId(CommunityId.of("elm-park"))
                .revision(1)
                .recordedAt(RECEIVED)
                .category(Code.of("suspicious-vehicle"))
                .source(TipSource.confidential(ResidentId.of("r-4f1c")))
                .narrative("A white van, three nights in a row")
                .place(Place.of(Code.of("street")))
                .observedFrom(RECEIVED.minusSeconds(3600))
                .observedTo(RECEIVED)
                .expires(LocalDate.parse("2026-08-01"))
                .addExternalId(new ExternalId("hotline", "4711"))
                .putAttribute("acme:caller", "0170 1234567")
                .build();
    }

    private static Tip screened() {
        return received().screen(Tip.Reliability.F, 6, day(1), OFFICER);
    }

    private static Tip closed() {
        return screened().share(day(2), OFFICER).close(Tip.Disposition.UNFOUNDED, day(3), OFFICER);
    }

    private static Instant day(int days) {
        return RECEIVED.plus(Duration.ofDays(days));
    }

    @Property(tries = 300)
    void only_the_moves_of_the_table_work(@ForAll("kept") Tip tip) {
        assertOnlyMovesOfTheTableWork(Tip.LIFECYCLE, tip.transitions(), tip.recordedAt(), move -> moved(tip, move));
    }

    private static Tip moved(Tip tip, Transition<TipState> move) {
        if (move.to() == TipState.PURGED) {
            return tip.purge(move.at());
        }
        Tip.Builder next = tip.toBuilder().addTransition(move);
        if (move.to() == TipState.SCREENED) {
            next.reliability(Tip.Reliability.A).credibility(1);
        }
        if (move.to() == TipState.CLOSED) {
            next.disposition(Tip.Disposition.ACTIONED);
        }
        return next.build();
    }

    @Property(tries = 300)
    void whatever_is_done_to_a_tip_gives_its_next_revision_or_is_refused_without_its_words(
            @ForAll("tips") Tip tip, @ForAll("deeds") UnaryOperator<Tip> deed) {
        revisedOrRefused(tip, deed).ifPresent(next -> {
            assertThat(next.month()).as("a later revision does not move it").isEqualTo(tip.month());
            assertThat(next.transitions()).hasSize(tip.transitions().size() + 1);
        });
    }

    @Property(tries = 200)
    void a_purged_tip_that_is_given_anything_back_is_refused(@ForAll("purged") Tip purged) {
        List<UnaryOperator<Tip.Builder>> back = List.of(
                tip -> tip.receivedAt(purged.receivedAt().plusMillis(1)),
                tip -> tip.observedFrom(RECEIVED),
                tip -> tip.observedTo(RECEIVED),
                tip -> tip.place(Place.of(Code.of("street"))),
                tip -> tip.narrative("words"),
                tip -> tip.source(TipSource.confidential(ResidentId.of("r-1"))),
                tip -> tip.receipt(new TipReceipt("pbkdf2-sha256:600000:" + "00".repeat(16) + ":" + "00".repeat(32))),
                tip -> tip.reliability(Tip.Reliability.A),
                tip -> tip.credibility(OptionalInt.of(1)),
                tip -> tip.expires(LocalDate.parse("2026-08-01")),
                tip -> tip.addExternalId(new ExternalId("hotline", "4711")),
                tip -> tip.putAttribute("acme:caller", "words"),
                tip -> tip.redactedAt(Optional.empty()),
                tip -> tip.disposition(Optional.empty()),
                tip -> tip.transitions(purged.transitions().stream()
                        .map(move -> move.by("o-1"))
                        .toList()),
                tip -> tip.transitions(purged.transitions().stream()
                        .map(move -> Transition.of(move.to(), move.at().plusMillis(1)))
                        .toList()),
                tip -> tip.transitions(purged.transitions().stream()
                        .map(move -> move.because("words"))
                        .toList()));

        assertThat(back)
                .allSatisfy(give -> assertThatThrownBy(
                                () -> give.apply(purged.toBuilder()).build())
                        .isInstanceOf(InvalidValueException.class));
    }

    @Provide
    Arbitrary<Tip> tips() {
        return TipArbitraries.tips();
    }

    @Provide
    Arbitrary<Tip> kept() {
        return TipArbitraries.tips().filter(tip -> tip.state() != TipState.PURGED);
    }

    @Provide
    Arbitrary<Tip> purged() {
        return TipArbitraries.tips().filter(tip -> tip.state() == TipState.PURGED);
    }

    @Provide
    Arbitrary<UnaryOperator<Tip>> deeds() {
        Instant late = Instant.parse("2055-01-01T00:00:00Z");
        return Arbitraries.of(List.<UnaryOperator<Tip>>of(
                tip -> tip.screen(Tip.Reliability.B, 2, late, OFFICER),
                tip -> tip.share(late, OFFICER),
                tip -> tip.close(Tip.Disposition.ACTIONED, late, OFFICER),
                tip -> tip.divert(late, OFFICER),
                tip -> tip.purge(late)));
    }

    @Test
    void a_tip_is_not_shared_before_it_is_screened() {
        assertThatThrownBy(() -> received().share(day(1), OFFICER))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessage("Tip must not go from RECEIVED to SHARED, allowed: SCREENED, DIVERTED");
    }

    @Test
    void screening_judges_source_and_content_independently() {
        Tip tip = received().screen(Tip.Reliability.A, 5, day(1), OFFICER);

        assertThat(tip.reliability()).contains(Tip.Reliability.A);
        assertThat(tip.credibility()).hasValue(5);
        assertThatThrownBy(() -> received().screen(Tip.Reliability.A, 7, day(1), OFFICER))
                .hasMessage("Tip.credibility must be from 1 to 6, was 7");
        assertThatThrownBy(() -> received().toBuilder()
                        .addTransition(Transition.of(TipState.SCREENED, day(1)))
                        .credibility(1)
                        .build())
                .hasMessage("Tip.reliability must be present to be SCREENED");
    }

    @Test
    void an_emergency_is_diverted_and_that_is_the_end() {
        Tip diverted = received().divert(day(1), OFFICER);

        assertThat(diverted.state()).isEqualTo(TipState.DIVERTED);
        assertThatThrownBy(() -> diverted.screen(Tip.Reliability.A, 1, day(2), OFFICER))
                .hasMessageEndingWith("DIVERTED is final");
    }

    @Test
    void what_came_of_a_tip_is_known_when_it_is_closed_and_not_before() {
        assertThat(closed().disposition()).contains(Tip.Disposition.UNFOUNDED);
        assertThatThrownBy(() -> screened().toBuilder()
                        .disposition(Tip.Disposition.UNFOUNDED)
                        .build())
                .hasMessageStartingWith("Tip.disposition must be absent before it is CLOSED");
    }

    @Test
    void a_purged_tip_keeps_id_community_category_month_and_disposition_and_nothing_else() {
        Tip purged = closed().purge(day(200));

        assertThat(purged)
                .isEqualTo(Tip.builder()
                        .id(TipId.of("t-1"))
                        .communityId(CommunityId.of("elm-park"))
                        .revision(5)
                        .recordedAt(day(200))
                        .redactedAt(day(200))
                        .receivedAt(MONTH)
                        .category(Code.of("suspicious-vehicle"))
                        .source(TipSource.anonymous())
                        .disposition(Tip.Disposition.UNFOUNDED)
                        .addTransitions(
                                Transition.of(TipState.SCREENED, MONTH),
                                Transition.of(TipState.SHARED, MONTH),
                                Transition.of(TipState.CLOSED, MONTH),
                                Transition.of(TipState.PURGED, day(200)))
                        .build());
        assertThat(purged.month()).isEqualTo(YearMonth.of(2026, 2));
    }

    @Test
    void a_tip_that_is_not_closed_is_not_purged() {
        assertThatThrownBy(() -> screened().purge(day(200))).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void a_tip_came_in_when_it_was_first_heard_of_unless_said_otherwise() {
        assertThat(received().receivedAt()).isEqualTo(RECEIVED);
        assertThat(closed().receivedAt()).as("kept by later revisions").isEqualTo(RECEIVED);
        assertThat(imported().receivedAt()).isEqualTo(day(1));
        assertThatThrownBy(() -> received().toBuilder()
                        .receivedAt(RECEIVED.plusMillis(1))
                        .build())
                .hasMessageStartingWith("Tip.receivedAt must not be after recordedAt");
        assertThatThrownBy(() -> imported().toBuilder().receivedAt(day(2)).build())
                .hasMessageStartingWith("Tip.receivedAt must not be after the first transition");
    }

    private static Tip imported() {
        return Tip.builder()
                .id(TipId.of("t-2"))
                .communityId(CommunityId.of("elm-park"))
                .revision(7)
                .recordedAt(day(9))
                .category(Code.of("noise"))
                .source(TipSource.anonymous())
                .reliability(Tip.Reliability.F)
                .credibility(6)
                .addTransition(Transition.of(TipState.SCREENED, day(1)))
                .build();
    }

    @Test
    void a_tip_expires_after_its_last_day() {
        assertThat(received().isExpired(LocalDate.parse("2026-08-01"))).isFalse();
        assertThat(received().isExpired(LocalDate.parse("2026-08-02"))).isTrue();
        assertThat(imported().isExpired(LocalDate.parse("2126-08-02"))).isFalse();
    }

    @Test
    void nothing_is_last_seen_before_it_is_first_seen() {
        assertThatThrownBy(() -> received().toBuilder()
                        .observedTo(RECEIVED.minusSeconds(7200))
                        .build())
                .hasMessageStartingWith("Tip.observedFrom must not be after observedTo, was ");
    }

    @Test
    void a_source_is_one_of_two_shapes() {
        TipSource known = TipSource.confidential(ResidentId.of("r-4f1c"));

        assertThat(known.resident()).contains(ResidentId.of("r-4f1c"));
        assertThat(TipSource.anonymous().resident()).isEmpty();
        assertThat(known.<String>match(() -> "nobody", tip -> tip.residentId().value()))
                .isEqualTo("r-4f1c");
        assertThat(received().toString()).doesNotContain("r-4f1c", "white van", "0170");
    }
}
