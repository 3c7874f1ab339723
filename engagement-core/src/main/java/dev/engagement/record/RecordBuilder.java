package dev.engagement.record;

import dev.engagement.bulletin.SafetyBulletin;
import dev.engagement.community.Community;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConductFeedback;
import dev.engagement.gathering.GatheringBuilder;
import dev.engagement.id.CommunityId;
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

/**
 * What the builders of all records have in common: the attributes of {@link EngagementRecord} but the id, whose type
 * differs; not thread-safe.
 *
 * @param <B> the builder itself
 */
public sealed interface RecordBuilder<B extends RecordBuilder<B>>
        permits Assignment.Builder,
                Commitment.Builder,
                Community.Builder,
                Concern.Builder,
                ConductFeedback.Builder,
                Consent.Builder,
                GatheringBuilder,
                Interaction.Builder,
                MeetingSeries.Builder,
                Officer.Builder,
                OutreachProgram.Builder,
                PartnerOrganization.Builder,
                Partnership.Builder,
                SafetyBulletin.Builder,
                SurveyInstrument.Builder,
                SurveyResponse.Builder,
                SurveyResult.Builder,
                Tip.Builder,
                Tombstone.Builder {

    /**
     * Sets {@link EngagementRecord#communityId()}.
     *
     * @param communityId the community it belongs to
     * @return this builder
     */
    B communityId(CommunityId communityId);

    /**
     * Sets {@link EngagementRecord#revision()}.
     *
     * @param revision 1 for the first version, then 2, 3 and so on, to 1,000,000,000
     * @return this builder
     */
    B revision(int revision);

    /**
     * Sets {@link EngagementRecord#recordedAt()}.
     *
     * @param recordedAt when this revision is written down
     * @return this builder
     */
    B recordedAt(Instant recordedAt);

    /**
     * Sets {@link EngagementRecord#redactedAt()}.
     *
     * @param redactedAt when personal content was erased from it
     * @return this builder
     */
    B redactedAt(Instant redactedAt);

    /**
     * Sets {@link EngagementRecord#visibility()}.
     *
     * @param visibility who may see it
     * @return this builder
     */
    B visibility(Visibility visibility);

    /**
     * Replaces {@link EngagementRecord#externalIds()}.
     *
     * @param externalIds what other systems call it
     * @return this builder
     */
    B externalIds(Iterable<? extends ExternalId> externalIds);

    /**
     * Replaces {@link EngagementRecord#attributes()}.
     *
     * @param attributes what the library has no attribute for, by {@code vendor:name}
     * @return this builder
     */
    B attributes(Map<String, ? extends String> attributes);

    /**
     * {@return the record}
     *
     * @throws dev.engagement.base.IncompleteValueException if an attribute is missing
     * @throws dev.engagement.base.InvalidValueException if an attribute breaks a rule
     * @throws dev.engagement.base.IllegalTransitionException if the lifecycle does not allow a move
     */
    EngagementRecord build();
}
