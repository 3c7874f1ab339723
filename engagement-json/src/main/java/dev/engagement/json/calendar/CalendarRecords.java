package dev.engagement.json.calendar;

import static dev.engagement.json.calendar.CalendarEvent.CHANGES;
import static dev.engagement.json.calendar.CalendarEvent.COMMUNITY;
import static dev.engagement.json.calendar.CalendarEvent.KEYWORDS;
import static dev.engagement.json.calendar.CalendarEvent.KIND;
import static dev.engagement.json.calendar.CalendarEvent.LENGTH;
import static dev.engagement.json.calendar.CalendarEvent.LEVEL;
import static dev.engagement.json.calendar.CalendarEvent.MODE;
import static dev.engagement.json.calendar.CalendarEvent.PLACE;
import static dev.engagement.json.calendar.CalendarEvent.PRIVACY;
import static dev.engagement.json.calendar.CalendarEvent.PROGRAM;
import static dev.engagement.json.calendar.CalendarEvent.RECORD_ID;
import static dev.engagement.json.calendar.CalendarEvent.RECURRENCE_ID;
import static dev.engagement.json.calendar.CalendarEvent.RULE;
import static dev.engagement.json.calendar.CalendarEvent.SEQUENCE;
import static dev.engagement.json.calendar.CalendarEvent.SERIES_ID;
import static dev.engagement.json.calendar.CalendarEvent.START;
import static dev.engagement.json.calendar.CalendarEvent.STATUS;
import static dev.engagement.json.calendar.CalendarEvent.TITLE;
import static dev.engagement.json.calendar.CalendarEvent.UID;
import static dev.engagement.json.calendar.CalendarEvent.UPDATED;
import static dev.engagement.json.calendar.CalendarEvent.URL;
import static dev.engagement.json.calendar.CalendarEvent.ZONE;

import dev.engagement.base.Code;
import dev.engagement.base.IllegalTransitionException;
import dev.engagement.base.IncompleteValueException;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.base.Transition;
import dev.engagement.base.Violation;
import dev.engagement.gathering.GatheringState;
import dev.engagement.id.CommunityId;
import dev.engagement.id.MeetingSeriesId;
import dev.engagement.id.OutreachProgramId;
import dev.engagement.id.OutreachSessionId;
import dev.engagement.id.RecordType;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.json.calendar.CalendarEvent.Fact;
import dev.engagement.json.calendar.CalendarEvent.Status;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.json.table.Refusal;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.MeetingSeries;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.ExternalId;
import dev.engagement.record.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Makes records of events that were read.
 *
 * <p>An event that comes back becomes a series, any other a meeting, unless it names an outreach program. A uid of
 * another calendar is kept as an external id, so that writing gives it back. This class is immutable and, as long as
 * the context's functions are, thread-safe.
 */
public final class CalendarRecords {

    /** What a cancelled event of a calendar was called off for: calendars do not tell. */
    private static final String NO_REASON = "STATUS:CANCELLED";

    private final ReadContext context;

    /**
     * Makes records.
     *
     * @param context what events do not say themselves
     */
    public CalendarRecords(ReadContext context) {
        this.context = context;
    }

    /**
     * The record of an event.
     *
     * @throws Refusal if it cannot be one
     */
    public EngagementRecord record(CalendarEvent event) {
        try {
            return switch (type(event)) {
                case MEETING_SERIES -> series(event);
                case OUTREACH_SESSION -> session(event);
                default -> meeting(event);
            };
        } catch (InvalidValueException e) {
            List<Violation> violations = e.violations();
            throw event.at(violations.isEmpty() ? "" : violations.get(0).attribute(), Refusal.of(e));
        } catch (IllegalTransitionException e) {
            throw event.at(STATUS, Refusal.of(e));
        } catch (IncompleteValueException e) {
            throw event.at(e.attributes().stream().findFirst().orElse(""), Refusal.of(e));
        }
    }

    private static RecordType type(CalendarEvent event) {
        boolean comesBack = event.get(RULE).isPresent() || event.get(CHANGES).isPresent();
        return event.get(RECURRENCE_ID).isPresent()
                ? RecordType.SAFETY_MEETING
                : comesBack
                        ? RecordType.MEETING_SERIES
                        : event.get(PROGRAM).isPresent() ? RecordType.OUTREACH_SESSION : RecordType.SAFETY_MEETING;
    }

    private MeetingSeries series(CalendarEvent event) {
        if (event.get(STATUS).filter(status -> status != Status.CONFIRMED).isPresent()) {
            throw event.at(
                    STATUS,
                    new Refusal(
                            EngagementJsonException.Code.UNSUPPORTED,
                            "A series must be confirmed; only its meetings can be called off"));
        }
        ZoneId zone = zone(event);
        MeetingSeries.Builder builder = header(MeetingSeries.builder(), event)
                .id(id(event, MeetingSeriesId::of))
                .title(event.need(TITLE))
                .kind(event.get(KIND).orElse(MeetingKind.PUBLIC_SAFETY))
                .start(event.need(START))
                .zone(zone)
                .length(length(event))
                .place(place(event))
                .url(event.get(URL))
                .rule(event.need(RULE));
        Map<LocalDateTime, CalendarChange> changes = event.get(CHANGES).orElse(Map.of());
        Set<LocalDateTime> regular = event.need(RULE).localTimesAmong(changes.keySet(), event.need(START), zone);
        changes.forEach((time, change) -> {
            if (change.excluded()) {
                if (regular.contains(time)) {
                    builder.addExclusion(time);
                }
                return;
            }
            if (!regular.contains(time)) {
                builder.addAddition(time);
            }
            if (change.isDifferent()) {
                builder.addOverride(located(event, CHANGES, () -> change.override(time, zone)));
            }
        });
        return builder.build();
    }

    private SafetyMeeting meeting(CalendarEvent event) {
        Optional<Place> place = place(event);
        Optional<String> url = event.get(URL);
        Optional<LocalDateTime> originalStart = event.get(RECURRENCE_ID);
        Optional<String> series =
                originalStart.map(start -> event.get(SERIES_ID).orElseGet(() -> ofUid(event)));
        String id = event.get(RECORD_ID)
                .orElseGet(() ->
                        ofUid(event) + originalStart.map(start -> "/" + start).orElse(""));
        return header(SafetyMeeting.builder(), event)
                .id(located(event, UID, () -> SafetyMeetingId.of(id)))
                .seriesId(series.map(text -> located(event, UID, () -> MeetingSeriesId.of(text))))
                .originalStart(originalStart)
                .title(event.need(TITLE))
                .kind(event.get(KIND).orElse(MeetingKind.PUBLIC_SAFETY))
                .engagementLevel(event.get(LEVEL))
                .mode(event.get(MODE).orElseGet(() -> mode(place.isPresent(), url.isPresent())))
                .start(event.need(START))
                .zone(zone(event))
                .length(length(event))
                .place(place)
                .url(url)
                .transitions(transitions(event))
                .build();
    }

    private OutreachSession session(CalendarEvent event) {
        Set<Code> topics = event.get(KEYWORDS).orElse(Set.of()).stream()
                .map(topic -> located(event, KEYWORDS, () -> Code.of(topic)))
                .collect(Collectors.toSet());
        return header(OutreachSession.builder(), event)
                .id(id(event, OutreachSessionId::of))
                .programId(located(event, PROGRAM, () -> OutreachProgramId.of(event.need(PROGRAM))))
                .title(event.need(TITLE))
                .start(event.need(START))
                .zone(zone(event))
                .length(length(event))
                .place(event.get(PLACE))
                .topics(topics)
                .transitions(transitions(event))
                .build();
    }

    private <B extends RecordBuilder<B>> B header(B builder, CalendarEvent event) {
        CommunityId of = event.get(COMMUNITY)
                .map(text -> located(event, COMMUNITY, () -> CommunityId.of(text)))
                .orElse(context.communityId());
        String uid = event.need(UID);
        boolean foreign = CalendarUid.parse(uid).isEmpty();
        return builder.communityId(of)
                .revision(event.get(SEQUENCE).orElse(0) + 1)
                .recordedAt(event.need(UPDATED))
                .visibility(event.get(PRIVACY).orElse(context.visibility()))
                .externalIds(
                        foreign
                                ? Set.of(located(event, UID, () -> new ExternalId(CalendarUid.SYSTEM, uid)))
                                : Set.of());
    }

    private <I> I id(CalendarEvent event, Function<String, I> of) {
        return located(event, UID, () -> of.apply(event.get(RECORD_ID).orElseGet(() -> ofUid(event))));
    }

    private String ofUid(CalendarEvent event) {
        String uid = event.need(UID);
        return CalendarUid.parse(uid).map(CalendarUid::id).orElseGet(() -> context.idOf(uid));
    }

    private ZoneId zone(CalendarEvent event) {
        return event.get(ZONE).orElse(context.zone());
    }

    private Duration length(CalendarEvent event) {
        return event.need(LENGTH).from(event.need(START), zone(event));
    }

    /** Somebody else's event may say nothing of where; people meet somewhere nevertheless. */
    private static Optional<Place> place(CalendarEvent event) {
        return event.get(PLACE)
                .or(() -> event.get(URL).isPresent() ? Optional.empty() : Optional.of(Place.of(PlaceKinds.OTHER)));
    }

    private static SafetyMeeting.Mode mode(boolean place, boolean url) {
        return place && url
                ? SafetyMeeting.Mode.HYBRID
                : place ? SafetyMeeting.Mode.IN_PERSON : SafetyMeeting.Mode.ONLINE;
    }

    private static List<Transition<GatheringState>> transitions(CalendarEvent event) {
        Instant at = event.need(UPDATED);
        Transition<GatheringState> announced = Transition.of(GatheringState.ANNOUNCED, at);
        return switch (CalendarStatus.state(event.get(STATUS).orElse(Status.CONFIRMED))) {
            case DRAFT -> List.of();
            case CANCELLED ->
                List.of(announced, Transition.of(GatheringState.CANCELLED, at).because(NO_REASON));
            default -> List.of(announced);
        };
    }

    /** A value made of what was read under a key, so that a refusal tells where. */
    private static <V> V located(CalendarEvent event, Fact<?> key, Supplier<V> make) {
        try {
            return make.get();
        } catch (InvalidValueException e) {
            throw event.at(key, Refusal.of(e));
        }
    }
}
