package dev.engagement.testing;

import static dev.engagement.testing.BaseArbitraries.days;
import static dev.engagement.testing.BaseArbitraries.headers;
import static dev.engagement.testing.BaseArbitraries.idSets;
import static dev.engagement.testing.BaseArbitraries.ids;
import static dev.engagement.testing.BaseArbitraries.instants;
import static dev.engagement.testing.BaseArbitraries.lengths;
import static dev.engagement.testing.BaseArbitraries.localTimes;
import static dev.engagement.testing.BaseArbitraries.optionalInts;
import static dev.engagement.testing.BaseArbitraries.personalText;
import static dev.engagement.testing.BaseArbitraries.places;
import static dev.engagement.testing.BaseArbitraries.texts;
import static dev.engagement.testing.BaseArbitraries.zones;
import static dev.engagement.testing.GatheringArbitraries.courses;
import static dev.engagement.testing.PeopleArbitraries.participants;

import dev.engagement.base.DayPeriod;
import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.id.AgendaItemId;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.MeetingSeriesId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.id.SubjectId;
import dev.engagement.meeting.AgendaItem;
import dev.engagement.meeting.AgendaItemState;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.MeetingOverride;
import dev.engagement.meeting.MeetingSeries;
import dev.engagement.meeting.Minutes;
import dev.engagement.meeting.MinutesEntry;
import dev.engagement.meeting.MinutesState;
import dev.engagement.meeting.Registration;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.recurrence.RecurrenceRule;
import dev.engagement.testing.GatheringArbitraries.Course;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Valid meetings and series of meetings. */
public final class MeetingArbitraries {

    private static final int YEARS = 12;

    private MeetingArbitraries() {}

    /** Meetings in every state, each about as often. */
    public static Arbitrary<SafetyMeeting> safetyMeetings() {
        return Combinators.combine(
                        courses(SafetyMeeting.LIFECYCLE),
                        agendas(),
                        Arbitraries.of(SafetyMeeting.Mode.class),
                        Arbitraries.of(true, false))
                .flatAs(MeetingArbitraries::safetyMeetings)
                .withoutEdgeCases();
    }

    private static Arbitrary<SafetyMeeting> safetyMeetings(
            Course course, List<AgendaItem> agenda, SafetyMeeting.Mode mode, boolean inSeries) {
        double place = mode == SafetyMeeting.Mode.ONLINE ? 0.2 : 1;
        double url = mode == SafetyMeeting.Mode.IN_PERSON ? 0.2 : 1;
        return Builders.withBuilder(
                        () -> course.on(SafetyMeeting.builder()).mode(mode).agenda(agenda))
                .use(headers())
                .in((builder, header) -> header.on(builder))
                .use(ids(SafetyMeetingId::of))
                .in(SafetyMeeting.Builder::id)
                .use(ids(MeetingSeriesId::of).optional(inSeries ? 1 : 0))
                .in(SafetyMeeting.Builder::seriesId)
                .use(localTimes().optional(inSeries ? 1 : 0))
                .in(SafetyMeeting.Builder::originalStart)
                .use(texts())
                .in(SafetyMeeting.Builder::title)
                .use(Arbitraries.of(MeetingKind.class))
                .in(SafetyMeeting.Builder::kind)
                .use(Arbitraries.of(SafetyMeeting.EngagementLevel.class).optional(0.7))
                .in(SafetyMeeting.Builder::engagementLevel)
                .use(lengths())
                .in(SafetyMeeting.Builder::length)
                .use(places().optional(place))
                .in(SafetyMeeting.Builder::place)
                .use(urls().optional(url))
                .in(SafetyMeeting.Builder::url)
                .use(optionalInts(1, 500))
                .in(SafetyMeeting.Builder::capacity)
                .use(idSets(OfficerId::of, 3))
                .in(SafetyMeeting.Builder::hosts)
                .use(registrations(course.isHeld()))
                .in(SafetyMeeting.Builder::registrations)
                .use(minutes(agenda, course).optional(0.6))
                .in(SafetyMeeting.Builder::minutes)
                .build(SafetyMeeting.Builder::build)
                .withoutEdgeCases();
    }

    /** Addresses of online meetings; each is personal. */
    public static Arbitrary<String> urls() {
        return Arbitraries.integers()
                .between(1, 999)
                .map(room -> "https://meet.example/" + room + "?code=" + BaseArbitraries.PERSONAL_MARKER);
    }

    /** Agendas of at most three items. */
    public static Arbitrary<List<AgendaItem>> agendas() {
        return agendaItems().list().ofMaxSize(3).map(items -> {
            List<AgendaItem> numbered = new ArrayList<>();
            for (AgendaItem item : items) {
                numbered.add(item.toBuilder()
                        .id(AgendaItemId.of("a" + numbered.size()))
                        .order(items.size() - numbered.size())
                        .build());
            }
            return numbered;
        });
    }

    /** Agenda items in every state. */
    public static Arbitrary<AgendaItem> agendaItems() {
        return Builders.withBuilder(() -> AgendaItem.builder().order(1))
                .use(ids(AgendaItemId::of))
                .in(AgendaItem.Builder::id)
                .use(texts())
                .in(AgendaItem.Builder::title)
                .use(Arbitraries.of(AgendaItem.Type.class))
                .in(AgendaItem.Builder::type)
                .use(lengths().optional(0.5))
                .in(AgendaItem.Builder::plannedLength)
                .use(personalText().optional(0.5))
                .in(AgendaItem.Builder::presenter)
                .use(idSets(SubjectId::of, 2))
                .in(AgendaItem.Builder::about)
                .use(Arbitraries.of(AgendaItemState.class))
                .in(AgendaItem.Builder::state)
                .build(AgendaItem.Builder::build)
                .withoutEdgeCases();
    }

    private static Arbitrary<List<Registration>> registrations(boolean held) {
        Arbitrary<Registration.Presence> presences =
                held ? Arbitraries.of(Registration.Presence.class) : Arbitraries.just(Registration.Presence.UNKNOWN);
        return Combinators.combine(participants(), Arbitraries.of(Registration.Answer.class), instants(), presences)
                .as(Registration::new)
                .list()
                .uniqueElements(registration -> registration
                        .participant()
                        .resident()
                        .<Object>map(Function.identity())
                        .orElse(registration))
                .ofMaxSize(4);
    }

    private static Arbitrary<Minutes> minutes(List<AgendaItem> agenda, Course course) {
        Arbitrary<MinutesState> states = course.isHeld()
                ? Arbitraries.of(MinutesState.class)
                : Arbitraries.of(MinutesState.DRAFT, MinutesState.APPROVED);
        return states.flatMap(state -> minutes(agenda, course, state));
    }

    private static Arbitrary<Minutes> minutes(List<AgendaItem> agenda, Course course, MinutesState state) {
        boolean published = state == MinutesState.PUBLISHED || state == MinutesState.AMENDED;
        return Builders.withBuilder(() -> Minutes.builder().state(state))
                .use(Arbitraries.integers().between(state == MinutesState.AMENDED ? 2 : 1, 5))
                .in(Minutes.Builder::revision)
                .use(entries(agenda).list().ofMaxSize(3))
                .in(Minutes.Builder::entries)
                .use(days().optional(0.7))
                .in(Minutes.Builder::dueOn)
                .use(course.afterStart().optional(published ? 1 : 0))
                .in(Minutes.Builder::publishedAt)
                .build(Minutes.Builder::build)
                .withoutEdgeCases();
    }

    private static Arbitrary<MinutesEntry> entries(List<AgendaItem> agenda) {
        Arbitrary<Optional<AgendaItemId>> items = agenda.isEmpty()
                ? Arbitraries.just(Optional.empty())
                : Arbitraries.of(agenda).map(AgendaItem::id).optional(0.7);
        return Combinators.combine(
                        Arbitraries.of(MinutesEntry.Kind.class), items, personalText(), ids(CommitmentId::of))
                .as((kind, item, text, commitment) -> MinutesEntry.builder()
                        .kind(kind)
                        .agendaItemId(item)
                        .text(text)
                        .commitmentId(kind == MinutesEntry.Kind.ACTION ? Optional.of(commitment) : Optional.empty())
                        .build());
    }

    /** Series of every kind of rule. */
    public static Arbitrary<MeetingSeries> meetingSeries() {
        return Combinators.combine(RecurrenceArbitraries.rules(), localTimes(), zones())
                .as(MeetingArbitraries::startOf)
                .flatMap(MeetingArbitraries::meetingSeries)
                .withoutEdgeCases();
    }

    /** A rule with a first start that it allows, and some of the starts that follow. */
    private record Beginning(RecurrenceRule rule, ZoneId zone, List<LocalDateTime> starts) {}

    /** Rules that allow no day soon are replaced. */
    private static Beginning startOf(RecurrenceRule rule, LocalDateTime from, ZoneId zone) {
        List<LocalDateTime> starts = starts(rule, from, zone);
        return starts.isEmpty()
                ? startOf(RecurrenceRule.parse("FREQ=WEEKLY"), from, zone)
                : new Beginning(rule, zone, starts(rule, starts.get(0), zone));
    }

    private static List<LocalDateTime> starts(RecurrenceRule rule, LocalDateTime from, ZoneId zone) {
        DayPeriod window = new DayPeriod(from.toLocalDate(), from.toLocalDate().plusYears(YEARS));
        return rule.localTimes(from, zone, window).limit(8).collect(Collectors.toList());
    }

    private static Arbitrary<MeetingSeries> meetingSeries(Beginning beginning) {
        return Builders.withBuilder(() -> MeetingSeries.builder()
                        .rule(beginning.rule())
                        .zone(beginning.zone())
                        .start(beginning.starts().get(0)))
                .use(headers())
                .in((builder, header) -> header.on(builder))
                .use(ids(value -> MeetingSeriesId.of("series " + value.hashCode())))
                .in(MeetingSeries.Builder::id)
                .use(texts())
                .in(MeetingSeries.Builder::title)
                .use(Arbitraries.of(MeetingKind.class))
                .in(MeetingSeries.Builder::kind)
                .use(places())
                .in(MeetingSeries.Builder::place)
                .use(urls().optional(0.5))
                .in(MeetingSeries.Builder::url)
                .use(lengths())
                .in(MeetingSeries.Builder::length)
                .use(Arbitraries.of(beginning.starts()).set().ofMaxSize(2))
                .in((builder, excluded) -> builder.exclusions(excluded)
                        .overrides(beginning.starts().stream()
                                .filter(start -> !excluded.contains(start))
                                .limit(1)
                                .map(start -> MeetingOverride.builder()
                                        .originalStart(start)
                                        .start(start.plusHours(1))
                                        .place(Place.of(PlaceKinds.PARK))
                                        .build())
                                .collect(Collectors.toList())))
                .use(Arbitraries.of(beginning.starts())
                        .map(start -> start.plusMinutes(7))
                        .set()
                        .ofMaxSize(2))
                .in(MeetingSeries.Builder::additions)
                .use(ids(MeetingSeriesId::of).optional(0.3))
                .in(MeetingSeries.Builder::predecessor)
                .build(MeetingSeries.Builder::build)
                .withoutEdgeCases();
    }
}
