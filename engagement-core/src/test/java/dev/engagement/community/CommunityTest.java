package dev.engagement.community;

import static dev.engagement.testing.BaseArbitraries.PERSONAL_MARKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.base.InvalidValueException;
import dev.engagement.community.Trend.Direction;
import dev.engagement.id.CommunityId;
import dev.engagement.testing.CommunityArbitraries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CommunityTest {

    @Test
    void a_community_belongs_to_itself() {
        assertThat(elmPark().build().communityId()).isEqualTo(CommunityId.of("elm-park"));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(elmPark().communityId(CommunityId.of("oak-park"))::build)
                .withMessage("Community.communityId must be its own id, was oak-park");
    }

    @Test
    void several_wrong_attributes_are_reported_together() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(elmPark().revision(0).name(" ").population(-1).parent(CommunityId.of("elm-park"))::build)
                .withMessage(
                        "Community.revision must be from 1 to 1000000000, was 0; Community.name must not be blank; "
                                + "Community.parent must be another community, was elm-park; "
                                + "Community.population must be at least 0, was -1");
    }

    @Test
    void a_profile_has_each_topic_and_each_channel_once() {
        Trend trend = new Trend(Code.of("noise"), Direction.RISING, LocalDate.of(2026, 1, 1));

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(CommunityProfile.builder()
                        .addTrends(trend, new Trend(trend.topic(), Direction.FALLING, trend.since()))
                        .addPreferredChannels(Channel.PHONE, Channel.PHONE)
                        .addCustom(PERSONAL_MARKER + '\0')::build)
                .withMessage("CommunityProfile.customs must have no control characters or lone surrogates; "
                        + "CommunityProfile.trends must have each topic once; "
                        + "CommunityProfile.preferredChannels must have each channel once");
    }

    @Property(tries = 200)
    void a_profile_built_again_from_itself_is_equal_and_its_text_is_free_of_personal_words(
            @ForAll("profiles") CommunityProfile profile) {
        assertThat(profile.toBuilder().build()).isEqualTo(profile);
        assertThat(profile.toString()).doesNotContain(PERSONAL_MARKER);
    }

    @Provide
    Arbitrary<CommunityProfile> profiles() {
        return CommunityArbitraries.profiles();
    }

    static Community.Builder elmPark() {
        return Community.builder()
                .id(CommunityId.of("elm-park"))
                .revision(1)
                .recordedAt(Instant.parse("2026-01-02T09:00:00Z"))
                .name("Elm Park")
                .zone(ZoneId.of("America/Chicago"))
                .classification(CommunityKinds.NEIGHBORHOOD);
    }
}
