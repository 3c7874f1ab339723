package dev.engagement.record;

import dev.engagement.id.CommunityId;
import java.time.Instant;
import java.util.Map;

/**
 * What the builders of all records have in common: the attributes of {@link EngagementRecord} but the id, whose type
 * differs. Only the library implements it; not thread-safe.
 *
 * @param <B> the builder itself
 */
public interface RecordBuilder<B extends RecordBuilder<B>> {

    /** Sets {@link EngagementRecord#communityId()}. */
    B communityId(CommunityId communityId);

    /** Sets {@link EngagementRecord#revision()}. */
    B revision(int revision);

    /** Sets {@link EngagementRecord#recordedAt()}. */
    B recordedAt(Instant recordedAt);

    /** Sets {@link EngagementRecord#redactedAt()}. */
    B redactedAt(Instant redactedAt);

    /** Sets {@link EngagementRecord#visibility()}. */
    B visibility(Visibility visibility);

    /** Replaces {@link EngagementRecord#externalIds()}. */
    B externalIds(Iterable<? extends ExternalId> externalIds);

    /** Replaces {@link EngagementRecord#attributes()}. */
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
