package dev.engagement.examples.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final Instant AT = Instant.parse("2026-02-01T12:00:00Z");

    private static final List<CalendarEntry> ENTRIES = List.of(
            new CalendarEntry.AllDay("plan-1", LocalDate.of(2026, 3, 8), "Tell back, please; soon"),
            new CalendarEntry.Timed(
                    "plan-2",
                    ZonedDateTime.of(2026, 3, 10, 18, 30, 0, 0, ZoneId.of("America/Chicago")),
                    Duration.ofMinutes(90),
                    "Meeting"));

    @Test
    void entries_become_events_of_a_calendar() {
        assertThat(new String(CalendarFile.of(ENTRIES, AT), UTF_8).split("\r\n"))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//dev.engagement//engagement//EN",
                        "BEGIN:VEVENT",
                        "UID:plan-1",
                        "DTSTAMP:20260201T120000Z",
                        "SUMMARY:Tell back\\, please\\; soon",
                        "DTSTART;VALUE=DATE:20260308",
                        "DTEND;VALUE=DATE:20260309",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:plan-2",
                        "DTSTAMP:20260201T120000Z",
                        "SUMMARY:Meeting",
                        "DTSTART:20260310T233000Z",
                        "DTEND:20260311T010000Z",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @Test
    void the_zone_of_the_machine_changes_nothing() {
        TimeZone before = TimeZone.getDefault();
        byte[] here = CalendarFile.of(ENTRIES, AT);
        try {
            for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Sao_Paulo")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(CalendarFile.of(ENTRIES, AT)).as(zone).isEqualTo(here);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void an_event_takes_time() {
        ZonedDateTime start = AT.atZone(ZoneId.of("UTC"));
        assertThatThrownBy(() -> new CalendarEntry.Timed("x", start, Duration.ZERO, "x"))
                .isInstanceOf(InvalidValueException.class);
    }
}
