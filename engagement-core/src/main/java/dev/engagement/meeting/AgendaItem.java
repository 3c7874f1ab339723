package dev.engagement.meeting;

import dev.engagement.base.Lifecycle;
import dev.engagement.base.Violations;
import dev.engagement.id.AgendaItemId;
import dev.engagement.id.SubjectId;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** One point of a meeting's agenda. This class is immutable and thread-safe. */
@Value.Immutable
public abstract sealed class AgendaItem permits ImmutableAgendaItem {

    /** The allowed moves of {@link #state()}. */
    public static final Lifecycle<AgendaItemState> LIFECYCLE = Lifecycle.startingAt(
                    "AgendaItem", AgendaItemState.PROPOSED)
            .move(AgendaItemState.PROPOSED, "accept", AgendaItemState.ACCEPTED)
            .move(AgendaItemState.ACCEPTED, "discuss", AgendaItemState.DISCUSSED)
            .move(AgendaItemState.ACCEPTED, "defer", AgendaItemState.DEFERRED)
            .move(AgendaItemState.ACCEPTED, "skip", AgendaItemState.SKIPPED)
            .build();

    /** In the order of the agenda. */
    static final Comparator<AgendaItem> BY_ORDER = Comparator.comparing(AgendaItem::order);

    /** What is to happen. */
    public enum Type {
        /** The team informs. */
        INFORMATION,
        /** People talk about something. */
        DISCUSSION,
        /** Something is decided. */
        DECISION,
        /** Residents say what they like. */
        PUBLIC_COMMENT,
        /** What came of an earlier concern or promise. */
        FOLLOW_UP
    }

    AgendaItem() {}

    /** {@return the item's id, unique in its meeting} */
    public abstract AgendaItemId id();

    /** {@return its place on the agenda, from 1; unique in its meeting} */
    public abstract int order();

    /** {@return what it is called, up to 200 characters} */
    public abstract String title();

    /** {@return what is to happen} */
    public abstract Type type();

    /** {@return how long it is planned to take, more than zero; empty if not planned} */
    public abstract Optional<Duration> plannedLength();

    /**
     * {@return who presents it, up to 200 characters; empty if nobody or not decided} Left out of {@link #toString()}.
     */
    @Value.Redacted
    public abstract Optional<String> presenter();

    /** {@return the concerns and commitments it is about; empty if about none} */
    public abstract Set<SubjectId> about();

    /** {@return where it stands; {@link AgendaItemState#PROPOSED} unless said otherwise} */
    @Value.Default
    public AgendaItemState state() {
        return AgendaItemState.PROPOSED;
    }

    /**
     * It comes on the agenda.
     *
     * @return the item in its new state
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final AgendaItem accept() {
        return moved(AgendaItemState.ACCEPTED);
    }

    /**
     * It was talked about.
     *
     * @return the item in its new state
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final AgendaItem discuss() {
        return moved(AgendaItemState.DISCUSSED);
    }

    /**
     * It is put off to the next meeting.
     *
     * @return the item in its new state
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final AgendaItem defer() {
        return moved(AgendaItemState.DEFERRED);
    }

    /**
     * It is left out for good.
     *
     * @return the item in its new state
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final AgendaItem skip() {
        return moved(AgendaItemState.SKIPPED);
    }

    private AgendaItem moved(AgendaItemState to) {
        LIFECYCLE.move(state(), to);
        return toBuilder().state(to).build();
    }

    @Value.Check
    void check() {
        Violations violations = Violations.of("AgendaItem")
                .atLeast("order", order(), 1)
                .text("title", title(), Violations.TITLE)
                .text("presenter", presenter(), Violations.TITLE);
        plannedLength().ifPresent(length -> violations.positive("plannedLength", length));
        violations.orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this item} */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds agenda items; not thread-safe. */
    public static final class Builder extends ImmutableAgendaItem.Builder {
        Builder() {}
    }
}
