package dev.engagement.json.format;

import static dev.engagement.json.table.Part.optional;
import static dev.engagement.json.table.Part.required;
import static dev.engagement.json.table.Scalars.DAY;
import static dev.engagement.json.table.Scalars.INSTANT;
import static dev.engagement.json.table.Scalars.INTEGER;
import static dev.engagement.json.table.Scalars.REAL;
import static dev.engagement.json.table.Scalars.constant;
import static dev.engagement.json.table.Scalars.parsed;
import static dev.engagement.json.table.Scalars.recurring;
import static dev.engagement.json.table.Scalars.text;
import static dev.engagement.json.table.Scalars.wrapped;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.base.DayPeriod;
import dev.engagement.base.GeoPoint;
import dev.engagement.base.LanguageTag;
import dev.engagement.base.Place;
import dev.engagement.base.Transition;
import dev.engagement.gathering.Headcount;
import dev.engagement.gathering.HeardFeedback;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.InteractionId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.PartnerOrganizationId;
import dev.engagement.id.ResidentId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.Parts;
import dev.engagement.json.table.Table;
import dev.engagement.json.table.Union;
import dev.engagement.people.Participant;
import java.time.ZoneId;

/** The forms of values that several record types share. */
final class SharedForms {

    private static final int ID = 128;

    static final Form<CommitmentId> COMMITMENT_ID = wrapped(CommitmentId::new, CommitmentId::value, ID);
    static final Form<CommunityId> COMMUNITY_ID = recurring(CommunityId::new, CommunityId::value, ID);
    static final Form<ConcernId> CONCERN_ID = wrapped(ConcernId::new, ConcernId::value, ID);
    static final Form<InteractionId> INTERACTION_ID = wrapped(InteractionId::new, InteractionId::value, ID);
    static final Form<OfficerId> OFFICER_ID = recurring(OfficerId::new, OfficerId::value, ID);
    static final Form<PartnerOrganizationId> PARTNER_ID =
            wrapped(PartnerOrganizationId::new, PartnerOrganizationId::value, ID);
    static final Form<ResidentId> RESIDENT_ID = wrapped(ResidentId::new, ResidentId::value, ID);
    static final Form<SafetyMeetingId> SAFETY_MEETING_ID = wrapped(SafetyMeetingId::new, SafetyMeetingId::value, ID);

    static final Form<String> TITLE = text(200);
    static final Form<String> LONG_TEXT = text(10_000);
    static final Form<Code> CODE = recurring(Code::new, Code::value, 64);
    static final Form<Channel> CHANNEL = constant(Channel.class);
    static final Form<LanguageTag> LANGUAGE = recurring(LanguageTag::new, LanguageTag::value, 64);

    static final Form<ZoneId> ZONE =
            parsed(64, ".+", "the name of a time zone", "America/Chicago", ZoneId::of, ZoneId::getId);

    static final Form<DayPeriod> DAY_PERIOD = Parts.<DayPeriod>of("DayPeriod", "Whole days, both ends included.")
            .make(
                    required("from", DAY, DayPeriod::from, "First day."),
                    required("to", DAY, DayPeriod::to, "Last day, not before the first."),
                    DayPeriod::new);

    static final Form<Headcount> HEADCOUNT = Parts.<Headcount>of("Headcount", "How many people of one category came.")
            .make(
                    required("category", constant(Headcount.Category.class), Headcount::category, "Who was counted."),
                    required("count", INTEGER, Headcount::count, "Number of people, 0 to 100,000,000."),
                    required("method", constant(Headcount.Method.class), Headcount::method, "How it was counted."),
                    Headcount::new);

    static final Form<HeardFeedback> HEARD_FEEDBACK = Parts.<HeardFeedback>of(
                    "HeardFeedback", "Answers to \"did you feel heard?\".")
            .make(
                    required(
                            "answers",
                            INTEGER,
                            HeardFeedback::answers,
                            "Number of people who answered, 0 to 100,000,000."),
                    required("feltHeard", INTEGER, HeardFeedback::feltHeard, "How many of them said yes."),
                    HeardFeedback::new);

    private static final Form<GeoPoint> POINT = Parts.<GeoPoint>of("GeoPoint", "A point in WGS 84.")
            .make(
                    required("latitude", REAL, GeoPoint::latitude, "Degrees north, -90 to 90."),
                    required("longitude", REAL, GeoPoint::longitude, "Degrees east, -180 to 180."),
                    required(
                            "precision",
                            constant(GeoPoint.Precision.class),
                            GeoPoint::precision,
                            "How much around the point is meant."),
                    GeoPoint::new);

    static final Form<Place> PLACE = Table.<Place, Place.Builder>of(
                    "Place", "Where something happened or will happen.", Place::builder, Place.Builder::build)
            .optional("name", TITLE, Place::name, Place.Builder::name, "What people call it.")
            .required("kind", CODE, Place::kind, Place.Builder::kind, "Kind of place, such as park.")
            .optional("point", POINT, Place::point, Place.Builder::point, "Where it lies.")
            .form();

    static final Form<Participant> PARTICIPANT = participant();

    private SharedForms() {}

    private static Form<Participant> participant() {
        String name = "Participant";
        var anonymous = Parts.<Participant.Anonymous>of(name, "Somebody who is not identified.")
                .shape("kind", "ANONYMOUS")
                .make(Participant.Anonymous::new);
        var pseudonymous = Parts.<Participant.Pseudonymous>of(name, "Somebody known by a pseudonym.")
                .shape("kind", "PSEUDONYMOUS")
                .make(
                        required("residentId", RESIDENT_ID, Participant.Pseudonymous::residentId, "The pseudonym."),
                        Participant.Pseudonymous::new);
        var named = Parts.<Participant.Named>of(name, "Somebody known by name.")
                .shape("kind", "NAMED")
                .make(
                        required("residentId", RESIDENT_ID, Participant.Named::residentId, "The id."),
                        required("displayName", TITLE, Participant.Named::displayName, "What they want to be called."),
                        Participant.Named::new);
        return Union.<Participant>of("kind", EngagementJsonException.Code.UNKNOWN_WORD)
                .shape("ANONYMOUS", anonymous)
                .shape("PSEUDONYMOUS", pseudonymous)
                .shape("NAMED", named)
                .form(participant -> participant.match(() -> "ANONYMOUS", known -> "PSEUDONYMOUS", known -> "NAMED"));
    }

    /** The form of the moves of a lifecycle. */
    static <S extends Enum<S>> Form<Transition<S>> transition(Class<S> states) {
        String title = states.getSimpleName().replace("State", "Transition");
        return Parts.<Transition<S>>of(title, "One move of the lifecycle.")
                .make(
                        required("to", constant(states), Transition::to, "The state that was reached."),
                        required("at", INSTANT, Transition::at, "When."),
                        optional("by", text(ID), Transition::by, "Who moved it: an officer's id or a role."),
                        optional("reason", TITLE, Transition::reason, "Why."),
                        Transition::new);
    }
}
