package dev.engagement.json.exchange;

import dev.engagement.community.ServicePromises;
import dev.engagement.id.CommunityId;
import dev.engagement.record.ExternalId;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Visibility;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * What another system's document does not say about the records that are read out of it. This class is immutable and,
 * as long as its functions are, thread-safe.
 */
public final class ReadContext {

    private final String source;
    private final CommunityId communityId;
    private final ZoneId zone;
    private final Instant recordedAt;
    private final Visibility visibility;
    private final ServicePromises promises;
    private final BinaryOperator<String> ids;
    private final UnaryOperator<String> plainText;

    private ReadContext(
            String source,
            CommunityId communityId,
            ZoneId zone,
            Instant recordedAt,
            Visibility visibility,
            ServicePromises promises,
            BinaryOperator<String> ids,
            UnaryOperator<String> plainText) {
        this.source = Objects.requireNonNull(source, "source");
        this.communityId = Objects.requireNonNull(communityId, "communityId");
        this.zone = Objects.requireNonNull(zone, "zone");
        this.recordedAt = Objects.requireNonNull(recordedAt, "recordedAt");
        this.visibility = Objects.requireNonNull(visibility, "visibility");
        this.promises = Objects.requireNonNull(promises, "promises");
        this.ids = Objects.requireNonNull(ids, "ids");
        this.plainText = Objects.requireNonNull(plainText, "plainText");
    }

    /**
     * What must be said. Records are visible to the team, nothing was promised, ids are {@code source-id}, and text is
     * plain already, unless said otherwise.
     *
     * @param source name of the other system, as in {@link ExternalId#system()}
     * @param communityId the community that the records belong to
     * @param zone the community's zone, for times without one
     * @param recordedAt when the document was fetched
     * @return what was said, and nothing else
     */
    public static ReadContext of(String source, CommunityId communityId, ZoneId zone, Instant recordedAt) {
        return new ReadContext(
                source,
                communityId,
                zone,
                recordedAt,
                Visibility.TEAM,
                ServicePromises.NONE,
                (system, id) -> system + "-" + id,
                UnaryOperator.identity());
    }

    /**
     * {@return this context with another visibility of the records}
     *
     * @param newVisibility who may see the records
     */
    public ReadContext visibleTo(Visibility newVisibility) {
        return new ReadContext(source, communityId, zone, recordedAt, newVisibility, promises, ids, plainText);
    }

    /**
     * {@return this context with what the community was promised, from which due times come}
     *
     * @param newPromises what the community was promised
     */
    public ReadContext promising(ServicePromises newPromises) {
        return new ReadContext(source, communityId, zone, recordedAt, visibility, newPromises, ids, plainText);
    }

    /**
     * {@return this context with another way to make the id of a record}
     *
     * @param newIds makes it of the name of the other system and the id there
     */
    public ReadContext naming(BinaryOperator<String> newIds) {
        return new ReadContext(source, communityId, zone, recordedAt, visibility, promises, newIds, plainText);
    }

    /**
     * {@return this context with what makes plain text of the other system's, such as an HTML parser}
     *
     * @param newPlainText what it does; the text it is given may be personal
     */
    public ReadContext readingText(UnaryOperator<String> newPlainText) {
        return new ReadContext(source, communityId, zone, recordedAt, visibility, promises, ids, newPlainText);
    }

    /** {@return the name of the other system} */
    public String source() {
        return source;
    }

    /** {@return the community that the records belong to} */
    public CommunityId communityId() {
        return communityId;
    }

    /** {@return the community's zone} */
    public ZoneId zone() {
        return zone;
    }

    /** {@return when the document was fetched} */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** {@return who may see the records} */
    public Visibility visibility() {
        return visibility;
    }

    /** {@return what the community was promised} */
    public ServicePromises promises() {
        return promises;
    }

    /**
     * {@return the text of an id that the other system calls so}
     *
     * @param foreignId what the other system calls the record
     */
    public String idOf(String foreignId) {
        return ids.apply(source, foreignId);
    }

    /**
     * {@return the plain text of the other system's text}
     *
     * @param text the other system's text, which may be personal
     */
    public String plainText(String text) {
        return plainText.apply(text);
    }

    /**
     * Sets the first revision's members that all records have.
     *
     * @param <B> the builder
     * @param builder the record's builder, to which the id is left
     * @param foreignId what the other system calls the record
     * @return the builder
     */
    public <B extends RecordBuilder<B>> B header(B builder, String foreignId) {
        return builder.communityId(communityId)
                .revision(1)
                .recordedAt(recordedAt)
                .visibility(visibility)
                .externalIds(Set.of(new ExternalId(source, foreignId)));
    }
}
