package dev.engagement.outreach;

import dev.engagement.base.Code;
import dev.engagement.base.Lifecycle;
import dev.engagement.base.Violations;
import dev.engagement.gathering.Gathering;
import dev.engagement.gathering.GatheringBuilder;
import dev.engagement.gathering.GatheringState;
import dev.engagement.id.CommunityId;
import dev.engagement.id.OutreachProgramId;
import dev.engagement.id.OutreachSessionId;
import dev.engagement.record.Records;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** One event of an outreach program. This class is immutable and thread-safe. */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class OutreachSession extends Gathering<OutreachSession> permits ImmutableOutreachSession {

    /** The allowed moves. */
    public static final Lifecycle<GatheringState> LIFECYCLE = Gathering.lifecycle("OutreachSession");

    OutreachSession() {}

    @Override
    public abstract OutreachSessionId id();

    /** {@return the program it belongs to} */
    public abstract OutreachProgramId programId();

    /** {@return what was taught, such as {@code home-protection}; empty if nothing or not recorded} */
    public abstract Set<Code> topics();

    /** {@return the number of volunteers who helped, at least 0; 0 unless said otherwise} */
    @Value.Default
    public int volunteers() {
        return 0;
    }

    /** {@return the time given by all volunteers together, at least zero; empty if not recorded} */
    public abstract Optional<Duration> volunteerTime();

    /** {@return what was handed out or used, each up to 200 characters; empty if nothing or not recorded} */
    public abstract List<String> materials();

    @Value.Check
    void check() {
        Violations violations = Records.check("OutreachSession", this).atLeast("volunteers", volunteers(), 0);
        volunteerTime()
                .ifPresent(time -> violations.require(!time.isNegative(), "volunteerTime", "not be negative", time));
        materials().forEach(material -> violations.text("materials", material, Violations.TITLE));
        check(violations, LIFECYCLE);
    }

    /**
     * {@return a builder for a session that is being prepared: the first revision, in draft}
     *
     * @param community where it is to take place
     * @param id its id
     * @param at when it is recorded
     */
    public static Builder schedule(CommunityId community, OutreachSessionId id, Instant at) {
        return builder().id(id).communityId(community).revision(1).recordedAt(at);
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this session. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds sessions; not thread-safe. */
    public static final class Builder extends ImmutableOutreachSession.Builder
            implements GatheringBuilder<OutreachSession, Builder> {
        Builder() {}
    }
}
