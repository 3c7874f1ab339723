package dev.engagement.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.engagement.base.Channel;
import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.InteractionId;
import dev.engagement.id.OfficerId;
import dev.engagement.interaction.Interaction.InitiatedBy;
import dev.engagement.interaction.Interaction.Initiative;
import dev.engagement.interaction.Interaction.Outcome;
import dev.engagement.interaction.Interaction.Setting;
import dev.engagement.people.Participant;
import dev.engagement.record.Visibility;
import dev.engagement.testing.InteractionArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    @Test
    void several_wrong_attributes_are_reported_together() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(chat().revision(0)
                        .occurredAt(NOON.plusSeconds(1))
                        .officers(Set.of())
                        .groupSize(0)
                        .officerImpression(3)
                        .residentRating(11)::build)
                .withMessage("Interaction.revision must be from 1 to 1000000000, was 0; "
                        + "Interaction.occurredAt must not be after recordedAt, was 2026-01-31T12:00:01Z; "
                        + "Interaction.officers must name at least one officer; "
                        + "Interaction.groupSize must be at least 1, was 0; "
                        + "Interaction.officerImpression must be from -2 to 2, was 3; "
                        + "Interaction.residentRating must be from 0 to 10, was 11");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMPLETED")
    void without_a_talk_there_is_no_impression_no_rating_and_no_concern(Outcome outcome) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(chat().outcome(outcome)
                        .officerImpression(0)
                        .residentRating(0)
                        .addRaised(ConcernId.of("c-1"))::build)
                .withMessage("Interaction.officerImpression must be absent unless COMPLETED; "
                        + "Interaction.residentRating must be absent unless COMPLETED; "
                        + "Interaction.raised must be empty unless COMPLETED");
        assertThatCode(chat().outcome(outcome)::build).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT24H1S"})
    void it_lasts_from_nothing_to_a_day(String duration) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(chat().duration(Duration.parse(duration))::build)
                .withMessage("Interaction.duration must be from PT0S to PT24H, was " + duration);
        assertThatCode(chat().duration(Duration.ZERO)::build).doesNotThrowAnyException();
        assertThatCode(chat().duration(Duration.ofHours(24))::build).doesNotThrowAnyException();
    }

    @Property(tries = 200)
    void enforcement_is_never_proactive_contact(@ForAll("interactions") Interaction interaction) {
        assertThat(interaction.toBuilder().setting(Setting.ENFORCEMENT).build().isProactive())
                .isFalse();
        assertThat(interaction.toBuilder().setting(Setting.PATROL).build().isProactive())
                .isEqualTo(interaction.initiative() == Initiative.PROACTIVE);
    }

    @Test
    void what_is_not_said_is_one_resident_seen_by_the_team() {
        assertThat(chat().build().groupSize()).isEqualTo(1);
        assertThat(chat().build().visibility()).isEqualTo(Visibility.TEAM);
        assertThat(chat().build().heard()).isEmpty();
    }

    @Provide
    Arbitrary<Interaction> interactions() {
        return InteractionArbitraries.interactions();
    }

    private static Interaction.Builder chat() {
        return Interaction.builder()
                .id(InteractionId.of("i-1"))
                .communityId(CommunityId.of("elm-park"))
                .revision(1)
                .recordedAt(NOON)
                .occurredAt(NOON)
                .channel(Channel.IN_PERSON)
                .setting(Setting.INFORMAL)
                .initiative(Initiative.PROACTIVE)
                .initiatedBy(InitiatedBy.OFFICER)
                .outcome(Outcome.COMPLETED)
                .addOfficer(OfficerId.of("o-7"))
                .participant(Participant.anonymous());
    }
}
