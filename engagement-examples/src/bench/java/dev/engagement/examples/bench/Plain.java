package dev.engagement.examples.bench;

import com.alibaba.fastjson2.annotation.JSONField;
import com.dslplatform.json.CompiledJson;
import com.dslplatform.json.JsonAttribute;
import dev.engagement.base.Channel;
import dev.engagement.concern.CommitmentState;
import dev.engagement.concern.ConcernState;
import dev.engagement.gathering.GatheringState;
import dev.engagement.meeting.AgendaItemState;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.MinutesState;
import dev.engagement.record.Visibility;
import dev.engagement.survey.Measure;
import io.avaje.jsonb.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * The records as plain values with the members of the format, for libraries that map JSON to classes.
 *
 * <p>Public fields, which all of them read and write fastest; whatever is absent is null. Ids, codes, zones and periods
 * are texts and sets are lists, so that the libraries have less to do than we have.
 */
public final class Plain {

    private Plain() {}

    /** What another system calls a record. */
    @CompiledJson
    @Json
    public static final class ExternalId {
        public String system;
        public String value;
    }

    /** A resident; only what the kind has is set. */
    @CompiledJson
    @Json
    public static final class Participant {
        public String kind;
        public String residentId;
        public String displayName;
    }

    /** A place. */
    @CompiledJson
    @Json
    public static final class Place {
        public String name;
        public String kind;
        public GeoPoint point;
    }

    /** A point. */
    @CompiledJson
    @Json
    public static final class GeoPoint {
        public double latitude;
        public double longitude;
        public dev.engagement.base.GeoPoint.Precision precision;
    }

    /** Whole days. */
    @CompiledJson
    @Json
    public static final class DayPeriod {
        public LocalDate from;
        public LocalDate to;
    }

    /** People counted. */
    @CompiledJson
    @Json
    public static final class Headcount {
        public dev.engagement.gathering.Headcount.Category category;

        @JsonAttribute(includeToMinimal = JsonAttribute.IncludePolicy.ALWAYS)
        public int count;

        public dev.engagement.gathering.Headcount.Method method;
    }

    /** Answers. */
    @CompiledJson
    @Json
    public static final class HeardFeedback {
        @JsonAttribute(includeToMinimal = JsonAttribute.IncludePolicy.ALWAYS)
        public int answers;

        @JsonAttribute(includeToMinimal = JsonAttribute.IncludePolicy.ALWAYS)
        public int feltHeard;
    }

    /** A move of a meeting or session. */
    @CompiledJson
    @Json
    public static final class GatheringMove {
        public GatheringState to;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant at;

        public String by;
        public String reason;
    }

    /** A move of a concern. */
    @CompiledJson
    @Json
    public static final class ConcernMove {
        public ConcernState to;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant at;

        public String by;
        public String reason;
    }

    /** A move of a commitment. */
    @CompiledJson
    @Json
    public static final class CommitmentMove {
        public CommitmentState to;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant at;

        public String by;
        public String reason;
    }

    /** An interaction. */
    @CompiledJson
    @Json
    public static final class Interaction {
        public String type;
        public int schemaVersion;
        public String id;
        public String communityId;
        public int revision;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant recordedAt;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant redactedAt;

        public Visibility visibility;
        public List<ExternalId> externalIds;
        public Map<String, String> attributes;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant occurredAt;

        public Duration duration;
        public Channel channel;
        public dev.engagement.interaction.Interaction.Setting setting;
        public dev.engagement.interaction.Interaction.Initiative initiative;
        public dev.engagement.interaction.Interaction.InitiatedBy initiatedBy;
        public dev.engagement.interaction.Interaction.Outcome outcome;
        public List<String> officers;
        public Participant participant;
        public Integer groupSize;
        public Place place;
        public List<String> topics;
        public Integer officerImpression;
        public Integer residentRating;
        public Boolean heard;
        public List<String> raised;
        public List<String> sharedBulletins;
        public String notes;
    }

    /** An item of an agenda. */
    @CompiledJson
    @Json
    public static final class AgendaItem {
        public String id;

        @JsonAttribute(includeToMinimal = JsonAttribute.IncludePolicy.ALWAYS)
        public int order;

        public String title;
        public dev.engagement.meeting.AgendaItem.Type type;
        public Duration plannedLength;
        public String presenter;
        public List<String> about;
        public AgendaItemState state;
    }

    /** An answer to an invitation. */
    @CompiledJson
    @Json
    public static final class Registration {
        public Participant participant;
        public dev.engagement.meeting.Registration.Answer answer;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant at;

        public dev.engagement.meeting.Registration.Presence presence;
    }

    /** An entry of minutes. */
    @CompiledJson
    @Json
    public static final class MinutesEntry {
        public String agendaItemId;
        public dev.engagement.meeting.MinutesEntry.Kind kind;
        public String text;
        public String commitmentId;
    }

    /** Minutes of a meeting. */
    @CompiledJson
    @Json
    public static final class Minutes {
        public int revision;
        public LocalDate dueOn;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant publishedAt;

        public MinutesState state;
        public List<MinutesEntry> entries;
    }

    /** A meeting. */
    @CompiledJson
    @Json
    public static final class SafetyMeeting {
        public String type;
        public int schemaVersion;
        public String id;
        public String communityId;
        public int revision;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant recordedAt;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant redactedAt;

        public Visibility visibility;
        public List<ExternalId> externalIds;
        public Map<String, String> attributes;
        public String seriesId;
        public LocalDateTime originalStart;
        public String title;
        public MeetingKind kind;
        public dev.engagement.meeting.SafetyMeeting.EngagementLevel engagementLevel;
        public dev.engagement.meeting.SafetyMeeting.Mode mode;
        public LocalDateTime start;
        public Duration length;
        public String zone;
        public LocalDateTime previousStart;
        public Place place;
        public String url;
        public Integer capacity;
        public List<String> hosts;
        public List<AgendaItem> agenda;
        public List<Registration> registrations;
        public List<Headcount> headcounts;
        public Boolean attendanceUnknown;
        public HeardFeedback feedback;
        public List<GatheringMove> transitions;
        public Minutes minutes;
    }

    /** A session. */
    @CompiledJson
    @Json
    public static final class OutreachSession {
        public String type;
        public int schemaVersion;
        public String id;
        public String communityId;
        public int revision;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant recordedAt;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant redactedAt;

        public Visibility visibility;
        public List<ExternalId> externalIds;
        public Map<String, String> attributes;
        public String programId;
        public String title;
        public LocalDateTime start;
        public Duration length;
        public String zone;
        public LocalDateTime previousStart;
        public Place place;
        public List<String> topics;
        public List<Headcount> headcounts;
        public Boolean attendanceUnknown;
        public Integer volunteers;
        public Duration volunteerTime;
        public List<String> materials;
        public HeardFeedback feedback;
        public List<GatheringMove> transitions;
    }

    /** Where a concern came up. */
    @CompiledJson
    @Json
    public static final class RaisedIn {
        public String interactionId;
        public String meetingId;
    }

    /** How a concern was solved. */
    @CompiledJson
    @Json
    public static final class Resolution {
        public String text;
        public String claimedBy;
    }

    /** What was said about it. */
    @CompiledJson
    @Json
    public static final class Confirmation {
        public dev.engagement.concern.Confirmation.State state;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant at;
    }

    /** A concern. */
    @CompiledJson
    @Json
    public static final class Concern {
        public String type;
        public int schemaVersion;
        public String id;
        public String communityId;
        public int revision;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant recordedAt;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant redactedAt;

        public Visibility visibility;
        public List<ExternalId> externalIds;
        public Map<String, String> attributes;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant raisedAt;

        public Channel channel;
        public Participant raisedBy;
        public RaisedIn raisedIn;
        public String category;
        public String text;
        public Place place;
        public dev.engagement.concern.Concern.Severity severity;
        public Integer supporters;
        public String assignedTo;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant acknowledgeBy;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant answerBy;

        public LocalDate tellBackBy;
        public List<ConcernMove> transitions;
        public Resolution resolution;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant answeredAt;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant toldBackAt;

        public Confirmation confirmation;
        public List<Instant> disputedAt;
        public String referredTo;
        public String duplicateOf;
    }

    /** Where a promise was made. */
    @CompiledJson
    @Json
    public static final class MadeIn {
        public String meetingId;
        public String agendaItemId;
        public String concernId;
    }

    /** A promise. */
    @CompiledJson
    @Json
    public static final class Commitment {
        public String type;
        public int schemaVersion;
        public String id;
        public String communityId;
        public int revision;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant recordedAt;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant redactedAt;

        public Visibility visibility;
        public List<ExternalId> externalIds;
        public Map<String, String> attributes;
        public String text;
        public dev.engagement.concern.Commitment.PromisedTo promisedTo;
        public MadeIn madeIn;
        public LocalDate originalDueOn;
        public LocalDate dueOn;
        public String owner;
        public List<CommitmentMove> transitions;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant toldBackAt;
    }

    /** A scale of answers. */
    @CompiledJson
    @Json
    public static final class Scale {
        @JsonAttribute(includeToMinimal = JsonAttribute.IncludePolicy.ALWAYS)
        public int min;

        public int max;
    }

    /** A result of a survey. */
    @CompiledJson
    @Json
    public static final class SurveyResult {
        public String type;
        public int schemaVersion;
        public String id;
        public String communityId;
        public int revision;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant recordedAt;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant redactedAt;

        public Visibility visibility;
        public List<ExternalId> externalIds;
        public Map<String, String> attributes;
        public Measure measure;
        public Scale scale;
        public double mean;
        public Integer respondents;
        public DayPeriod period;
    }

    /** A tip. */
    @CompiledJson
    @Json
    public static final class Tip {
        public String type;
        public int schemaVersion;
        public String id;
        public String communityId;
        public int revision;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant recordedAt;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant redactedAt;

        public Visibility visibility;
        public List<ExternalId> externalIds;
        public Map<String, String> attributes;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant receivedAt;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant observedFrom;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant observedTo;

        public Place place;
        public Participant source;
        public String category;
        public String narrative;
        public String receipt;
        public dev.engagement.tip.Tip.Reliability reliability;
        public Integer credibility;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant expires;

        public dev.engagement.tip.Tip.Disposition disposition;
    }

    /** Praise or blame. */
    @CompiledJson
    @Json
    public static final class ConductFeedback {
        public String type;
        public int schemaVersion;
        public String id;
        public String communityId;
        public int revision;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant recordedAt;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant redactedAt;

        public Visibility visibility;
        public List<ExternalId> externalIds;
        public Map<String, String> attributes;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant receivedAt;

        public dev.engagement.concern.ConductFeedback.Kind kind;
        public Channel channel;
        public String category;
        public Participant givenBy;
        public String text;
        public String about;
        public String handledIn;
    }

    /** A trend. */
    @CompiledJson
    @Json
    public static final class Trend {
        public String topic;
        public String direction;
        public LocalDate since;
    }

    /** What is known of a community. */
    @CompiledJson
    @Json
    public static final class CommunityProfile {
        public List<Place> gatheringPlaces;
        public List<String> customs;
        public List<String> knownConcerns;
        public List<Trend> trends;
        public List<Channel> preferredChannels;
    }

    /** What a community was promised. */
    @CompiledJson
    @Json
    public static final class ServicePromises {
        public String acknowledgeWithin;
        public String answerWithin;
        public String tellBackWithin;
        public String minutesWithin;
        public String meetingEvery;
    }

    /** A community. */
    @CompiledJson
    @Json
    public static final class Community {
        public String type;
        public int schemaVersion;
        public String id;
        public String communityId;
        public int revision;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant recordedAt;

        @JSONField(deserializeUsing = Fastjson2Peer.Instants.class)
        public Instant redactedAt;

        public Visibility visibility;
        public List<ExternalId> externalIds;
        public Map<String, String> attributes;
        public String name;
        public String zone;
        public String classification;
        public String parent;
        public Integer population;
        public List<String> languages;
        public CommunityProfile profile;
        public ServicePromises promises;
    }
}
