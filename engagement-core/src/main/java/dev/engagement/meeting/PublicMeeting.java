package dev.engagement.meeting;

import dev.engagement.base.Place;
import dev.engagement.gathering.GatheringState;
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

    /** {@return the meeting's id} */
    public abstract SafetyMeetingId id();

    /** {@return what it is called} */
    public abstract String title();

    /** {@return what kind of meeting it is} */
    public abstract MeetingKind kind();

    /** {@return how much say residents have; empty if not stated} */
    public abstract Optional<SafetyMeeting.EngagementLevel> engagementLevel();

    /** {@return how people meet} */
    public abstract SafetyMeeting.Mode mode();

    /** {@return when it begins, by the clocks of {@link #zone()}} */
    public abstract LocalDateTime start();

    /** {@return when it was to begin before it was last put off; empty if it never was} */
    public abstract Optional<LocalDateTime> previousStart();

    /** {@return how long it is planned to take} */
    public abstract Duration length();

    /** {@return the zone of its clocks} */
    public abstract ZoneId zone();

    /** {@return where people meet; empty if only online} */
    public abstract Optional<Place> place();

    /** {@return where to join online; empty if only in person} Left out of {@link #toString()}. */
    @Value.Redacted
    public abstract Optional<String> url();

    /** {@return where it stands} */
    public abstract GatheringState state();

    /** {@return the titles of what is to be talked about, in order, without what is only proposed} */
    public abstract List<String> agenda();

    /**
     * {@return the public part of a meeting; empty unless its visibility is PUBLIC and it was announced}
     *
     * @param meeting the meeting
     */
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
