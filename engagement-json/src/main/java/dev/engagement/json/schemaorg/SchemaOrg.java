package dev.engagement.json.schemaorg;

import dev.engagement.gathering.GatheringState;
import dev.engagement.id.RecordType;
import dev.engagement.json.exchange.ForeignWriter;
import dev.engagement.json.exchange.Losses;
import dev.engagement.json.exchange.WordTable;
import dev.engagement.json.mapping.MappedWriter;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.record.Visibility;
import java.util.Objects;
import java.util.Optional;

/**
 * schema.org {@code Event} as JSON-LD, only written: public meetings and outreach sessions that people were told of,
 * for pages that search engines read.
 */
public final class SchemaOrg {

    /** What the format is called here. */
    public static final String NAME = "schema.org";

    static final WordTable<SafetyMeeting.Mode> MODE = WordTable.written(
            "eventAttendanceMode",
            SafetyMeeting.Mode.class,
            mode -> Optional.of(
                    switch (mode) {
                        case IN_PERSON -> "OfflineEventAttendanceMode";
                        case ONLINE -> "OnlineEventAttendanceMode";
                        case HYBRID -> "MixedEventAttendanceMode";
                    }));

    private SchemaOrg() {}

    /**
     * Writes one graph of events.
     *
     * @param organizer who invites, as people know them
     * @return the writer
     */
    public static ForeignWriter writer(String organizer) {
        Objects.requireNonNull(organizer, "organizer");
        return new MappedWriter(
                NAME,
                losses(),
                Visibility.PUBLIC,
                target -> new GraphEncoder(target, organizer),
                status("eventStatus", false),
                status("eventStatus with previousStartDate", true),
                MODE);
    }

    /**
     * What the state of a gathering is there. One that has another start than it once had was rescheduled.
     *
     * @param state the state
     * @param isMoved whether it was to begin at another time
     * @return the name of an {@code EventStatusType}; empty for what nobody was told of
     */
    static Optional<String> eventStatus(GatheringState state, boolean isMoved) {
        return switch (state) {
            case DRAFT -> Optional.empty();
            case ANNOUNCED, HELD, CLOSED -> Optional.of(isMoved ? "EventRescheduled" : "EventScheduled");
            case POSTPONED -> Optional.of("EventPostponed");
            case CANCELLED, NOT_HELD -> Optional.of("EventCancelled");
        };
    }

    private static WordTable<GatheringState> status(String member, boolean isMoved) {
        return WordTable.written(member, GatheringState.class, state -> eventStatus(state, isMoved));
    }

    private static Losses losses() {
        return Losses.builder()
                .carries(RecordType.SAFETY_MEETING, "id", "title", "start", "length", "previousStart", "mode", "url")
                .carries(RecordType.SAFETY_MEETING, "capacity", "place")
                .partly(RecordType.SAFETY_MEETING, "place.kind", "not known there")
                .partly(RecordType.SAFETY_MEETING, "place.point", "a point that is not exact")
                .partly(RecordType.SAFETY_MEETING, "url", "where people meet only in person")
                .partly(RecordType.SAFETY_MEETING, "zone", "all but its offset then")
                .partly(RecordType.SAFETY_MEETING, "agenda", "all but the titles")
                .partly(RecordType.SAFETY_MEETING, "transitions", "all but the last state")
                .carries(RecordType.OUTREACH_SESSION, "id", "title", "start", "length", "previousStart", "topics")
                .carries(RecordType.OUTREACH_SESSION, "place")
                .partly(RecordType.OUTREACH_SESSION, "place.kind", "not known there")
                .partly(RecordType.OUTREACH_SESSION, "place.point", "a point that is not exact")
                .partly(RecordType.OUTREACH_SESSION, "zone", "all but its offset then")
                .partly(RecordType.OUTREACH_SESSION, "transitions", "all but the last state")
                .build();
    }
}
