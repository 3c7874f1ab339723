package dev.engagement.bulletin;

import static dev.engagement.testing.LifecycleAssertions.assertOnlyMovesOfTheTableWork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.Code;
import dev.engagement.base.IllegalTransitionException;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.LanguageTag;
import dev.engagement.id.CommunityId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.SafetyBulletinId;
import dev.engagement.testing.BulletinArbitraries;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SafetyBulletinTest {

    private static final Instant NOON = Instant.parse("2026-02-14T12:00:00Z");
    private static final OfficerId OFFICER = OfficerId.of("o-7");

    private static SafetyBulletin.Builder draft(String id) {
        return SafetyBulletin.builder()
                .id(SafetyBulletinId.of(id))
                .communityId(CommunityId.of("elm-park"))
                .revision(1)
                .recordedAt(NOON)
                .headline("Burglaries at night")
                .text("Three garages were broken into this week.")
                .category(Code.of("burglary"))
                .effective(NOON)
                .expires(NOON.plusSeconds(3600))
                .putLanguage(LanguageTag.of("es"), "Tres garajes fueron forzados esta semana.");
    }

    @Property(tries = 300)
    void only_the_moves_of_the_table_work(@ForAll("bulletins") SafetyBulletin bulletin) {
        assertOnlyMovesOfTheTableWork(
                SafetyBulletin.LIFECYCLE,
                bulletin.transitions(),
                bulletin.recordedAt(),
                move -> bulletin.toBuilder().addTransition(move).build());
    }

    @Property(tries = 200)
    void only_what_is_published_is_ever_in_effect(@ForAll("bulletins") SafetyBulletin bulletin) {
        assertThat(bulletin.isInEffect(bulletin.effective()))
                .isEqualTo(bulletin.state() == SafetyBulletinState.PUBLISHED);
    }

    @Provide
    Arbitrary<SafetyBulletin> bulletins() {
        return BulletinArbitraries.bulletins();
    }

    @Test
    void a_published_bulletin_is_in_effect_from_its_first_moment_until_before_its_last() {
        SafetyBulletin published = draft("b-1").build().publish(NOON, OFFICER);

        assertThat(published.isInEffect(NOON.minusMillis(1))).isFalse();
        assertThat(published.isInEffect(NOON)).isTrue();
        assertThat(published.isInEffect(NOON.plusSeconds(3599))).isTrue();
        assertThat(published.isInEffect(NOON.plusSeconds(3600))).isFalse();
        assertThat(published.revision()).isEqualTo(2);
    }

    @Test
    void a_cancelled_bulletin_is_no_longer_in_effect() {
        SafetyBulletin cancelled = draft("b-1").build().publish(NOON, OFFICER).cancel(NOON.plusSeconds(60), OFFICER);

        assertThat(cancelled.isInEffect(NOON.plusSeconds(120))).isFalse();
        assertThatThrownBy(() -> cancelled.publish(NOON.plusSeconds(120), OFFICER))
                .hasMessage("SafetyBulletin must not go from CANCELLED to PUBLISHED, CANCELLED is final");
    }

    @Test
    void a_draft_is_neither_superseded_nor_cancelled() {
        assertThatThrownBy(() -> draft("b-1").build().cancel(NOON, OFFICER))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void a_bulletin_is_superseded_by_a_published_one_that_names_it() {
        SafetyBulletin older = draft("b-1").build().publish(NOON, OFFICER);
        SafetyBulletin draft = draft("b-2").addReference(older.id()).build();
        SafetyBulletin newer = draft.publish(NOON, OFFICER);
        SafetyBulletin stranger = draft("b-3").build().publish(NOON, OFFICER);

        assertThat(older.supersede(newer, NOON, OFFICER).state()).isEqualTo(SafetyBulletinState.SUPERSEDED);
        assertThatThrownBy(() -> older.supersede(draft, NOON, OFFICER))
                .hasMessage("SafetyBulletin.state must be PUBLISHED to supersede another, was DRAFT");
        assertThatThrownBy(() -> older.supersede(stranger, NOON, OFFICER))
                .hasMessage("SafetyBulletin.references must name the superseded bulletin, was b-1");
    }

    @Test
    void a_bulletin_ends_after_it_begins() {
        assertInvalid(draft("b-1").expires(NOON), "SafetyBulletin.expires must be after effective");
    }

    @Test
    void a_headline_is_short_and_no_text_is_blank() {
        assertInvalid(draft("b-1").headline("x".repeat(161)), "SafetyBulletin.headline must have at most 160");
        assertInvalid(draft("b-1").text(" "), "SafetyBulletin.text must not be blank");
        assertInvalid(draft("b-1").instruction(""), "SafetyBulletin.instruction must not be blank");
        assertInvalid(draft("b-1").putLanguage(LanguageTag.of("pl"), ""), "SafetyBulletin.languages must not be blank");
    }

    @Test
    void a_bulletin_does_not_refer_to_itself() {
        assertInvalid(
                draft("b-1").addReference(SafetyBulletinId.of("b-1")),
                "SafetyBulletin.references must name other bulletins");
    }

    private static void assertInvalid(SafetyBulletin.Builder builder, String message) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith(message);
    }
}
