package dev.engagement.meeting;

import dev.engagement.base.DayPeriod;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Place;
import dev.engagement.base.Violations;
import dev.engagement.id.MeetingSeriesId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import dev.engagement.recurrence.RecurrenceRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A meeting that comes back.
 *
 * <p>A meeting of the series is known by its original start for good, whatever is changed about it later. Nothing here
 * changes a meeting that has begun: whoever wants the rest to be different takes {@link #thisAndFollowing}. This class
 * is immutable and thread-safe.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class MeetingSeries implements EngagementRecord permits ImmutableMeetingSeries {

    /**
     * A series that was cut in two.
     *
     * <p>This record is immutable and thread-safe.
     *
     * @param ended the old series, which now ends before the cut
     * @param following the new series, which begins at the cut
     */
    public record Split(MeetingSeries ended, MeetingSeries following) {}

    MeetingSeries() {}

    @Override
    public abstract MeetingSeriesId id();

    /** {@return what its meetings are called, up to 200 characters} */
    public abstract String title();

    /** {@return what kind of meeting it is} */
    public abstract MeetingKind kind();

    /** {@return where people meet; empty if only online} */
    public abstract Optional<Place> place();

    /** {@return where to join online; present unless there is a place} Left out of {@link #toString()}. */
    @Value.Redacted
    public abstract Optional<String> url();

    /** {@return when the first meeting begins, by the clocks of {@link #zone()}; the rule allows it} */
    public abstract LocalDateTime start();

    /** {@return the zone of its clocks} */
    public abstract ZoneId zone();

    /** {@return how long a meeting takes, more than zero} */
    public abstract Duration length();

    /** {@return how it comes back} */
    public abstract RecurrenceRule rule();

    /**
     * {@return the original starts of meetings that the rule has and that do not take place; empty if there are none}
     */
    public abstract Set<LocalDateTime> exclusions();

    /** {@return the starts of meetings that the rule does not have; empty if there are none} */
    public abstract Set<LocalDateTime> additions();

    /** {@return what is different about single meetings, each original start once; empty if nothing is} */
    public abstract List<MeetingOverride> overrides();

    /** {@return the series that this one goes on from; empty if there is none} */
    public abstract Optional<MeetingSeriesId> predecessor();

    /**
     * {@return the meetings that begin within a window, in order and worked out one by one}
     *
     * <p>Clocks keep their time across daylight saving: a start that they skip moves forward by the skipped time, of
     * one that they show twice it is the first.
     *
     * @param window the days to look at, by the clocks of the series
     */
    public final Stream<MeetingOccurrence> occurrences(DayPeriod window) {
        Map<LocalDateTime, MeetingOverride> changed =
                overrides().stream().collect(Collectors.toMap(MeetingOverride::originalStart, Function.identity()));
        Stream<MeetingOccurrence> irregular = Stream.concat(additions().stream(), changed.keySet().stream())
                .distinct()
                .map(time -> at(time, Optional.ofNullable(changed.get(time))))
                .filter(occurrence -> window.contains(occurrence.start().toLocalDate()))
                .sorted(Comparator.comparing(MeetingOccurrence::start));
        Stream<MeetingOccurrence> regular = rule().localTimes(start(), zone(), window)
                .filter(time -> !exclusions().contains(time) && !changed.containsKey(time))
                .map(time -> at(time, Optional.empty()));
        return Merged.inOrder(regular, irregular, Comparator.comparing(MeetingOccurrence::start));
    }

    /**
     * {@return the meeting of this original start; empty if the series has none, or it does not take place}
     *
     * @param originalStart when the series has it begin, by its clocks
     */
    public final Optional<MeetingOccurrence> occurrence(LocalDateTime originalStart) {
        return has(originalStart) ? Optional.of(at(originalStart)) : Optional.empty();
    }

    /**
     * {@return a meeting of the series as a record of its own, in draft}
     *
     * @param originalStart which one
     * @param id the id of the new record
     * @param at when it is recorded
     * @throws InvalidValueException if the series has no such meeting
     */
    public final SafetyMeeting meeting(LocalDateTime originalStart, SafetyMeetingId id, Instant at) {
        require(has(originalStart), "be of a meeting of the series", originalStart);
        MeetingOccurrence occurrence = at(originalStart);
        Optional<MeetingOverride> override = override(originalStart);
        Optional<Place> place = override.flatMap(MeetingOverride::place).or(this::place);
        Optional<String> url = override.flatMap(MeetingOverride::url).or(this::url);
        return SafetyMeeting.schedule(communityId(), id, at)
                .visibility(visibility())
                .seriesId(id())
                .originalStart(originalStart)
                .title(override.flatMap(MeetingOverride::title).orElse(title()))
                .kind(kind())
                .mode(SafetyMeeting.Mode.of(place.isPresent(), url.isPresent()))
                .start(occurrence.start().toLocalDateTime())
                .zone(zone())
                .length(occurrence.length())
                .place(place)
                .url(url)
                .build();
    }

    /**
     * One meeting does not take place.
     *
     * @param originalStart which one
     * @param at when that is recorded
     * @return the next revision
     * @throws InvalidValueException if the series has no such meeting, or it has begun
     */
    public final MeetingSeries exclude(LocalDateTime originalStart, Instant at) {
        requireAhead(originalStart, at);
        Builder builder = revised(at).overrides(overridesWithout(originalStart));
        return additions().contains(originalStart)
                ? builder.additions(without(additions(), originalStart)).build()
                : builder.addExclusion(originalStart).build();
    }

    /**
     * One more meeting takes place, or one that was excluded takes place after all.
     *
     * @param start when it begins
     * @param at when that is recorded
     * @return the next revision
     * @throws InvalidValueException if the series has a meeting then, or the start has passed
     */
    public final MeetingSeries add(LocalDateTime start, Instant at) {
        Violations.of("MeetingSeries")
                .require(!has(start), "additions", "be of no meeting of the series yet", start)
                .require(start.atZone(zone()).toInstant().isAfter(at), "additions", "lie ahead", start)
                .orThrow();
        return exclusions().contains(start)
                ? revised(at).exclusions(without(exclusions(), start)).build()
                : revised(at).addAddition(start).build();
    }

    /**
     * Something about one meeting is different. An earlier override of the same meeting is replaced.
     *
     * @param override which meeting, and what is different
     * @param at when that is recorded
     * @return the next revision
     * @throws InvalidValueException if the series has no such meeting, it has begun, or its new start has passed
     */
    public final MeetingSeries override(MeetingOverride override, Instant at) {
        requireAhead(override.originalStart(), at);
        override.start()
                .ifPresent(start -> Violations.of("MeetingOverride")
                        .require(start.atZone(zone()).toInstant().isAfter(at), "start", "lie ahead", start)
                        .orThrow());
        return revised(at)
                .overrides(overridesWithout(override.originalStart()))
                .addOverride(override)
                .build();
    }

    /**
     * Cuts the series before one of its meetings, so that this and the following ones can be changed: the old series
     * ends with what came before and keeps every word about it, the new one goes on by the same rule.
     *
     * @param originalStart the first meeting of the new series; one that the rule has, and not the first of this series
     * @param following the id of the new series
     * @param at when that is recorded
     * @return the next revision of the old series, and the new one
     * @throws InvalidValueException if the rule has no such meeting, it is the first, or it has begun
     */
    public final Split thisAndFollowing(LocalDateTime originalStart, MeetingSeriesId following, Instant at) {
        require(isRegular(originalStart), "be of a meeting that the rule has", originalStart);
        require(originalStart.isAfter(start()), "not be of the first meeting", originalStart);
        requireAhead(originalStart, at);
        return SeriesSplit.split(this, originalStart, following, at);
    }

    /** Whether the rule itself has a meeting then, excluded or not. */
    final boolean isRegular(LocalDateTime time) {
        return !rule().localTimesAmong(Set.of(time), start(), zone()).isEmpty();
    }

    private boolean has(LocalDateTime originalStart) {
        return additions().contains(originalStart)
                || isRegular(originalStart) && !exclusions().contains(originalStart);
    }

    private MeetingOccurrence at(LocalDateTime originalStart) {
        return at(originalStart, override(originalStart));
    }

    private MeetingOccurrence at(LocalDateTime originalStart, Optional<MeetingOverride> override) {
        return new MeetingOccurrence(
                originalStart,
                override.flatMap(MeetingOverride::start).orElse(originalStart).atZone(zone()),
                override.flatMap(MeetingOverride::length).orElse(length()));
    }

    private Optional<MeetingOverride> override(LocalDateTime originalStart) {
        return overrides().stream()
                .filter(override -> override.originalStart().equals(originalStart))
                .findFirst();
    }

    private List<MeetingOverride> overridesWithout(LocalDateTime originalStart) {
        return overrides().stream()
                .filter(override -> !override.originalStart().equals(originalStart))
                .collect(Collectors.toList());
    }

    private static Set<LocalDateTime> without(Set<LocalDateTime> times, LocalDateTime time) {
        return times.stream().filter(other -> !other.equals(time)).collect(Collectors.toSet());
    }

    /** What has begun is past, and the past stays as it was. */
    private void requireAhead(LocalDateTime originalStart, Instant at) {
        require(has(originalStart), "be of a meeting of the series", originalStart);
        require(at(originalStart).start().toInstant().isAfter(at), "be of a meeting that lies ahead", originalStart);
    }

    private static void require(boolean holds, String rule, LocalDateTime originalStart) {
        Violations.of("MeetingSeries")
                .require(holds, "originalStart", rule, originalStart)
                .orThrow();
    }

    /** The next revision. */
    final Builder revised(Instant at) {
        return Records.nextRevision(toBuilder(), this, at);
    }

    @Value.Check
    void check() {
        SeriesRules.check(this);
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this series. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds series; not thread-safe. */
    public static final class Builder extends ImmutableMeetingSeries.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
