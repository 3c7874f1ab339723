package dev.engagement.json.calendar;

import static dev.engagement.json.calendar.CalendarEvent.CHANGES;
import static dev.engagement.json.calendar.CalendarEvent.LENGTH;
import static dev.engagement.json.calendar.CalendarEvent.PLACE;
import static dev.engagement.json.calendar.CalendarEvent.RECORD_ID;
import static dev.engagement.json.calendar.CalendarEvent.RECURRENCE_ID;
import static dev.engagement.json.calendar.CalendarEvent.RULE;
import static dev.engagement.json.calendar.CalendarEvent.START;
import static dev.engagement.json.calendar.CalendarEvent.STATUS;
import static dev.engagement.json.calendar.CalendarEvent.TITLE;
import static dev.engagement.json.calendar.CalendarEvent.UID;
import static dev.engagement.json.calendar.CalendarEvent.URL;

import dev.engagement.json.calendar.CalendarEvent.Fact;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Single events of a series that stand beside it, with its uid and their original start. */
final class CalendarSeries {

    private CalendarSeries() {}

    /** Whether it is a series, and no single event of one. */
    static boolean isSeries(CalendarEvent event) {
        return event.get(RULE).isPresent() && event.get(RECURRENCE_ID).isEmpty();
    }

    /** Whether it is a series or a change of one, so that what becomes of it depends on the rest of its document. */
    static boolean belongsToOne(CalendarEvent event) {
        return isSeries(event)
                || event.get(RECURRENCE_ID).isPresent() && event.get(RECORD_ID).isEmpty();
    }

    /**
     * Takes what an event changes about a series into it.
     *
     * @param series series by uid
     * @return false if the event is no change of one of them, or has an id of its own and so is a record of its own
     */
    static boolean isTakenInto(Map<String, CalendarEvent> series, CalendarEvent event) {
        Optional<LocalDateTime> originalStart = event.get(RECURRENCE_ID);
        @Nullable CalendarEvent whole = series.get(event.need(UID));
        if (originalStart.isEmpty() || whole == null || event.get(RECORD_ID).isPresent()) {
            return false;
        }
        Map<LocalDateTime, CalendarChange> changes =
                new TreeMap<>(whole.get(CHANGES).orElse(Map.of()));
        changes.put(originalStart.get(), change(whole, event, originalStart.get()));
        whole.set(CHANGES, changes);
        return true;
    }

    /** An event of its own says all; only what differs from the series is a change. */
    private static CalendarChange change(CalendarEvent whole, CalendarEvent event, LocalDateTime originalStart) {
        if (event.get(STATUS)
                .filter(status -> status == CalendarEvent.Status.CANCELLED)
                .isPresent()) {
            return CalendarChange.EXCLUDED;
        }
        return new CalendarChange(
                false,
                event.get(START).filter(start -> !start.equals(originalStart)),
                different(LENGTH, whole, event),
                different(TITLE, whole, event),
                different(PLACE, whole, event),
                different(URL, whole, event));
    }

    private static <V> Optional<V> different(Fact<V> key, CalendarEvent whole, CalendarEvent event) {
        return event.get(key).filter(value -> !Optional.of(value).equals(whole.get(key)));
    }
}
