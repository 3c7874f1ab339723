package dev.engagement.meeting;

import dev.engagement.base.Place;
import dev.engagement.base.Violations;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** What is different about one meeting of a series. This class is immutable and thread-safe. */
@Value.Immutable
public abstract sealed class MeetingOverride permits ImmutableMeetingOverride {

    MeetingOverride() {}

    /** {@return which meeting it is about: when the series had it begin} */
    public abstract LocalDateTime originalStart();

    /** {@return when it begins instead, by the clocks of the series; empty if that stays} */
    public abstract Optional<LocalDateTime> start();

    /** {@return how long it takes instead, more than zero; empty if that stays} */
    public abstract Optional<Duration> length();

    /** {@return what it is called instead, up to 200 characters; empty if that stays} */
    public abstract Optional<String> title();

    /** {@return where people meet instead; empty if that stays} */
    public abstract Optional<Place> place();

    /** {@return where to join online instead; empty if that stays} Left out of {@link #toString()}. */
    @Value.Redacted
    public abstract Optional<String> url();

    @Value.Check
    void check() {
        Violations violations = Violations.of("MeetingOverride")
                .require(
                        Stream.of(start(), length(), title(), place(), url()).anyMatch(Optional::isPresent),
                        "start",
                        "be present unless something else is different")
                .text("title", title(), Violations.TITLE);
        length().ifPresent(length -> violations.positive("length", length));
        url().ifPresent(url -> MeetingUrl.check(violations, url));
        violations.orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this override} */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds overrides; not thread-safe. */
    public static final class Builder extends ImmutableMeetingOverride.Builder {
        Builder() {}
    }
}
