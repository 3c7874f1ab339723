package dev.engagement.json.format;

import static dev.engagement.json.format.SharedForms.CHANNEL;
import static dev.engagement.json.format.SharedForms.CODE;
import static dev.engagement.json.format.SharedForms.COMMUNITY_ID;
import static dev.engagement.json.format.SharedForms.LANGUAGE;
import static dev.engagement.json.format.SharedForms.LONG_TEXT;
import static dev.engagement.json.format.SharedForms.PLACE;
import static dev.engagement.json.format.SharedForms.TITLE;
import static dev.engagement.json.format.SharedForms.ZONE;
import static dev.engagement.json.table.Part.required;
import static dev.engagement.json.table.Scalars.DAY;
import static dev.engagement.json.table.Scalars.constant;
import static dev.engagement.json.table.Scalars.parsed;

import dev.engagement.base.TimeLimit;
import dev.engagement.community.Community;
import dev.engagement.community.CommunityProfile;
import dev.engagement.community.ServicePromises;
import dev.engagement.community.Trend;
import dev.engagement.id.CommunityId;
import dev.engagement.id.RecordType;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.ObjectForm;
import dev.engagement.json.table.Parts;
import dev.engagement.json.table.Table;
import java.time.Period;

/** Communities and what was promised to them. */
final class CommunityForms {

    private static final Form<TimeLimit> TIME_LIMIT =
            parsed(40, "P.+", "a time limit", "P2D", TimeLimit::parse, TimeLimit::toString);

    private static final Form<Period> PERIOD = parsed(40, "P.+", "a period", "P1M", Period::parse, Period::toString);

    private static final ObjectForm<ServicePromises, ServicePromises.Builder> PROMISES =
            Table.<ServicePromises, ServicePromises.Builder>of(
                            "ServicePromises",
                            "What the team promised a community.",
                            ServicePromises::builder,
                            ServicePromises.Builder::build)
                    .optional(
                            "acknowledgeWithin",
                            TIME_LIMIT,
                            ServicePromises::acknowledgeWithin,
                            ServicePromises.Builder::acknowledgeWithin,
                            "From raising a concern to the acknowledgement.")
                    .optional(
                            "answerWithin",
                            TIME_LIMIT,
                            ServicePromises::answerWithin,
                            ServicePromises.Builder::answerWithin,
                            "From raising a concern to the first substantive answer.")
                    .optional(
                            "tellBackWithin",
                            TIME_LIMIT,
                            ServicePromises::tellBackWithin,
                            ServicePromises.Builder::tellBackWithin,
                            "From raising a concern to telling back.")
                    .optional(
                            "minutesWithin",
                            TIME_LIMIT,
                            ServicePromises::minutesWithin,
                            ServicePromises.Builder::minutesWithin,
                            "From a meeting to its published minutes.")
                    .optional(
                            "meetingEvery",
                            PERIOD,
                            ServicePromises::meetingEvery,
                            ServicePromises.Builder::meetingEvery,
                            "From one meeting to the next.")
                    .form();

    private static final Form<Trend> TREND = Parts.<Trend>of("Trend", "Where a topic is heading.")
            .make(
                    required("topic", CODE, Trend::topic, "What it is about."),
                    required("direction", constant(Trend.Direction.class), Trend::direction, "Where it is heading."),
                    required("since", DAY, Trend::since, "The first day of the trend."),
                    Trend::new);

    private static final ObjectForm<CommunityProfile, CommunityProfile.Builder> PROFILE =
            Table.<CommunityProfile, CommunityProfile.Builder>of(
                            "CommunityProfile",
                            "What officers should know about a community.",
                            CommunityProfile::builder,
                            CommunityProfile.Builder::build)
                    .list(
                            "gatheringPlaces",
                            PLACE,
                            CommunityProfile::gatheringPlaces,
                            CommunityProfile.Builder::addGatheringPlace,
                            "Where people meet.")
                    .list(
                            "customs",
                            LONG_TEXT,
                            CommunityProfile::customs,
                            CommunityProfile.Builder::addCustom,
                            "Customs and culture.")
                    .set(
                            "knownConcerns",
                            CODE,
                            CommunityProfile::knownConcerns,
                            CommunityProfile.Builder::addKnownConcern,
                            "What is known to concern people.")
                    .list(
                            "trends",
                            TREND,
                            CommunityProfile::trends,
                            CommunityProfile.Builder::addTrend,
                            "Where topics are heading.")
                    .list(
                            "preferredChannels",
                            CHANNEL,
                            CommunityProfile::preferredChannels,
                            CommunityProfile.Builder::addPreferredChannel,
                            "How people like to be reached, best first.")
                    .form();

    static final ObjectForm<Community, Community.Builder> COMMUNITY = RecordTable.of(
                    RecordType.COMMUNITY,
                    "Community",
                    "An area that a team serves.",
                    Community::builder,
                    Community.Builder::build,
                    CommunityId::new,
                    Community.Builder::id)
            .required("name", TITLE, Community::name, Community.Builder::name, "What people call it.")
            .required(
                    "zone", ZONE, Community::zone, Community.Builder::zone, "The zone in which its days begin and end.")
            .required(
                    "classification",
                    CODE,
                    Community::classification,
                    Community.Builder::classification,
                    "What kind of area it is, such as district or campus.")
            .optional(
                    "parent",
                    COMMUNITY_ID,
                    Community::parent,
                    Community.Builder::parent,
                    "The community it is a part of.")
            .optionalInt(
                    "population",
                    Community::population,
                    Community.Builder::population,
                    "Number of residents, at least 0.")
            .set(
                    "languages",
                    LANGUAGE,
                    Community::languages,
                    Community.Builder::addLanguage,
                    "Languages spoken there, as BCP 47 names them.")
            .optional(
                    "profile",
                    PROFILE,
                    Community::profile,
                    Community.Builder::profile,
                    "What officers should know about it.")
            .optional(
                    "promises",
                    PROMISES,
                    Community::promises,
                    Community.Builder::promises,
                    "What the team promised it.")
            .form();

    private CommunityForms() {}
}
