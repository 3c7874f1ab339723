package dev.engagement.record;

import dev.engagement.bulletin.SafetyBulletin;
import dev.engagement.community.Community;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConductFeedback;
import dev.engagement.gathering.Gathering;
import dev.engagement.id.CommunityId;
import dev.engagement.id.RecordId;
import dev.engagement.id.RecordType;
import dev.engagement.interaction.Interaction;
import dev.engagement.meeting.MeetingSeries;
import dev.engagement.outreach.OutreachProgram;
import dev.engagement.people.Assignment;
import dev.engagement.people.Consent;
import dev.engagement.people.Officer;
import dev.engagement.people.PartnerOrganization;
import dev.engagement.people.Partnership;
import dev.engagement.survey.SurveyInstrument;
import dev.engagement.survey.SurveyResponse;
import dev.engagement.survey.SurveyResult;
import dev.engagement.tip.Tip;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What all records have in common. Every implementation is immutable and thread-safe.
 *
 * <p>The record types live above this package; that they are named here, and in {@link Gathering}, is what closes the
 * set.
 */
public sealed interface EngagementRecord
        permits Assignment,
                Commitment,
                Community,
                Concern,
                ConductFeedback,
                Consent,
                Gathering,
                Interaction,
                Officer,
                OutreachProgram,
                PartnerOrganization,
                Partnership,
                SafetyBulletin,
                MeetingSeries,
                SurveyInstrument,
                SurveyResponse,
                SurveyResult,
                Tip,
                Tombstone {

    /** {@return what kind of record this is} */
    default RecordType type() {
        return id().type();
    }

    /** {@return the record's own id, the same in all its revisions} */
    RecordId id();

    /** {@return the community it belongs to} */
    CommunityId communityId();

    /** {@return 1 for the first version, then 2, 3 and so on, to 1,000,000,000} */
    int revision();

    /** {@return when this revision was written down} */
    Instant recordedAt();

    /**
     * {@return when personal content was erased from it; empty if none was} A log drops every earlier revision of a
     * redacted record, and an unredacted one of the same revision, wherever they come from.
     */
    Optional<Instant> redactedAt();

    /** {@return who may see it; {@link Visibility#TEAM} unless said otherwise} */
    @Value.Default
    default Visibility visibility() {
        return Visibility.TEAM;
    }

    /** {@return what other systems call it; empty if none does} */
    Set<ExternalId> externalIds();

    /**
     * {@return what the library has no attribute for, by {@code vendor:name}; comes back unchanged} Not in
     * {@code toString()}.
     */
    @Value.Redacted
    Map<String, String> attributes();

    /** {@return a builder that starts from this record} */
    RecordBuilder<?> toBuilder();
}
