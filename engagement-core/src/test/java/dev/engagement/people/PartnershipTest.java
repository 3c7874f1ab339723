package dev.engagement.people;

import static dev.engagement.testing.LifecycleAssertions.assertOnlyMovesOfTheTableWork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.engagement.base.IllegalTransitionException;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Transition;
import dev.engagement.id.CommunityId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.PartnerOrganizationId;
import dev.engagement.id.PartnershipId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PartnershipTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    private static final OfficerId OFFICER = OfficerId.of("o-7");

    @Test
    void every_allowed_move_works_and_every_other_one_names_what_is_allowed() {
        assertOnlyMovesOfTheTableWork(Partnership.LIFECYCLE);
    }

    @Test
    void each_move_is_a_new_revision_with_its_time_and_actor() {
        Partnership active = prospect().build().activate(NOON, OFFICER);

        assertThat(active.state()).isEqualTo(PartnershipState.ACTIVE);
        assertThat(active.revision()).isEqualTo(2);
        assertThat(active.recordedAt()).isEqualTo(NOON);
        assertThat(active.transitions())
                .containsExactly(Transition.of(PartnershipState.ACTIVE, NOON).by("o-7"));
    }

    @Test
    void it_rests_and_is_taken_up_again_and_ends() {
        Partnership ended = prospect()
                .build()
                .activate(NOON, OFFICER)
                .rest(NOON, OFFICER)
                .activate(NOON, OFFICER)
                .end(DAY.plusDays(1), "moved away", NOON.plus(Duration.ofDays(1)), OFFICER);

        assertThat(ended.state()).isEqualTo(PartnershipState.ENDED);
        assertThat(ended.revision()).isEqualTo(5);
        assertThat(ended.to()).contains(DAY.plusDays(1));
        assertThatExceptionOfType(IllegalTransitionException.class)
                .isThrownBy(() -> ended.activate(NOON.plus(Duration.ofDays(2)), OFFICER))
                .withMessage("Partnership must not go from ENDED to ACTIVE, ENDED is final");
    }

    @Test
    void a_prospect_cannot_rest() {
        assertThatExceptionOfType(IllegalTransitionException.class)
                .isThrownBy(() -> prospect().build().rest(NOON, OFFICER))
                .withMessage("Partnership must not go from PROSPECT to DORMANT, allowed: ACTIVE, ENDED");
    }

    @Test
    void it_ends_after_it_began_and_an_ended_one_has_its_day() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> prospect().build().end(DAY, "never began", NOON, OFFICER))
                .withMessage("Partnership.to must be after from, was 2026-02-01");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(prospect().addTransition(Transition.of(PartnershipState.ENDED, NOON))::build)
                .withMessage("Partnership.to must be present to be ENDED");
    }

    private static Partnership.Builder prospect() {
        return Partnership.builder()
                .id(PartnershipId.of("1"))
                .communityId(CommunityId.of("elm-park"))
                .revision(1)
                .recordedAt(NOON)
                .partnerId(PartnerOrganizationId.of("school"))
                .purpose("Homework club")
                .from(DAY);
    }
}
