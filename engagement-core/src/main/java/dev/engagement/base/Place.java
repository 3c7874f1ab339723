package dev.engagement.base;

import java.util.Optional;
import org.immutables.value.Value;

/** Where something happened or will happen. This class is immutable and thread-safe. */
@Value.Immutable
public abstract sealed class Place permits ImmutablePlace {

    Place() {}

    /** {@return the kind of place, such as {@link PlaceKinds#PARK}} */
    public abstract Code kind();

    /** {@return what people call it, up to 200 characters; empty if it has no name} Left out of {@link #toString()}. */
    @Value.Redacted
    public abstract Optional<String> name();

    /** {@return where it lies; empty if not known or not to be told} */
    public abstract Optional<GeoPoint> point();

    @Value.Check
    void check() {
        Violations.of("Place").text("name", name(), Violations.TITLE).orThrow();
    }

    /**
     * {@return a place of a kind, without name and point; the builder takes both}
     *
     * @param kind the kind of place, such as {@link PlaceKinds#PARK}
     */
    public static Place of(Code kind) {
        return builder().kind(kind).build();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return what may be told of it where it could tell who somebody is: the kind, and the point unless it is exact}
     */
    public final Place blurred() {
        return builder()
                .kind(kind())
                .point(point().filter(point -> point.precision() != GeoPoint.Precision.EXACT))
                .build();
    }

    /** {@return a builder that starts from this place} */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds places; not thread-safe. */
    public static final class Builder extends ImmutablePlace.Builder {
        Builder() {}
    }
}
