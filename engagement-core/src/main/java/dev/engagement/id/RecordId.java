package dev.engagement.id;

/**
 * Id of a record; ids of two types are never equal. Every implementation is immutable and thread-safe.
 *
 * <p>Ids are given by the host and are never derived from personal data.
 */
public sealed interface RecordId extends Comparable<RecordId>
        permits CommunityId,
                OfficerId,
                AssignmentId,
                ConsentId,
                PartnerOrganizationId,
                PartnershipId,
                InteractionId,
                TipId,
                SafetyBulletinId,
                MeetingSeriesId,
                SafetyMeetingId,
                OutreachProgramId,
                OutreachSessionId,
                ConcernId,
                CommitmentId,
                ConductFeedbackId,
                SurveyInstrumentId,
                SurveyResponseId,
                SurveyResultId {

    /** {@return the text: 1 to 128 characters, not blank, without control characters} */
    String value();

    /** {@return the kind of record it identifies} */
    RecordType type();

    /** By type in the order of {@link RecordType}, then by text. */
    @Override
    default int compareTo(RecordId other) {
        return Ids.ORDER.compare(this, other);
    }
}
