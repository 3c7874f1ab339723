package dev.engagement.json.mapping;

import dev.engagement.base.Code;
import dev.engagement.base.Place;
import dev.engagement.gathering.Gathering;
import dev.engagement.gathering.GatheringState;
import dev.engagement.id.MeetingSeriesId;
import dev.engagement.id.OutreachProgramId;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.table.Refusal;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.PublicMeeting;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.record.EngagementRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * What an invitation says of a gathering, in whatever format: there is no way from here to who answered, who came, who
 * hosts or what was said. Where to join online is a part of it. This class is immutable and thread-safe.
 */
public final class PublicGathering {

    private final Gathering<?> gathering;

    private PublicGathering(Gathering<?> gathering) {
        this.gathering = gathering;
    }

    /**
     * What a record invites to; empty if it is no gathering.
     *
     * @throws Refusal if nobody was ever told of it
     */
    public static Optional<PublicGathering> of(EngagementRecord record) {
        if (!(record instanceof Gathering<?> gathering)) {
            return Optional.empty();
        }
        if (!gathering.wasAnnounced()) {
            throw new Refusal(EngagementJsonException.Code.NOT_VISIBLE, "Record must have been announced")
                    .within("transitions");
        }
        return Optional.of(new PublicGathering(gathering));
    }

    /** What it is called. */
    public String title() {
        return gathering.title();
    }

    /** Where it stands; never a draft. */
    public GatheringState state() {
        return gathering.state();
    }

    /** When it begins, by the clocks of its zone. */
    public LocalDateTime start() {
        return gathering.start();
    }

    /** The moment it begins. */
    public Instant startInstant() {
        return gathering.startInstant();
    }

    /** The moment it is planned to end. */
    public Instant endInstant() {
        return gathering.endInstant();
    }

    /** When it was to begin before it was last put off; empty if it never was. */
    public Optional<LocalDateTime> previousStart() {
        return gathering.previousStart();
    }

    /** How long it is planned to take. */
    public Duration length() {
        return gathering.length();
    }

    /** The zone of its clocks. */
    public ZoneId zone() {
        return gathering.zone();
    }

    /** Where people meet. */
    public Optional<Place> place() {
        return gathering.place();
    }

    /** How people meet; a session is always in person. */
    public SafetyMeeting.Mode mode() {
        return meeting(SafetyMeeting::mode).orElse(SafetyMeeting.Mode.IN_PERSON);
    }

    /** Where to join online; empty for a session. */
    public Optional<String> url() {
        return meeting(SafetyMeeting::url).flatMap(url -> url);
    }

    /** What kind of meeting it is; empty for a session. */
    public Optional<MeetingKind> kind() {
        return meeting(SafetyMeeting::kind);
    }

    /** How much say residents have; empty for a session. */
    public Optional<SafetyMeeting.EngagementLevel> engagementLevel() {
        return meeting(SafetyMeeting::engagementLevel).flatMap(level -> level);
    }

    /** Number of seats; empty for a session. */
    public OptionalInt capacity() {
        return meeting(SafetyMeeting::capacity).orElse(OptionalInt.empty());
    }

    /** The series of a meeting. */
    public Optional<MeetingSeriesId> seriesId() {
        return meeting(SafetyMeeting::seriesId).flatMap(id -> id);
    }

    /** Which meeting of its series it is. */
    public Optional<LocalDateTime> originalStart() {
        return meeting(SafetyMeeting::originalStart).flatMap(start -> start);
    }

    /** What a meeting that everybody may see is to talk about, by titles, in order. */
    public List<String> agenda() {
        return meeting(PublicMeeting::from)
                .flatMap(shown -> shown)
                .map(PublicMeeting::agenda)
                .orElse(List.of());
    }

    /** The program of a session; empty for a meeting. */
    public Optional<OutreachProgramId> programId() {
        return session(OutreachSession::programId);
    }

    /** What a session is about; none for a meeting. */
    public Set<Code> topics() {
        return session(OutreachSession::topics).map(Set::copyOf).orElse(Set.of());
    }

    private <V> Optional<V> meeting(Function<SafetyMeeting, V> fact) {
        return gathering instanceof SafetyMeeting meeting ? Optional.of(fact.apply(meeting)) : Optional.empty();
    }

    private <V> Optional<V> session(Function<OutreachSession, V> fact) {
        return gathering instanceof OutreachSession session ? Optional.of(fact.apply(session)) : Optional.empty();
    }
}
