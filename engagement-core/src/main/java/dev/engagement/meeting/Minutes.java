package dev.engagement.meeting;

import dev.engagement.base.Lifecycle;
import dev.engagement.base.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What was written down about a meeting for its residents. This class is immutable and thread-safe. */
@Value.Immutable
public abstract sealed class Minutes permits ImmutableMinutes {

    /** The allowed moves of {@link #state()}. */
    public static final Lifecycle<MinutesState> LIFECYCLE = Lifecycle.startingAt("Minutes", MinutesState.DRAFT)
            .move(MinutesState.DRAFT, "approve", MinutesState.APPROVED)
            .move(MinutesState.APPROVED, "publish", MinutesState.PUBLISHED, "publishedAt")
            .move(MinutesState.PUBLISHED, "amend", MinutesState.AMENDED, "publishedAt")
            .move(MinutesState.AMENDED, "amend", MinutesState.AMENDED, "publishedAt")
            .build();

    Minutes() {}

    /** {@return 1 for the first version, then 2, 3 and so on; 1 unless said otherwise} */
    @Value.Default
    public int revision() {
        return 1;
    }

    /** {@return what was said, decided and promised, in this order} */
    public abstract List<MinutesEntry> entries();

    /** {@return the day by which they were promised, in the meeting's zone; empty if no day was promised} */
    public abstract Optional<LocalDate> dueOn();

    /** {@return when they were first published; empty unless they were} Amending does not change it. */
    public abstract Optional<Instant> publishedAt();

    /** {@return where they stand; {@link MinutesState#DRAFT} unless said otherwise} */
    @Value.Default
    public MinutesState state() {
        return MinutesState.DRAFT;
    }

    /** {@return whether residents can read them: {@link MinutesState#PUBLISHED} or {@link MinutesState#AMENDED}} */
    public final boolean isPublished() {
        return state() == MinutesState.PUBLISHED || state() == MinutesState.AMENDED;
    }

    /**
     * The team agrees to them.
     *
     * @return the approved minutes
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Minutes approve() {
        return moved(MinutesState.APPROVED).build();
    }

    /**
     * Residents can read them from this time on.
     *
     * @param at when they are published
     * @return the published minutes
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Minutes publish(Instant at) {
        return moved(MinutesState.PUBLISHED).publishedAt(at).build();
    }

    /**
     * The entries are replaced after they were published, which makes a new revision of the minutes.
     *
     * @param entries all entries, the unchanged ones among them
     * @return the amended minutes
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Minutes amend(Iterable<? extends MinutesEntry> entries) {
        return moved(MinutesState.AMENDED)
                .revision(revision() + 1)
                .entries(entries)
                .build();
    }

    private Builder moved(MinutesState to) {
        LIFECYCLE.move(state(), to);
        return toBuilder().state(to);
    }

    @Value.Check
    void check() {
        Violations.of("Minutes")
                .atLeast("revision", revision(), state() == MinutesState.AMENDED ? 2 : 1)
                .require(
                        isPublished() == publishedAt().isPresent(),
                        "publishedAt",
                        "be present exactly if PUBLISHED or AMENDED")
                .orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from these minutes} */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds minutes; not thread-safe. */
    public static final class Builder extends ImmutableMinutes.Builder {
        Builder() {}
    }
}
