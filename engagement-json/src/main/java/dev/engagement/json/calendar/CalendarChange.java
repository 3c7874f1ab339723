package dev.engagement.json.calendar;

import dev.engagement.base.Place;
import dev.engagement.meeting.MeetingOverride;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a calendar says of one event of a series. Nothing at all means that it takes place as the series has it, or that
 * it is one more. This record is immutable and thread-safe.
 *
 * @param excluded whether it does not take place
 * @param start when it begins instead
 * @param length how long it takes instead
 * @param title what it is called instead
 * @param place where people meet instead
 * @param url where to join online instead
 */
public record CalendarChange(
        boolean excluded,
        Optional<LocalDateTime> start,
        Optional<CalendarLength> length,
        Optional<String> title,
        Optional<Place> place,
        Optional<String> url) {

    /** It does not take place. */
    public static final CalendarChange EXCLUDED = new CalendarChange(
            true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** It takes place. */
    public static final CalendarChange NONE = new CalendarChange(
            false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static CalendarChange of(MeetingOverride override) {
        return new CalendarChange(
                false,
                override.start(),
                override.length().map(CalendarLength::of),
                override.title(),
                override.place(),
                override.url());
    }

    /** Whether anything is different. */
    boolean isDifferent() {
        return Stream.of(start, length, title, place, url).anyMatch(Optional::isPresent);
    }

    /** The override that says the same of an event of a series. */
    MeetingOverride override(LocalDateTime originalStart, ZoneId zone) {
        Optional<Duration> exact = length.map(one -> one.from(start.orElse(originalStart), zone));
        return MeetingOverride.builder()
                .originalStart(originalStart)
                .start(start)
                .length(exact)
                .title(title)
                .place(place)
                .url(url)
                .build();
    }
}
