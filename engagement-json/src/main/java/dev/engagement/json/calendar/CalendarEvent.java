package dev.engagement.json.calendar;

import dev.engagement.base.Place;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.table.Refusal;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.record.Visibility;
import dev.engagement.recurrence.RecurrenceRule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An event as calendars know it, of whatever format: what was read before it becomes a record, and what a record
 * becomes before it is written. Not thread-safe.
 */
public final class CalendarEvent {

    /** Whether an event takes place, as far as calendars tell. */
    public enum Status {
        /** It does. */
        CONFIRMED,
        /** It is not certain. */
        TENTATIVE,
        /** It was called off. */
        CANCELLED
    }

    /**
     * One thing that an event has or has not.
     *
     * @param <V> the type of its value
     */
    @SuppressWarnings("UnusedTypeParameter") // ties each key to the values it stands for
    public static final class Fact<V> {

        private final String attribute;

        private Fact(String attribute) {
            this.attribute = attribute;
        }
    }

    /** What tells the event from all others, in all calendars; the same for all events of a series. */
    public static final Fact<String> UID = new Fact<>("id");
    /** The number of changes so far, from 0. */
    public static final Fact<Integer> SEQUENCE = new Fact<>("revision");
    /** When it was changed last. */
    public static final Fact<Instant> UPDATED = new Fact<>("recordedAt");
    /** Who may see it. */
    public static final Fact<Visibility> PRIVACY = new Fact<>("visibility");
    /** Whether it takes place. */
    public static final Fact<Status> STATUS = new Fact<>("transitions");
    /** What it is called. */
    public static final Fact<String> TITLE = new Fact<>("title");
    /** What is to be talked about; only written. */
    public static final Fact<String> DESCRIPTION = new Fact<>("agenda");
    /** When it begins, by the clocks of its zone. */
    public static final Fact<LocalDateTime> START = new Fact<>("start");
    /** The zone of its clocks. */
    public static final Fact<ZoneId> ZONE = new Fact<>("zone");
    /** How long it takes. */
    public static final Fact<CalendarLength> LENGTH = new Fact<>("length");
    /** Where people meet. */
    public static final Fact<Place> PLACE = new Fact<>("place");
    /** Where to join online. */
    public static final Fact<String> URL = new Fact<>("url");
    /** Words by which it can be found. */
    public static final Fact<Set<String>> KEYWORDS = new Fact<>("topics");
    /** How it comes back. */
    public static final Fact<RecurrenceRule> RULE = new Fact<>("rule");
    /** What is said of single events of a series, by their original start. */
    public static final Fact<Map<LocalDateTime, CalendarChange>> CHANGES = new Fact<>("overrides");
    /** Starts of events that the rule does not have; only written, since what is read tells it by {@link #CHANGES}. */
    public static final Fact<Set<LocalDateTime>> ADDED = new Fact<>("additions");
    /** Which event of a series it is: its original start, by the clocks of the series. */
    public static final Fact<LocalDateTime> RECURRENCE_ID = new Fact<>("originalStart");
    /** The id of the record, where the uid does not tell it. */
    public static final Fact<String> RECORD_ID = new Fact<>("id");
    /** The id of its series, where the uid does not tell it. */
    public static final Fact<String> SERIES_ID = new Fact<>("seriesId");
    /** The id of the community. */
    public static final Fact<String> COMMUNITY = new Fact<>("communityId");
    /** What kind of meeting it is. */
    public static final Fact<MeetingKind> KIND = new Fact<>("kind");
    /** How people meet. */
    public static final Fact<SafetyMeeting.Mode> MODE = new Fact<>("mode");
    /** How much say residents have. */
    public static final Fact<SafetyMeeting.EngagementLevel> LEVEL = new Fact<>("engagementLevel");
    /** The id of the outreach program. */
    public static final Fact<String> PROGRAM = new Fact<>("programId");

    private final Map<Fact<?>, Object> values = new HashMap<>();
    private final Map<String, UnaryOperator<Refusal>> places = new HashMap<>();

    /**
     * What it has of this.
     *
     * @return empty if it has none
     */
    @SuppressWarnings("unchecked") // set() puts only values of the key's own type
    public <V> Optional<V> get(Fact<V> key) {
        return Optional.ofNullable((V) values.get(key));
    }

    /**
     * What it must have of this.
     *
     * @throws Refusal if it has none
     */
    public <V> V need(Fact<V> key) {
        return get(key).orElseThrow(() ->
                at(key.attribute, new Refusal(Code.MISSING_MEMBER, "Event must have what becomes " + key.attribute)));
    }

    /** Gives it a value. */
    public <V> void set(Fact<V> key, V value) {
        values.put(key, value);
    }

    /** Gives it a value, if there is one. */
    public <V> void set(Fact<V> key, Optional<? extends V> value) {
        value.ifPresent(present -> values.put(key, present));
    }

    /** Gives it a value that was read, and remembers where: the way adds to a refusal where it stands. */
    public <V> void read(Fact<V> key, V value, UnaryOperator<Refusal> way) {
        values.put(key, value);
        places.put(key.attribute, way);
    }

    /** The refusal of what became an attribute of a record, telling where that was read, if it was. */
    Refusal at(String attribute, Refusal refusal) {
        return places.getOrDefault(attribute, UnaryOperator.identity()).apply(refusal);
    }

    /** The refusal of what has this key, telling where it was read. */
    Refusal at(Fact<?> key, Refusal refusal) {
        return at(key.attribute, refusal);
    }
}
