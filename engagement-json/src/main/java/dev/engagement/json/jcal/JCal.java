package dev.engagement.json.jcal;

import dev.engagement.gathering.GatheringState;
import dev.engagement.id.RecordType;
import dev.engagement.json.calendar.CalendarLosses;
import dev.engagement.json.calendar.CalendarStatus;
import dev.engagement.json.calendar.EventReader;
import dev.engagement.json.exchange.ForeignReader;
import dev.engagement.json.exchange.ForeignWriter;
import dev.engagement.json.exchange.Losses;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.json.exchange.WordTable;
import dev.engagement.json.mapping.MappedWriter;
import dev.engagement.record.Visibility;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * jCal, RFC 7265: meetings, series of meetings and outreach sessions as events of a calendar. A library for iCalendar
 * turns it into an {@code .ics} text and back.
 *
 * <p>Times are local, with the IANA name of their zone and without a {@code VTIMEZONE}: with one, libraries count from
 * it and not from what they know of the zone, and are wrong on days on which clocks change. Reading ignores it. What
 * changes about a single meeting of a series is an event with the uid of the series and a {@code RECURRENCE-ID}, and so
 * is a meeting with a record of its own. Properties of this library begin with {@code X-ENGAGEMENT-}.
 */
public final class JCal {

    /** What the format is called here. */
    public static final String NAME = "jcal";

    static final WordTable<GatheringState> STATUS = CalendarStatus.words(UnaryOperator.identity());

    /** Only what is public is written. What is not known is private, says the RFC. */
    static final WordTable<Visibility> CLASS = WordTable.of(
                    "class",
                    Visibility.class,
                    Map.of(
                            "PUBLIC",
                            Visibility.PUBLIC,
                            "PRIVATE",
                            Visibility.TEAM,
                            "CONFIDENTIAL",
                            Visibility.RESTRICTED))
            .otherwise(Visibility.TEAM);

    private JCal() {}

    /**
     * Reads calendars, one behind the other. An event that comes back becomes a series, any other a meeting; other
     * components are counted as unknown. Parts of recurrence rules that no rule here has, days without a time and
     * {@code RANGE=THISANDFUTURE} are refused as {@code UNSUPPORTED}.
     *
     * <p>Records are handed out at the end of their document, since an event beside a series may change it: all of a
     * document is kept until then.
     *
     * @param context what events do not say themselves; the zone is that of times without one
     * @return the reader
     */
    public static ForeignReader reader(ReadContext context) {
        return new EventReader(NAME, Set.of("/2"), EventComponent.form(context.zone()), context, STATUS, CLASS);
    }

    /**
     * Writes one calendar with what everybody may see, in whole seconds.
     *
     * @return the writer
     */
    public static ForeignWriter writer() {
        Losses.Builder losses = CalendarLosses.losses();
        Stream.of(RecordType.SAFETY_MEETING, RecordType.MEETING_SERIES, RecordType.OUTREACH_SESSION)
                .forEach(type -> losses.partly(type, "recordedAt", "parts of a second"));
        return new MappedWriter(NAME, losses.build(), Visibility.PUBLIC, CalendarEncoder::new, STATUS);
    }
}
