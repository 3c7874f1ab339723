package dev.engagement.json.calendar;

import dev.engagement.recurrence.RecurrenceRule;
import dev.engagement.recurrence.Until;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Function;

/**
 * Each calendar format has its own way to say when a rule ends; an end in another way becomes the last possible start.
 */
public final class CalendarRules {

    private CalendarRules() {}

    /**
     * The rule of an event with an end by its clocks, as JSCalendar has it.
     *
     * @param rule the rule
     * @param event the event that comes back by it
     * @return a rule of the same starts
     */
    public static RecurrenceRule withLocalEnd(RecurrenceRule rule, CalendarEvent event) {
        return withEnd(rule, event, Until.Local.class, Until.Local::new);
    }

    /**
     * The rule of an event with an end that is a moment, as iCalendar has it.
     *
     * @param rule the rule
     * @param event the event that comes back by it
     * @return a rule of the same starts
     */
    public static RecurrenceRule withMoment(RecurrenceRule rule, CalendarEvent event) {
        ZoneId zone = event.need(CalendarEvent.ZONE);
        return withEnd(
                rule,
                event,
                Until.At.class,
                last -> new Until.At(last.atZone(zone).toInstant()));
    }

    private static RecurrenceRule withEnd(
            RecurrenceRule rule,
            CalendarEvent event,
            Class<? extends Until> wanted,
            Function<LocalDateTime, Until> make) {
        LocalDateTime start = event.need(CalendarEvent.START);
        ZoneId zone = event.need(CalendarEvent.ZONE);
        return rule.toBuilder()
                .until(rule.until()
                        .map(until -> wanted.isInstance(until)
                                ? until
                                : make.apply(
                                        until.lastDay(start.toLocalTime(), zone).atTime(start.toLocalTime()))))
                .build();
    }
}
