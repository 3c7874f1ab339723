package dev.engagement.testing;

import static dev.engagement.testing.BaseArbitraries.channels;
import static dev.engagement.testing.BaseArbitraries.codeSets;
import static dev.engagement.testing.BaseArbitraries.codes;
import static dev.engagement.testing.BaseArbitraries.days;
import static dev.engagement.testing.BaseArbitraries.headers;
import static dev.engagement.testing.BaseArbitraries.languages;
import static dev.engagement.testing.BaseArbitraries.optionalInts;
import static dev.engagement.testing.BaseArbitraries.personalText;
import static dev.engagement.testing.BaseArbitraries.places;
import static dev.engagement.testing.BaseArbitraries.texts;
import static dev.engagement.testing.BaseArbitraries.timeLimits;
import static dev.engagement.testing.BaseArbitraries.zones;

import dev.engagement.community.Community;
import dev.engagement.community.CommunityProfile;
import dev.engagement.community.ServicePromises;
import dev.engagement.community.Trend;
import dev.engagement.id.CommunityId;
import java.time.Period;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Valid communities. */
public final class CommunityArbitraries {

    private CommunityArbitraries() {}

    /** Promises, each of which may be absent. */
    public static Arbitrary<ServicePromises> servicePromises() {
        return Builders.withBuilder(ServicePromises::builder)
                .use(timeLimits().optional(0.7))
                .in(ServicePromises.Builder::acknowledgeWithin)
                .use(timeLimits().optional(0.7))
                .in(ServicePromises.Builder::answerWithin)
                .use(timeLimits().optional(0.7))
                .in(ServicePromises.Builder::tellBackWithin)
                .use(timeLimits().optional(0.7))
                .in(ServicePromises.Builder::minutesWithin)
                .use(meetingRhythms().optional(0.7))
                .in(ServicePromises.Builder::meetingEvery)
                .build(ServicePromises.Builder::build)
                .withoutEdgeCases();
    }

    /** What officers should know; customs may be personal. */
    public static Arbitrary<CommunityProfile> profiles() {
        return Builders.withBuilder(CommunityProfile::builder)
                .use(places().list().ofMaxSize(2))
                .in(CommunityProfile.Builder::gatheringPlaces)
                .use(personalText().list().ofMaxSize(2))
                .in(CommunityProfile.Builder::customs)
                .use(codeSets())
                .in(CommunityProfile.Builder::knownConcerns)
                .use(trends().list().uniqueElements(Trend::topic).ofMaxSize(2))
                .in(CommunityProfile.Builder::trends)
                .use(channels().list().uniqueElements().ofMaxSize(3))
                .in(CommunityProfile.Builder::preferredChannels)
                .build(CommunityProfile.Builder::build)
                .withoutEdgeCases();
    }

    private static Arbitrary<Trend> trends() {
        return Combinators.combine(codes(), Arbitraries.of(Trend.Direction.class), days())
                .as(Trend::new);
    }

    /** Communities. */
    public static Arbitrary<Community> communities() {
        return Builders.withBuilder(Community::builder)
                .use(headers())
                .in((builder, header) ->
                        header.on(builder).id(header.communityId()).communityId(header.communityId()))
                .use(texts())
                .in(Community.Builder::name)
                .use(zones())
                .in(Community.Builder::zone)
                .use(codes())
                .in(Community.Builder::classification)
                .use(Arbitraries.of("city-north", "city-south")
                        .map(CommunityId::of)
                        .optional(0.5))
                .in(Community.Builder::parent)
                .use(optionalInts(0, 5_000_000))
                .in(Community.Builder::population)
                .use(languages().set().ofMaxSize(3))
                .in(Community.Builder::languages)
                .use(profiles().optional(0.5))
                .in(Community.Builder::profile)
                .use(servicePromises().optional(0.5))
                .in(Community.Builder::promises)
                .build(Community.Builder::build)
                .withoutEdgeCases();
    }

    private static Arbitrary<Period> meetingRhythms() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 60))
                .filter((months, days) -> months + days > 0)
                .as((months, days) -> Period.of(0, months, days));
    }
}
