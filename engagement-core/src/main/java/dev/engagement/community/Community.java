package dev.engagement.community;

import dev.engagement.base.Code;
import dev.engagement.base.LanguageTag;
import dev.engagement.base.Violations;
import dev.engagement.id.CommunityId;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/** An area that a team serves: a district, a beat, an estate, a campus. This class is immutable and thread-safe. */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class Community implements EngagementRecord permits ImmutableCommunity {

    Community() {}

    @Override
    public abstract CommunityId id();

    /** Its own id: a community belongs to itself. */
    @Override
    @Value.Default
    public CommunityId communityId() {
        return id();
    }

    /** {@return what people call it, 1 to 200 characters} */
    public abstract String name();

    /** {@return the zone in which its days begin and end} */
    public abstract ZoneId zone();

    /** {@return what kind of area it is, such as {@link CommunityKinds#DISTRICT}} */
    public abstract Code classification();

    /** {@return the community it is a part of; empty if none} */
    public abstract Optional<CommunityId> parent();

    /** {@return the number of residents, at least 0; empty if not known} */
    public abstract OptionalInt population();

    /** {@return the languages spoken there; empty if not recorded} */
    public abstract Set<LanguageTag> languages();

    /** {@return what officers should know about it; empty if not recorded} */
    public abstract Optional<CommunityProfile> profile();

    /** {@return what the team promised it; empty if nothing was stated} */
    public abstract Optional<ServicePromises> promises();

    @Value.Check
    void check() {
        Records.check("Community", this)
                .require(communityId().equals(id()), "communityId", "be its own id", communityId())
                .text("name", name(), Violations.TITLE)
                .require(!parent().equals(Optional.of(id())), "parent", "be another community", id())
                .atLeast("population", population().orElse(0), 0)
                .orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this community. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds communities; not thread-safe. */
    public static final class Builder extends ImmutableCommunity.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
