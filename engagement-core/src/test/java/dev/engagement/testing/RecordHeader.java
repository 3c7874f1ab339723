package dev.engagement.testing;

import dev.engagement.id.CommunityId;
import dev.engagement.record.ExternalId;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Visibility;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What every record has, apart from its id. */
public record RecordHeader(
        CommunityId communityId,
        int revision,
        Instant recordedAt,
        Optional<Instant> redactedAt,
        Visibility visibility,
        Set<ExternalId> externalIds,
        Map<String, String> attributes) {

    /** Sets these on the builder of any record. */
    public <B extends RecordBuilder<B>> B on(B builder) {
        redactedAt.ifPresent(builder::redactedAt);
        return builder.communityId(communityId)
                .revision(revision)
                .recordedAt(recordedAt)
                .visibility(visibility)
                .externalIds(externalIds)
                .attributes(attributes);
    }

    /** These, recorded no earlier than a time. */
    public RecordHeader notBefore(Instant time) {
        return recordedAt.isBefore(time)
                ? new RecordHeader(communityId, revision, time, redactedAt, visibility, externalIds, attributes)
                : this;
    }
}
