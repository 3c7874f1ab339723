package dev.engagement.outreach;

import dev.engagement.base.Code;
import dev.engagement.base.Gathering;
import dev.engagement.base.GatheringState;
import dev.engagement.base.Lifecycle;
import dev.engagement.base.Violations;
import dev.engagement.id.OutreachProgramId;
import dev.engagement.id.OutreachSessionId;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** One event of an outreach program. This class is immutable and thread-safe. */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class OutreachSession implements EngagementRecord, Gathering permits ImmutableOutreachSession {

    /** The allowed moves. */
    public static final Lifecycle<GatheringState> LIFECYCLE = Gathering.lifecycle("OutreachSession");

    OutreachSession() {}

    @Override
    public abstract OutreachSessionId id();

    /** The program it belongs to. */
    public abstract OutreachProgramId programId();

    /** What was taught, such as {@code home-protection}; empty if nothing or not recorded. */
    public abstract Set<Code> topics();

    /** Number of volunteers who helped, at least 0; 0 unless said otherwise. */
    @Value.Default
    public int volunteers() {
        return 0;
    }

    /** Time given by all volunteers together, at least zero; empty if not recorded. */
    public abstract Optional<Duration> volunteerTime();

    /** What was handed out or used, each up to 200 characters; empty if nothing or not recorded. */
    public abstract List<String> materials();

    @Value.Check
    void check() {
        Violations violations = Records.check("OutreachSession", this)
                .atLeast("volunteers", volunteers(), 0)
                .require(
                        volunteerTime().isEmpty() || !volunteerTime().get().isNegative(),
                        "volunteerTime",
                        "not be negative",
                        volunteerTime());
        materials().forEach(material -> violations.text("materials", material, Violations.TITLE));
        Gathering.check(this, violations, LIFECYCLE);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this session. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds sessions; not thread-safe. */
    public static final class Builder extends ImmutableOutreachSession.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
