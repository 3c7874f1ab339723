package dev.engagement.json.osdi;

import dev.engagement.base.Channel;
import dev.engagement.base.GeoPoint;
import dev.engagement.base.Violations;
import dev.engagement.gathering.GatheringState;
import dev.engagement.id.OfficerId;
import dev.engagement.id.RecordType;
import dev.engagement.json.exchange.ForeignReader;
import dev.engagement.json.exchange.ForeignWriter;
import dev.engagement.json.exchange.Losses;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.json.exchange.WordTable;
import dev.engagement.json.mapping.MappedReader;
import dev.engagement.json.mapping.MappedWriter;
import dev.engagement.meeting.Registration.Answer;
import dev.engagement.meeting.Registration.Presence;
import dev.engagement.record.Visibility;
import java.util.Map;
import java.util.Set;

/**
 * Records as resources of the Open Supporter Data Interface 1.x, in HAL: safety meetings and outreach sessions as
 * events, a session with a link to its program as an event campaign, and interactions that a resident initiated as
 * outreaches.
 *
 * <p>Persons stay out of it, also where OSDI would have them: an attendance is an answer of somebody anonymous, and an
 * outreach has neither a person nor targets nor words. An attendance that stands alone is refused: it names a person
 * and links to an event, and says nothing that a record could be made of.
 */
public final class Osdi {

    /** What the format is called here. */
    public static final String NAME = "osdi";

    /** What it is called here when it is written for partners, with attendances. */
    public static final String FOR_PARTNERS = "osdi-partners";

    static final WordTable<GatheringState> STATUS = WordTable.of(
                    "event.status",
                    GatheringState.class,
                    Map.of(
                            "confirmed", GatheringState.ANNOUNCED,
                            "tentative", GatheringState.DRAFT,
                            "cancelled", GatheringState.CANCELLED))
            .writing(state -> switch (state) {
                case ANNOUNCED, HELD, CLOSED -> "confirmed";
                case DRAFT, POSTPONED -> "tentative";
                case CANCELLED, NOT_HELD -> "cancelled";
            });

    static final WordTable<Channel> TYPE = WordTable.of(
                    "outreach.type",
                    Channel.class,
                    Map.of(
                            "in-person", Channel.IN_PERSON,
                            "phone", Channel.PHONE,
                            "email", Channel.EMAIL,
                            "text", Channel.TEXT,
                            "online", Channel.ONLINE,
                            "postal mail", Channel.LETTER,
                            "other", Channel.OTHER))
            .otherwise(Channel.OTHER)
            .writing(channel -> switch (channel) {
                case IN_PERSON -> "in-person";
                case PHONE -> "phone";
                case EMAIL -> "email";
                case TEXT -> "text";
                case ONLINE -> "online";
                case LETTER -> "postal mail";
                case OTHER -> "other";
            });

    static final WordTable<GeoPoint.Precision> ACCURACY = WordTable.of(
                    "location.accuracy",
                    GeoPoint.Precision.class,
                    Map.of(
                            "Rooftop", GeoPoint.Precision.EXACT,
                            "Block", GeoPoint.Precision.BLOCK,
                            "Approximate", GeoPoint.Precision.AREA))
            .otherwise(GeoPoint.Precision.EXACT)
            .writing(precision -> switch (precision) {
                case EXACT -> "Rooftop";
                case BLOCK -> "Block";
                case AREA -> "Approximate";
            });

    static final WordTable<Answer> ANSWER = WordTable.of(
                    "attendance.status",
                    Answer.class,
                    Map.of(
                            "accepted", Answer.ACCEPTED,
                            "confirmed", Answer.ACCEPTED,
                            "tentative", Answer.TENTATIVE,
                            "declined", Answer.DECLINED))
            .writing(answer -> switch (answer) {
                case ACCEPTED -> "accepted";
                case TENTATIVE, WAITLISTED -> "tentative";
                case DECLINED, CANCELLED -> "declined";
            });

    static final WordTable<Presence> ATTENDED = WordTable.of(
                    "attendance.attended",
                    Presence.class,
                    Map.of("true", Presence.PRESENT, "false", Presence.ABSENT, "null", Presence.UNKNOWN))
            .writing(presence -> switch (presence) {
                case PRESENT, LATE, LEFT_EARLY -> "true";
                case ABSENT, EXCUSED -> "false";
                case UNKNOWN -> "null";
            });

    private static final int LONGEST_SYSTEM = 128;

    private Osdi() {}

    private static Losses.Builder losses() {
        Losses.Builder losses = Losses.builder()
                .carries(RecordType.SAFETY_MEETING, "id", "title", "place.name", "place.point")
                .carries(RecordType.OUTREACH_SESSION, "id", "title", "programId", "place.name", "place.point")
                .carries(RecordType.INTERACTION, "id", "occurredAt", "channel", "initiatedBy")
                .partly(RecordType.INTERACTION, "duration", "fractions of a second")
                .partly(RecordType.SAFETY_MEETING, "mode", "online if it has no place, in person if it has one")
                .partly(RecordType.SAFETY_MEETING, "url", "only written, where people meet in a place too");
        for (RecordType type : Set.of(RecordType.SAFETY_MEETING, RecordType.OUTREACH_SESSION)) {
            losses.partly(type, "start", "the moment stays, the zone does not")
                    .partly(type, "zone", "the reader has its own")
                    .partly(type, "length", "moments of the beginning and the end stay")
                    .partly(type, "transitions", "confirmed, tentative or cancelled stays");
        }
        return losses;
    }

    private static Losses lossesWithAttendances() {
        return losses().carries(RecordType.SAFETY_MEETING, "registrations.at")
                .partly(
                        RecordType.SAFETY_MEETING,
                        "registrations.participant",
                        "who it is; everybody becomes anonymous")
                .partly(RecordType.SAFETY_MEETING, "registrations.answer", "whether they wait, or took it back")
                .partly(
                        RecordType.SAFETY_MEETING,
                        "registrations.presence",
                        "all but whether they came; all, if nobody did")
                .build();
    }

    /**
     * {@return a reader of single resources and of collections}
     *
     * <p>Attendances that are embedded in their event become answers to the invitation of a meeting, of people who are
     * anonymous; without a status they are accepted, and those that need action are no answers yet. Whether people came
     * is known of a confirmed event that had begun when it was fetched and that somebody attended, so that it was held.
     *
     * @param context what the resources do not say; its source is the system whose identifiers become ids by their part
     *     behind the colon, while an identifier of another system becomes one whole
     * @param officer who takes part in interactions that are read, since OSDI does not say; mostly a stand-in for the
     *     team
     */
    public static ForeignReader reader(ReadContext context, OfficerId officer) {
        return new MappedReader(
                NAME,
                Set.of("", "/_embedded/osdi:events", "/_embedded/osdi:outreaches"),
                () -> new ResourceMapping(context, officer),
                STATUS,
                TYPE,
                ACCURACY,
                ANSWER,
                ATTENDED);
    }

    /**
     * {@return a writer of single resources, each on its own line} It takes what everybody may see, and writes no
     * attendances.
     *
     * @param system the system whose identifiers the ids become, as in {@code elm_park}
     * @param base where the resources are, up to the slash before {@code events}, as in
     *     {@code https://team.example/api/v1/}
     * @throws dev.engagement.base.InvalidValueException if the system is blank, longer than 128 characters, or has a
     *     colon or control characters
     */
    public static ForeignWriter writer(String system, String base) {
        checkSystem(system);
        return new MappedWriter(
                NAME,
                losses().build(),
                Visibility.PUBLIC,
                target -> new ResourceEncoder(target, system, base, false),
                STATUS,
                TYPE,
                ACCURACY);
    }

    /**
     * {@return a writer of the same for partners, with the attendances of each meeting embedded in its event} They tell
     * what was answered, when, and whether whoever answered came, but not who it was. They are not for publishing: of
     * few answers, the times alone may tell whose they are.
     *
     * @param system the system whose identifiers the ids become, as in {@code elm_park}
     * @param base where the resources are, up to the slash before {@code events}, as in
     *     {@code https://team.example/api/v1/}
     * @throws dev.engagement.base.InvalidValueException if the system is blank, longer than 128 characters, or has a
     *     colon or control characters
     */
    public static ForeignWriter partnerWriter(String system, String base) {
        checkSystem(system);
        return new MappedWriter(
                FOR_PARTNERS,
                lossesWithAttendances(),
                Visibility.PARTNERS,
                target -> new ResourceEncoder(target, system, base, true),
                STATUS,
                TYPE,
                ACCURACY,
                ANSWER,
                ATTENDED);
    }

    /** The first colon of an identifier stands behind the system. */
    private static void checkSystem(String system) {
        Violations.of("Osdi")
                .text("system", system, LONGEST_SYSTEM)
                .require(system.indexOf(':') < 0, "system", "have no colon")
                .orThrow();
    }
}
