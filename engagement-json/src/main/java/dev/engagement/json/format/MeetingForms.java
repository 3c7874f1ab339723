package dev.engagement.json.format;

import static dev.engagement.json.format.SharedForms.COMMITMENT_ID;
import static dev.engagement.json.format.SharedForms.HEADCOUNT;
import static dev.engagement.json.format.SharedForms.HEARD_FEEDBACK;
import static dev.engagement.json.format.SharedForms.LONG_TEXT;
import static dev.engagement.json.format.SharedForms.OFFICER_ID;
import static dev.engagement.json.format.SharedForms.PARTICIPANT;
import static dev.engagement.json.format.SharedForms.PLACE;
import static dev.engagement.json.format.SharedForms.TITLE;
import static dev.engagement.json.format.SharedForms.ZONE;
import static dev.engagement.json.format.SharedForms.transition;
import static dev.engagement.json.table.Part.defaulted;
import static dev.engagement.json.table.Part.required;
import static dev.engagement.json.table.Scalars.BOOLEAN;
import static dev.engagement.json.table.Scalars.DAY;
import static dev.engagement.json.table.Scalars.DURATION;
import static dev.engagement.json.table.Scalars.INSTANT;
import static dev.engagement.json.table.Scalars.INTEGER;
import static dev.engagement.json.table.Scalars.LOCAL_TIME;
import static dev.engagement.json.table.Scalars.constant;
import static dev.engagement.json.table.Scalars.text;
import static dev.engagement.json.table.Scalars.wrapped;

import dev.engagement.gathering.GatheringState;
import dev.engagement.id.AgendaItemId;
import dev.engagement.id.MeetingSeriesId;
import dev.engagement.id.RecordType;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.id.SubjectId;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.ObjectForm;
import dev.engagement.json.table.Parts;
import dev.engagement.json.table.Table;
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

/** Safety meetings. */
final class MeetingForms {

    static final Form<AgendaItemId> AGENDA_ITEM_ID = wrapped(AgendaItemId::new, AgendaItemId::value, 128);

    private static final ObjectForm<AgendaItem, AgendaItem.Builder> AGENDA_ITEM =
            Table.<AgendaItem, AgendaItem.Builder>of(
                            "AgendaItem",
                            "One point of a meeting's agenda.",
                            AgendaItem::builder,
                            AgendaItem.Builder::build)
                    .required(
                            "id",
                            AGENDA_ITEM_ID,
                            AgendaItem::id,
                            AgendaItem.Builder::id,
                            "The item's id, unique in its meeting.")
                    .requiredInt(
                            "order", AgendaItem::order, AgendaItem.Builder::order, "Its place on the agenda, from 1.")
                    .required("title", TITLE, AgendaItem::title, AgendaItem.Builder::title, "What it is called.")
                    .required(
                            "type",
                            constant(AgendaItem.Type.class),
                            AgendaItem::type,
                            AgendaItem.Builder::type,
                            "What is to happen.")
                    .optional(
                            "plannedLength",
                            DURATION,
                            AgendaItem::plannedLength,
                            AgendaItem.Builder::plannedLength,
                            "How long it is planned to take.")
                    .optional(
                            "presenter",
                            TITLE,
                            AgendaItem::presenter,
                            AgendaItem.Builder::presenter,
                            "Who presents it.")
                    .set(
                            "about",
                            wrapped(SubjectId::new, SubjectId::value, 128),
                            AgendaItem::about,
                            AgendaItem.Builder::addAbout,
                            "The concerns and commitments it is about.")
                    .stated(
                            "state",
                            constant(AgendaItemState.class),
                            AgendaItem::state,
                            AgendaItem.Builder::state,
                            "Where it stands; PROPOSED if absent.")
                    .form();

    private static final Form<Registration> REGISTRATION = Parts.<Registration>of(
                    "Registration", "One person's answer to the invitation, and whether they came.")
            .make(
                    required("participant", PARTICIPANT, Registration::participant, "Who answered."),
                    required(
                            "answer",
                            constant(Registration.Answer.class),
                            Registration::answer,
                            "What they answered last."),
                    required("at", INSTANT, Registration::at, "When they answered."),
                    defaulted(
                            "presence",
                            constant(Registration.Presence.class),
                            Registration.Presence.UNKNOWN,
                            Registration::presence,
                            "Whether they came; UNKNOWN if absent."),
                    Registration::new);

    private static final ObjectForm<MinutesEntry, MinutesEntry.Builder> MINUTES_ENTRY =
            Table.<MinutesEntry, MinutesEntry.Builder>of(
                            "MinutesEntry",
                            "One thing that was said, decided or promised.",
                            MinutesEntry::builder,
                            MinutesEntry.Builder::build)
                    .optional(
                            "agendaItemId",
                            AGENDA_ITEM_ID,
                            MinutesEntry::agendaItemId,
                            MinutesEntry.Builder::agendaItemId,
                            "The agenda item it belongs to.")
                    .required(
                            "kind",
                            constant(MinutesEntry.Kind.class),
                            MinutesEntry::kind,
                            MinutesEntry.Builder::kind,
                            "What kind of thing it is.")
                    .required("text", LONG_TEXT, MinutesEntry::text, MinutesEntry.Builder::text, "What is written.")
                    .optional(
                            "commitmentId",
                            COMMITMENT_ID,
                            MinutesEntry::commitmentId,
                            MinutesEntry.Builder::commitmentId,
                            "The commitment of an ACTION.")
                    .form();

    private static final ObjectForm<Minutes, Minutes.Builder> MINUTES = Table.<Minutes, Minutes.Builder>of(
                    "Minutes",
                    "What was written down about a meeting for its residents.",
                    Minutes::builder,
                    Minutes.Builder::build)
            .stated(
                    "revision",
                    INTEGER,
                    Minutes::revision,
                    Minutes.Builder::revision,
                    "1, then 2, 3 and so on; 1 if absent.")
            .optional("dueOn", DAY, Minutes::dueOn, Minutes.Builder::dueOn, "The day by which they were promised.")
            .optional(
                    "publishedAt",
                    INSTANT,
                    Minutes::publishedAt,
                    Minutes.Builder::publishedAt,
                    "When they were first published.")
            .stated(
                    "state",
                    constant(MinutesState.class),
                    Minutes::state,
                    Minutes.Builder::state,
                    "Where they stand; DRAFT if absent.")
            .list(
                    "entries",
                    MINUTES_ENTRY,
                    Minutes::entries,
                    Minutes.Builder::addEntry,
                    "What was said, decided and promised.")
            .form();

    private static final ObjectForm<MeetingOverride, MeetingOverride.Builder> OVERRIDE =
            Table.<MeetingOverride, MeetingOverride.Builder>of(
                            "MeetingOverride",
                            "What is different about one meeting of a series.",
                            MeetingOverride::builder,
                            MeetingOverride.Builder::build)
                    .required(
                            "originalStart",
                            LOCAL_TIME,
                            MeetingOverride::originalStart,
                            MeetingOverride.Builder::originalStart,
                            "Which meeting: when the series had it begin.")
                    .optional(
                            "start",
                            LOCAL_TIME,
                            MeetingOverride::start,
                            MeetingOverride.Builder::start,
                            "When it begins instead.")
                    .optional(
                            "length",
                            DURATION,
                            MeetingOverride::length,
                            MeetingOverride.Builder::length,
                            "How long it takes instead.")
                    .optional(
                            "title",
                            TITLE,
                            MeetingOverride::title,
                            MeetingOverride.Builder::title,
                            "What it is called instead.")
                    .optional(
                            "place",
                            PLACE,
                            MeetingOverride::place,
                            MeetingOverride.Builder::place,
                            "Where people meet instead.")
                    .optional(
                            "url",
                            text(2_000),
                            MeetingOverride::url,
                            MeetingOverride.Builder::url,
                            "Where to join online instead.")
                    .form();

    private static final Form<MeetingSeriesId> SERIES_ID = wrapped(MeetingSeriesId::new, MeetingSeriesId::value, 128);

    private static final Form<RecurrenceRule> RULE = wrapped(RecurrenceRule::parse, RecurrenceRule::toString, 1_000);

    static final ObjectForm<MeetingSeries, MeetingSeries.Builder> MEETING_SERIES = RecordTable.of(
                    RecordType.MEETING_SERIES,
                    "MeetingSeries",
                    "Meetings that come back by a rule.",
                    MeetingSeries::builder,
                    MeetingSeries.Builder::build,
                    MeetingSeriesId::new,
                    MeetingSeries.Builder::id)
            .required("title", TITLE, MeetingSeries::title, MeetingSeries.Builder::title, "What it is called.")
            .required(
                    "kind",
                    constant(MeetingKind.class),
                    MeetingSeries::kind,
                    MeetingSeries.Builder::kind,
                    "What kind of meeting it is.")
            .required(
                    "start",
                    LOCAL_TIME,
                    MeetingSeries::start,
                    MeetingSeries.Builder::start,
                    "When it begins, by the clocks of its zone.")
            .required(
                    "length",
                    DURATION,
                    MeetingSeries::length,
                    MeetingSeries.Builder::length,
                    "How long it is planned to take.")
            .required("zone", ZONE, MeetingSeries::zone, MeetingSeries.Builder::zone, "The zone of its clocks.")
            .optional("place", PLACE, MeetingSeries::place, MeetingSeries.Builder::place, "Where people meet.")
            .optional("url", text(2_000), MeetingSeries::url, MeetingSeries.Builder::url, "Where to join online.")
            .required("rule", RULE, MeetingSeries::rule, MeetingSeries.Builder::rule, "How it comes back (RFC 5545).")
            .set(
                    "exclusions",
                    LOCAL_TIME,
                    MeetingSeries::exclusions,
                    MeetingSeries.Builder::addExclusion,
                    "Original starts of meetings that do not take place.")
            .set(
                    "additions",
                    LOCAL_TIME,
                    MeetingSeries::additions,
                    MeetingSeries.Builder::addAddition,
                    "Starts of meetings that the rule does not have.")
            .list(
                    "overrides",
                    OVERRIDE,
                    MeetingSeries::overrides,
                    MeetingSeries.Builder::addOverride,
                    "What is different about single meetings.")
            .optional(
                    "predecessor",
                    SERIES_ID,
                    MeetingSeries::predecessor,
                    MeetingSeries.Builder::predecessor,
                    "The series that this one goes on from.")
            .form();

    static final ObjectForm<SafetyMeeting, SafetyMeeting.Builder> SAFETY_MEETING = RecordTable.of(
                    RecordType.SAFETY_MEETING,
                    "SafetyMeeting",
                    "One meeting of the team with residents or partners.",
                    SafetyMeeting::builder,
                    SafetyMeeting.Builder::build,
                    SafetyMeetingId::new,
                    SafetyMeeting.Builder::id)
            .optional(
                    "seriesId",
                    SERIES_ID,
                    SafetyMeeting::seriesId,
                    SafetyMeeting.Builder::seriesId,
                    "The series it belongs to.")
            .optional(
                    "originalStart",
                    LOCAL_TIME,
                    SafetyMeeting::originalStart,
                    SafetyMeeting.Builder::originalStart,
                    "When the series had it begin.")
            .required("title", TITLE, SafetyMeeting::title, SafetyMeeting.Builder::title, "What it is called.")
            .required(
                    "kind",
                    constant(MeetingKind.class),
                    SafetyMeeting::kind,
                    SafetyMeeting.Builder::kind,
                    "What kind of meeting it is.")
            .optional(
                    "engagementLevel",
                    constant(SafetyMeeting.EngagementLevel.class),
                    SafetyMeeting::engagementLevel,
                    SafetyMeeting.Builder::engagementLevel,
                    "How much say residents have (IAP2).")
            .required(
                    "mode",
                    constant(SafetyMeeting.Mode.class),
                    SafetyMeeting::mode,
                    SafetyMeeting.Builder::mode,
                    "How people meet.")
            .required(
                    "start",
                    LOCAL_TIME,
                    SafetyMeeting::start,
                    SafetyMeeting.Builder::start,
                    "When it begins, by the clocks of its zone.")
            .required(
                    "length",
                    DURATION,
                    SafetyMeeting::length,
                    SafetyMeeting.Builder::length,
                    "How long it is planned to take.")
            .required("zone", ZONE, SafetyMeeting::zone, SafetyMeeting.Builder::zone, "The zone of its clocks.")
            .optional(
                    "previousStart",
                    LOCAL_TIME,
                    SafetyMeeting::previousStart,
                    SafetyMeeting.Builder::previousStart,
                    "When it was to begin before it was last put off.")
            .optional("place", PLACE, SafetyMeeting::place, SafetyMeeting.Builder::place, "Where people meet.")
            .optional("url", text(2_000), SafetyMeeting::url, SafetyMeeting.Builder::url, "Where to join online.")
            .optionalInt(
                    "capacity",
                    SafetyMeeting::capacity,
                    SafetyMeeting.Builder::capacity,
                    "Number of seats; unlimited if absent.")
            .set("hosts", OFFICER_ID, SafetyMeeting::hosts, SafetyMeeting.Builder::addHost, "The officers who host it.")
            .list(
                    "agenda",
                    AGENDA_ITEM,
                    SafetyMeeting::agenda,
                    SafetyMeeting.Builder::addAgenda,
                    "What is to be talked about.")
            .list(
                    "registrations",
                    REGISTRATION,
                    SafetyMeeting::registrations,
                    SafetyMeeting.Builder::addRegistration,
                    "Who answered the invitation.")
            .list(
                    "headcounts",
                    HEADCOUNT,
                    SafetyMeeting::headcounts,
                    SafetyMeeting.Builder::addHeadcount,
                    "Who was there.")
            .defaulted(
                    "attendanceUnknown",
                    BOOLEAN,
                    false,
                    SafetyMeeting::attendanceUnknown,
                    SafetyMeeting.Builder::attendanceUnknown,
                    "Whether it is known that nobody counted; false if absent.")
            .optional(
                    "feedback",
                    HEARD_FEEDBACK,
                    SafetyMeeting::feedback,
                    SafetyMeeting.Builder::feedback,
                    "What those who attended said.")
            .list(
                    "transitions",
                    transition(GatheringState.class),
                    SafetyMeeting::transitions,
                    SafetyMeeting.Builder::addTransition,
                    "The moves so far, oldest first.")
            .optional(
                    "minutes",
                    MINUTES,
                    SafetyMeeting::minutes,
                    SafetyMeeting.Builder::minutes,
                    "What was written down.")
            .form();

    private MeetingForms() {}
}
