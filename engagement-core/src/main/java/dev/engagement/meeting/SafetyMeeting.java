package dev.engagement.meeting;

import dev.engagement.base.Gathering;
import dev.engagement.base.GatheringState;
import dev.engagement.base.Lifecycle;
import dev.engagement.base.Place;
import dev.engagement.base.Violations;
import dev.engagement.id.AgendaItemId;
import dev.engagement.id.MeetingSeriesId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.meeting.Registration.Presence;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * One meeting of the team with residents or partners.
 *
 * <p>Who registered, who came and how many were counted are separate facts; none is worked out from another. This class
 * is immutable and thread-safe.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class SafetyMeeting implements EngagementRecord, Gathering permits ImmutableSafetyMeeting {

    /** The allowed moves. */
    public static final Lifecycle<GatheringState> LIFECYCLE = Gathering.lifecycle("SafetyMeeting");

    /** How much say residents have: the spectrum of public participation of the IAP2. */
    public enum EngagementLevel {
        /** They are told. */
        INFORM,
        /** They are asked. */
        CONSULT,
        /** Their wishes are worked with throughout. */
        INVOLVE,
        /** They work out the decision together with the team. */
        COLLABORATE,
        /** They decide. */
        EMPOWER
    }

    /** How people meet. */
    public enum Mode {
        /** At a place. */
        IN_PERSON,
        /** Online. */
        ONLINE,
        /** Both. */
        HYBRID
    }

    private static final int LONGEST_URL = 2_000;

    SafetyMeeting() {}

    @Override
    public abstract SafetyMeetingId id();

    /** The series it belongs to; empty if it stands alone. */
    public abstract Optional<MeetingSeriesId> seriesId();

    /** When the series had it begin, which stays when it is moved; present exactly if it belongs to a series. */
    public abstract Optional<LocalDateTime> originalStart();

    /** What kind of meeting it is. */
    public abstract MeetingKind kind();

    /** How much say residents have; empty if not stated. */
    public abstract Optional<EngagementLevel> engagementLevel();

    /** How people meet. */
    public abstract Mode mode();

    /** Where people meet; present unless {@link Mode#ONLINE}. */
    @Override
    public abstract Optional<Place> place();

    /** Where to join online, an absolute address; present unless {@link Mode#IN_PERSON}. Not in {@link #toString()}. */
    @Value.Redacted
    public abstract Optional<String> url();

    /** Number of seats, at least 1; empty if unlimited. */
    public abstract OptionalInt capacity();

    /** The officers who host it; empty if not recorded. */
    public abstract Set<OfficerId> hosts();

    /** What is to be talked about; ids and orders are unique. */
    public abstract List<AgendaItem> agenda();

    /** Who answered the invitation, in the order in which they are recorded; each identified resident once. */
    public abstract List<Registration> registrations();

    /** What was written down; empty if nothing was. */
    public abstract Optional<Minutes> minutes();

    @Value.Check
    void check() {
        Violations violations = Records.check("SafetyMeeting", this)
                .require(
                        seriesId().isPresent() == originalStart().isPresent(),
                        "originalStart",
                        "be present exactly if seriesId is")
                .require(mode() == Mode.ONLINE || place().isPresent(), "place", "be present if IN_PERSON or HYBRID")
                .require(mode() == Mode.IN_PERSON || url().isPresent(), "url", "be present if ONLINE or HYBRID")
                .text("url", url(), LONGEST_URL)
                .require(url().isEmpty() || isAbsolute(url().get()), "url", "be an absolute address")
                .atLeast("capacity", capacity().orElse(1), 1)
                .require(areDistinct(agenda().stream().map(AgendaItem::id)), "agenda", "have each id once")
                .require(areDistinct(agenda().stream().map(AgendaItem::order)), "agenda", "have each order once")
                .require(
                        areDistinct(registrations().stream()
                                .map(Registration::participant)
                                .map(Participant::resident)
                                .flatMap(Optional::stream)),
                        "registrations",
                        "name each resident once")
                .require(
                        isHeld() || registrations().stream().allMatch(r -> r.presence() == Presence.UNKNOWN),
                        "registrations",
                        "have presence UNKNOWN unless HELD or CLOSED");
        minutes().ifPresent(minutes -> check(minutes, violations));
        Gathering.check(this, violations, LIFECYCLE);
    }

    private void check(Minutes minutes, Violations violations) {
        Set<AgendaItemId> items = agenda().stream().map(AgendaItem::id).collect(Collectors.toSet());
        violations
                .require(
                        minutes.entries().stream()
                                .allMatch(entry -> entry.agendaItemId()
                                        .map(items::contains)
                                        .orElse(true)),
                        "minutes",
                        "name items of the agenda")
                .require(isHeld() || !minutes.isPublished(), "minutes", "not be published unless HELD or CLOSED")
                .require(
                        minutes.publishedAt().isEmpty()
                                || !minutes.publishedAt().get().isBefore(startInstant()),
                        "minutes",
                        "not be published before start",
                        minutes.publishedAt());
    }

    private static boolean areDistinct(Stream<?> values) {
        List<?> all = values.collect(Collectors.toList());
        return all.stream().distinct().count() == all.size();
    }

    private static boolean isAbsolute(String url) {
        try {
            return new URI(url).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this meeting. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds meetings; not thread-safe. */
    public static final class Builder extends ImmutableSafetyMeeting.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
