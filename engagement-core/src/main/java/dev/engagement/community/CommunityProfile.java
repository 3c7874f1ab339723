package dev.engagement.community;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.base.Place;
import dev.engagement.base.Violations;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What an officer should know before going there: it is what lets the team tailor its approach. This class is immutable
 * and thread-safe.
 */
@Value.Immutable
public abstract sealed class CommunityProfile permits ImmutableCommunityProfile {

    CommunityProfile() {}

    /** {@return where people meet; empty if not recorded} */
    public abstract List<Place> gatheringPlaces();

    /**
     * {@return the customs and culture, a note of up to 10,000 characters each; empty if not recorded} Left out of
     * {@link #toString()}.
     */
    @Value.Redacted
    public abstract List<String> customs();

    /** {@return the topics people are known to be worried about; empty if not recorded} */
    public abstract Set<Code> knownConcerns();

    /** {@return where topics are heading, each topic once; empty if not recorded} */
    public abstract List<Trend> trends();

    /** {@return how people like to be reached, the best way first, each once; empty if not recorded} */
    public abstract List<Channel> preferredChannels();

    @Value.Check
    void check() {
        Violations violations = Violations.of("CommunityProfile");
        customs().forEach(note -> violations.text("customs", note, Violations.TEXT));
        violations
                .require(isDistinct(trends().stream().map(Trend::topic).toList()), "trends", "have each topic once")
                .require(isDistinct(preferredChannels()), "preferredChannels", "have each channel once")
                .orThrow();
    }

    private static boolean isDistinct(List<?> values) {
        return new HashSet<>(values).size() == values.size();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this profile} */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds profiles; not thread-safe. */
    public static final class Builder extends ImmutableCommunityProfile.Builder {
        Builder() {}
    }
}
