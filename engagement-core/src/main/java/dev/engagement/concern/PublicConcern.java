package dev.engagement.concern;

import dev.engagement.base.Code;
import dev.engagement.base.Place;
import dev.engagement.id.ConcernId;
import dev.engagement.record.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What everybody may see of a concern. It has nowhere to put who raised it, in whose words, from which address, or what
 * they were told, so that neither a reply nor a map can name somebody anonymous. This class is immutable and
 * thread-safe.
 */
@Value.Immutable
public abstract sealed class PublicConcern permits ImmutablePublicConcern {

    PublicConcern() {}

    /** {@return the concern's id} */
    public abstract ConcernId id();

    /** {@return what it is about} */
    public abstract Code category();

    /** {@return where it is, as kind of place and a point that is not exact; empty if not recorded} */
    public abstract Optional<Place> place();

    /** {@return the day on which it was raised, in the community's zone} */
    public abstract LocalDate raisedOn();

    /** {@return the day of the first substantive answer, in the community's zone; empty if not yet} */
    public abstract Optional<LocalDate> answeredOn();

    /** {@return the day on which it was solved, in the community's zone; empty if it is not} */
    public abstract Optional<LocalDate> resolvedOn();

    /** {@return where the handling stands} */
    public abstract ConcernState state();

    /** {@return what that means to whoever raised it} */
    public final StatusClass statusClass() {
        return state().statusClass();
    }

    /**
     * The public part of a concern.
     *
     * @param concern the concern
     * @param zone the community's zone
     * @return empty unless its visibility is PUBLIC
     */
    public static Optional<PublicConcern> from(Concern concern, ZoneId zone) {
        if (concern.visibility() != Visibility.PUBLIC) {
            return Optional.empty();
        }
        return Optional.of(new Builder()
                .id(concern.id())
                .category(concern.category())
                .place(concern.place().map(Place::blurred))
                .raisedOn(LocalDate.ofInstant(concern.raisedAt(), zone))
                .answeredOn(day(concern.answeredAt(), zone))
                .resolvedOn(day(concern.resolvedAt(), zone))
                .state(concern.state())
                .build());
    }

    private static Optional<LocalDate> day(Optional<Instant> time, ZoneId zone) {
        return time.map(at -> LocalDate.ofInstant(at, zone));
    }

    /** Made from a concern only. */
    static final class Builder extends ImmutablePublicConcern.Builder {
        Builder() {}
    }
}
