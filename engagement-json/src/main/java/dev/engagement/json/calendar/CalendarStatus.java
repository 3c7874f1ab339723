package dev.engagement.json.calendar;

import dev.engagement.gathering.GatheringState;
import dev.engagement.json.calendar.CalendarEvent.Status;
import dev.engagement.json.exchange.WordTable;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the states of gatherings are in calendars, and back. */
public final class CalendarStatus {

    private CalendarStatus() {}

    /** Whether a gathering in this state takes place, as a calendar tells it. */
    public static Status of(GatheringState state) {
        return switch (state) {
            case ANNOUNCED, HELD, CLOSED -> Status.CONFIRMED;
            case DRAFT, POSTPONED -> Status.TENTATIVE;
            case CANCELLED, NOT_HELD -> Status.CANCELLED;
        };
    }

    /**
     * How a format says it.
     *
     * @param spelling what it makes of the names of the statuses
     */
    public static WordTable<GatheringState> words(UnaryOperator<String> spelling) {
        Map<String, GatheringState> read = Stream.of(Status.values())
                .collect(Collectors.toMap(status -> spelling.apply(status.name()), CalendarStatus::state));
        return WordTable.of("status", GatheringState.class, read)
                .writing(state -> spelling.apply(of(state).name()));
    }

    /**
     * What an event of a calendar is here. One that is not certain is nothing that people were told of; a calendar does
     * not tell whether something was held.
     */
    public static GatheringState state(Status status) {
        return switch (status) {
            case CONFIRMED -> GatheringState.ANNOUNCED;
            case TENTATIVE -> GatheringState.DRAFT;
            case CANCELLED -> GatheringState.CANCELLED;
        };
    }
}
