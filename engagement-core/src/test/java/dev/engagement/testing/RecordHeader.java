package dev.engagement.testing;

import dev.engagement.id.CommunityId;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.ExternalId;
import dev.engagement.record.Visibility;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What every record has, apart from its id. */
public record RecordHeader(
        CommunityId communityId,
        int revision,
        Instant recordedAt,
        Visibility visibility,
        Set<ExternalId> externalIds,
        Map<String, String> attributes) {

    /**
     * Sets these on the builder of any record: {@code header.on(Concern.builder()).id(...)}. The builders have no type
     * in common, which is why this goes by the names of their methods.
     */
    public <B> B on(B builder) {
        set(builder, "communityId", CommunityId.class, communityId);
        set(builder, "revision", int.class, revision);
        set(builder, "recordedAt", Instant.class, recordedAt);
        set(builder, "visibility", Visibility.class, visibility);
        set(builder, "externalIds", Iterable.class, externalIds);
        set(builder, "attributes", Map.class, attributes);
        return builder;
    }

    /** These, recorded no earlier than a time. */
    public RecordHeader notBefore(Instant time) {
        return recordedAt.isBefore(time)
                ? new RecordHeader(communityId, revision, time, visibility, externalIds, attributes)
                : this;
    }

    private static void set(Object builder, String attribute, Class<?> type, Object value) {
        try {
            Method method = builder.getClass().getMethod(attribute, type);
            method.setAccessible(true);
            method.invoke(builder, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no attribute " + attribute + " of " + EngagementRecord.class, e);
        }
    }
}
