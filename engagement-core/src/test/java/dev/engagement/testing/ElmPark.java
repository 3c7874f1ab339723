package dev.engagement.testing;

import static java.time.ZoneOffset.UTC;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.base.DayPeriod;
import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.base.Transition;
import dev.engagement.community.Community;
import dev.engagement.community.ServicePromises;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.Concern;
import dev.engagement.gathering.GatheringState;
import dev.engagement.gathering.Headcount;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.InteractionId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.OutreachProgramId;
import dev.engagement.id.OutreachSessionId;
import dev.engagement.id.PartnerOrganizationId;
import dev.engagement.id.PartnershipId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.id.SurveyResultId;
import dev.engagement.interaction.Interaction;
import dev.engagement.log.EngagementLog;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.people.Participant;
import dev.engagement.people.Partnership;
import dev.engagement.record.EngagementRecord;
import dev.engagement.survey.Measure;
import dev.engagement.survey.Scale;
import dev.engagement.survey.SurveyResult;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * A small community with little in its records: builders with everything filled in that a test does not care about. All
 * personal texts contain {@link BaseArbitraries#PERSONAL_MARKER}.
 */
public final class ElmPark {

    public static final CommunityId ID = CommunityId.of("elm-park");
    public static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private static final String PERSONAL = "words of " + BaseArbitraries.PERSONAL_MARKER;
    private static final Instant RECORDED = Instant.parse("2026-12-31T00:00:00Z");

    private ElmPark() {}

    /** A log of these records. */
    public static EngagementLog log(EngagementRecord... records) {
        return log(List.of(records));
    }

    /** A log of these records. */
    public static EngagementLog log(Iterable<? extends EngagementRecord> records) {
        EngagementLog.Accumulator log = EngagementLog.create(Comparator.comparing(EngagementRecord::toString));
        records.forEach(log::accept);
        return log.result();
    }

    /** Noon of a day in Elm Park. */
    public static Instant noon(String day) {
        return LocalDate.parse(day).atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    }

    /** The community with the promises that are the library's defaults. */
    public static Community.Builder community() {
        return Community.builder()
                .id(ID)
                .revision(1)
                .recordedAt(noon("2026-01-02"))
                .name("Elm Park")
                .zone(ZONE)
                .classification(Code.of("neighborhood"))
                .population(8_200)
                .promises(ServicePromises.DEFAULT);
    }

    /** The community without promises. */
    public static Community withoutPromises() {
        return community().promises(ServicePromises.NONE).build();
    }

    /** A chat that the team sought. */
    public static Interaction.Builder chat(String id, String day) {
        return Interaction.builder()
                .id(InteractionId.of(id))
                .communityId(ID)
                .revision(1)
                .recordedAt(RECORDED)
                .occurredAt(noon(day))
                .channel(Channel.IN_PERSON)
                .setting(Interaction.Setting.INFORMAL)
                .initiative(Interaction.Initiative.PROACTIVE)
                .initiatedBy(Interaction.InitiatedBy.OFFICER)
                .outcome(Interaction.Outcome.COMPLETED)
                .addOfficer(OfficerId.of("o-7"))
                .participant(Participant.anonymous())
                .notes(PERSONAL);
    }

    /** A partnership that became active on a day. */
    public static Partnership partnership(String activated) {
        return Partnership.builder()
                .id(PartnershipId.of("p-1"))
                .communityId(ID)
                .revision(1)
                .recordedAt(noon("2025-01-01"))
                .partnerId(PartnerOrganizationId.of("school"))
                .purpose("Breakfast club")
                .from(LocalDate.parse("2025-01-01"))
                .build()
                .activate(noon(activated), OfficerId.of("o-7"));
    }

    /** A stop, which an officer began. */
    public static Interaction.Builder stop(String id, String day) {
        return chat(id, day).setting(Interaction.Setting.ENFORCEMENT);
    }

    /** Help after a call. */
    public static Interaction.Builder call(String id, String day) {
        return chat(id, day).setting(Interaction.Setting.CALL_FOR_SERVICE).initiative(Interaction.Initiative.REACTIVE);
    }

    /** A concern about a street light, without promises. */
    public static Concern.Builder concern(String id, String raised) {
        return Concern.builder()
                .id(ConcernId.of(id))
                .communityId(ID)
                .revision(1)
                .recordedAt(RECORDED)
                .raisedAt(noon(raised))
                .channel(Channel.PHONE)
                .raisedBy(Participant.anonymous())
                .category(Code.of("street-light"))
                .text(PERSONAL);
    }

    /** A promise to everybody. */
    public static Commitment.Builder commitment(String id, String due) {
        return Commitment.builder()
                .id(CommitmentId.of(id))
                .communityId(ID)
                .revision(1)
                .recordedAt(RECORDED)
                .text(PERSONAL)
                .promisedTo(Commitment.PromisedTo.PUBLIC)
                .dueOn(LocalDate.parse(due));
    }

    /** A public safety meeting at 18:30 that is announced. */
    public static SafetyMeeting.Builder announcedMeeting(String id, String day) {
        LocalDateTime start = LocalDate.parse(day).atTime(18, 30);
        return SafetyMeeting.builder()
                .id(SafetyMeetingId.of(id))
                .communityId(ID)
                .revision(1)
                .recordedAt(RECORDED)
                .title(PERSONAL)
                .kind(MeetingKind.PUBLIC_SAFETY)
                .mode(SafetyMeeting.Mode.IN_PERSON)
                .start(start)
                .length(Duration.ofMinutes(90))
                .zone(ZONE)
                .place(place(PlaceKinds.SCHOOL))
                .addTransition(Transition.of(
                        GatheringState.ANNOUNCED, start.minusDays(21).toInstant(UTC)));
    }

    /** A public safety meeting that was held, with 30 residents. */
    public static SafetyMeeting.Builder meeting(String id, String day) {
        return announcedMeeting(id, day)
                .addTransition(Transition.of(
                        GatheringState.HELD,
                        LocalDate.parse(day).plusDays(1).atStartOfDay(ZONE).toInstant()))
                .addHeadcount(new Headcount(Headcount.Category.RESIDENT, 30, Headcount.Method.COUNTED));
    }

    /** A session of the program {@code p-1} that was held, with 24 residents. */
    public static OutreachSession.Builder session(String id, String day) {
        LocalDateTime start = LocalDate.parse(day).atTime(14, 0);
        return OutreachSession.builder()
                .id(OutreachSessionId.of(id))
                .communityId(ID)
                .revision(1)
                .recordedAt(RECORDED)
                .programId(OutreachProgramId.of("p-1"))
                .title(PERSONAL)
                .start(start)
                .length(Duration.ofHours(2))
                .zone(ZONE)
                .place(place(PlaceKinds.PARK))
                .addTransition(Transition.of(
                        GatheringState.ANNOUNCED, start.minusDays(21).toInstant(UTC)))
                .addTransition(Transition.of(
                        GatheringState.HELD, start.plusDays(1).atZone(ZONE).toInstant()))
                .addHeadcount(new Headcount(Headcount.Category.RESIDENT, 24, Headcount.Method.COUNTED));
    }

    /** A survey of a day, with its mean on a scale of 0 to 10. */
    public static SurveyResult.Builder survey(String id, String day, Measure measure, double mean) {
        return SurveyResult.builder()
                .id(SurveyResultId.of(id))
                .communityId(ID)
                .revision(1)
                .recordedAt(RECORDED)
                .measure(measure)
                .scale(Scale.of(0, 10))
                .mean(mean)
                .respondents(100)
                .period(new DayPeriod(LocalDate.parse(day), LocalDate.parse(day)));
    }

    /** A place with a name that is personal. */
    public static Place place(Code kind) {
        return Place.builder().kind(kind).name(PERSONAL).build();
    }
}
