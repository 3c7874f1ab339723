package dev.engagement.meeting;

import dev.engagement.base.GatheringState;
import dev.engagement.base.Place;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.record.Visibility;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What everybody may see of a meeting. It has nowhere to put who registered, who waits or who came. This class is
 * immutable and thread-safe.
 */
@Value.Immutable
public abstract sealed class PublicMeeting permits ImmutablePublicMeeting {

    PublicMeeting() {}

    /** The meeting's id. */
    public abstract SafetyMeetingId id();

    /** What it is called. */
    public abstract String title();

    /** What kind of meeting it is. */
    public abstract MeetingKind kind();

    /** How much say residents have; empty if not stated. */
    public abstract Optional<SafetyMeeting.EngagementLevel> engagementLevel();

    /** How people meet. */
    public abstract SafetyMeeting.Mode mode();

    /** When it begins, by the clocks of {@link #zone()}. */
    public abstract LocalDateTime start();

    /** When it was to begin before it was last put off; empty if it never was. */
    public abstract Optional<LocalDateTime> previousStart();

    /** How long it is planned to take. */
    public abstract Duration length();

    /** The zone of its clocks. */
    public abstract ZoneId zone();

    /** Where people meet; empty if only online. */
    public abstract Optional<Place> place();

    /** Where to join online; empty if only in person. Left out of {@link #toString()}. */
    @Value.Redacted
    public abstract Optional<String> url();

    /** Where it stands. */
    public abstract GatheringState state();

    /** Titles of what is to be talked about, in order, without what is only proposed. */
    public abstract List<String> agenda();

    /** The public part of a meeting; empty unless its visibility is PUBLIC and it was announced. */
    public static Optional<PublicMeeting> from(SafetyMeeting meeting) {
        if (meeting.visibility() != Visibility.PUBLIC || !meeting.wasAnnounced()) {
            return Optional.empty();
        }
        return Optional.of(new Builder()
                .id(meeting.id())
                .title(meeting.title())
                .kind(meeting.kind())
                .engagementLevel(meeting.engagementLevel())
                .mode(meeting.mode())
                .start(meeting.start())
                .previousStart(meeting.previousStart())
                .length(meeting.length())
                .zone(meeting.zone())
                .place(meeting.place())
                .url(meeting.url())
                .state(meeting.state())
                .agenda(meeting.agenda().stream()
                        .filter(item -> item.state() != AgendaItemState.PROPOSED)
                        .sorted(AgendaItem.BY_ORDER)
                        .map(AgendaItem::title)
                        .collect(Collectors.toList()))
                .build());
    }

    /** Made from a meeting only. */
    static final class Builder extends ImmutablePublicMeeting.Builder {
        Builder() {}
    }
}
