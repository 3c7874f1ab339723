package dev.engagement.json.jscalendar;

import dev.engagement.gathering.GatheringState;
import dev.engagement.json.calendar.CalendarLosses;
import dev.engagement.json.calendar.CalendarStatus;
import dev.engagement.json.calendar.EventReader;
import dev.engagement.json.exchange.ForeignReader;
import dev.engagement.json.exchange.ForeignWriter;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.json.exchange.WordTable;
import dev.engagement.json.mapping.MappedWriter;
import dev.engagement.json.table.Scalars;
import dev.engagement.record.Visibility;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * JSCalendar, RFC 8984: meetings, series of meetings and outreach sessions as events of a group.
 *
 * <p>Times are local, with the IANA name of their zone. What changes about single meetings of a series stands in its
 * {@code recurrenceOverrides}; a meeting with a record of its own is an event with {@code recurrenceId}. Members of
 * this library begin with {@code engagement.dev:}.
 */
public final class JsCalendar {

    /** What the format is called here. */
    public static final String NAME = "jscalendar";

    static final WordTable<GatheringState> STATUS = CalendarStatus.words(status -> status.toLowerCase(Locale.ROOT));

    /** Only what is public is written. What is not known is private, says the RFC. */
    static final WordTable<Visibility> PRIVACY = WordTable.of(
                    "privacy",
                    Visibility.class,
                    Map.of("public", Visibility.PUBLIC, "private", Visibility.TEAM, "secret", Visibility.RESTRICTED))
            .otherwise(Visibility.TEAM);

    private JsCalendar() {}

    /**
     * Reads events, groups and arrays of events, one behind the other. An event that comes back becomes a series, any
     * other a meeting. Parts of recurrence rules that no rule here has are refused as {@code UNSUPPORTED}.
     *
     * <p>Records are handed out at the end of their document, since an event beside a series may change it: all of a
     * document is kept until then.
     *
     * @param context what events do not say themselves; the zone is that of events without one
     * @return the reader
     */
    public static ForeignReader reader(ReadContext context) {
        return new EventReader(
                NAME,
                Set.of("", "/entries"),
                Scalars.form(
                        in -> Optional.of(EventForm.EVENT.read(in)),
                        (event, out) -> EventForm.EVENT.write(event.orElseThrow(), out),
                        Map.of()),
                context,
                STATUS,
                PRIVACY);
    }

    /**
     * Writes one group with what everybody may see. Its {@code updated} is the latest of its events'.
     *
     * @param uid what tells the group from all others, the same each time it is written
     * @return the writer
     */
    public static ForeignWriter writer(String uid) {
        return new MappedWriter(
                NAME,
                CalendarLosses.losses().build(),
                Visibility.PUBLIC,
                target -> new GroupEncoder(target, uid),
                STATUS);
    }
}
