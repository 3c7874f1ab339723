package dev.engagement.id;

import dev.engagement.base.InvalidValueException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of record, and what each is called where records are exchanged. */
public enum RecordType {
    /** A community. */
    COMMUNITY("community", CommunityId::new),
    /** An officer. */
    OFFICER("officer", OfficerId::new),
    /** An assignment of an officer to a community. */
    ASSIGNMENT("assignment", AssignmentId::new),
    /** A consent. */
    CONSENT("consent", ConsentId::new),
    /** A partner organization. */
    PARTNER_ORGANIZATION("partner-organization", PartnerOrganizationId::new),
    /** A partnership. */
    PARTNERSHIP("partnership", PartnershipId::new),
    /** An interaction. */
    INTERACTION("interaction", InteractionId::new),
    /** A tip. */
    TIP("tip", TipId::new),
    /** A safety bulletin. */
    SAFETY_BULLETIN("safety-bulletin", SafetyBulletinId::new),
    /** A meeting series. */
    MEETING_SERIES("meeting-series", MeetingSeriesId::new),
    /** A safety meeting. */
    SAFETY_MEETING("safety-meeting", SafetyMeetingId::new),
    /** An outreach program. */
    OUTREACH_PROGRAM("outreach-program", OutreachProgramId::new),
    /** An outreach session. */
    OUTREACH_SESSION("outreach-session", OutreachSessionId::new),
    /** A concern. */
    CONCERN("concern", ConcernId::new),
    /** A commitment. */
    COMMITMENT("commitment", CommitmentId::new),
    /** Conduct feedback. */
    CONDUCT_FEEDBACK("conduct-feedback", ConductFeedbackId::new),
    /** A survey instrument. */
    SURVEY_INSTRUMENT("survey-instrument", SurveyInstrumentId::new),
    /** A survey response. */
    SURVEY_RESPONSE("survey-response", SurveyResponseId::new),
    /** A survey result. */
    SURVEY_RESULT("survey-result", SurveyResultId::new),
    /** What is left of an erased record of any kind. */
    TOMBSTONE("tombstone", null);

    private static final Map<String, RecordType> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(RecordType::code, Function.identity()));

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // a constructor reference has no state
    private final @Nullable Function<String, RecordId> ids;

    RecordType(String code, @Nullable Function<String, RecordId> ids) {
        this.code = code;
        this.ids = ids;
    }

    /** {@return the name in exchanged records, as in {@code safety-meeting}} */
    public String code() {
        return code;
    }

    /**
     * {@return the type of this name; empty if there is none}
     *
     * @param code the name in exchanged records, as in {@code safety-meeting}
     */
    public static Optional<RecordType> parse(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * {@return the id of a record of this type}
     *
     * @param value 1 to 128 characters, not blank, without control characters
     * @throws dev.engagement.base.InvalidValueException if the text is no id, or this is {@link #TOMBSTONE}: a
     *     tombstone carries the id of the record it stands for
     */
    public RecordId id(String value) {
        if (ids == null) {
            throw new InvalidValueException("RecordType", "id", "not be of a tombstone");
        }
        return ids.apply(value);
    }
}
