package dev.engagement.examples.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/** Makes the text of a calendar file ({@code .ics}, RFC 5545). */
public final class CalendarFile {

    /** What the texts say they are made by. */
    private static final String PRODUCT = "-//dev.engagement//engagement//EN";

    private CalendarFile() {}

    /**
     * The text of a calendar with these entries, in this order. Times are written in UTC, so that whoever reads it
     * needs no time zone.
     *
     * @param entries what it shows
     * @param at when that was known: the time that calendars compare to find out what is newer
     */
    public static byte[] of(List<? extends CalendarEntry> entries, Instant at) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        entries.forEach(entry -> calendar.addEvent(event(entry, at)));
        return text(calendar);
    }

    private static VEvent event(CalendarEntry entry, Instant at) {
        VEvent event = new VEvent();
        event.setUid(entry.uid());
        event.setDateTimeStamp(Date.from(at));
        event.setSummary(entry.summary());
        if (entry instanceof CalendarEntry.Timed timed) {
            Instant start = timed.start().toInstant();
            event.setDateStart(Date.from(start), true);
            event.setDateEnd(Date.from(start.plus(timed.length())), true);
        } else if (entry instanceof CalendarEntry.AllDay allDay) {
            event.setDateStart(new DateStart(date(allDay.day())));
            event.setDateEnd(new DateEnd(date(allDay.day().plusDays(1))));
        }
        return event;
    }

    /** A day by its numbers, which no zone can shift. */
    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static byte[] text(ICalendar calendar) {
        return Biweekly.write(calendar).go().getBytes(UTF_8);
    }
}
