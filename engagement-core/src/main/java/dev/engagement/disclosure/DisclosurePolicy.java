package dev.engagement.disclosure;

import dev.engagement.base.Code;
import dev.engagement.base.Violations;
import dev.engagement.id.CommunityId;
import dev.engagement.trust.TrustPolicy;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a team has decided to publish. It stays the same from release to release, so that numbers can be compared and do
 * not give each other away. This class is immutable and thread-safe.
 */
@Value.Immutable
public abstract sealed class DisclosurePolicy permits ImmutableDisclosurePolicy {

    /** Fewer respondents than this never have a score, as far as records tell people apart. */
    public static final int LEAST_RESPONDENTS = 10;

    /** What is counted under no category of its own. */
    public static final Code OTHER = Code.of("other");

    DisclosurePolicy() {}

    /**
     * {@return the rule that tells which counts are published; {@link DisclosureRule#DEFAULT} unless said otherwise}
     */
    @Value.Default
    public DisclosureRule rule() {
        return DisclosureRule.DEFAULT;
    }

    /**
     * {@return the least number of respondents behind a score, {@value #LEAST_RESPONDENTS} and up, and its default}
     *
     * <p>Respondents are different residents who gave answers of one kind that counts in the score: a resident with an
     * id is one however often they answered, and somebody who is not identified is one for each record. Of a survey and
     * of a meeting they are as many as it says; of a survey that does not say it they are nobody. So is whoever is not
     * identified in a record from which personal content was erased, even if it was somebody else's.
     */
    @Value.Default
    public int minimumRespondents() {
        return LEAST_RESPONDENTS;
    }

    /** {@return the communities that are published, at least one} */
    public abstract Set<CommunityId> communities();

    /**
     * {@return the categories of concerns that are published by name} All others are counted as {@link #OTHER}, because
     * a word from an open list may itself tell what must not be told. Empty if none has a name.
     */
    public abstract Set<Code> categories();

    /** {@return the policy of the scores; {@link TrustPolicy#DEFAULT} unless said otherwise} */
    @Value.Default
    public TrustPolicy trustPolicy() {
        return TrustPolicy.DEFAULT;
    }

    @Value.Check
    void check() {
        Violations.of("DisclosurePolicy")
                .atLeast("minimumRespondents", minimumRespondents(), LEAST_RESPONDENTS)
                .require(!communities().isEmpty(), "communities", "name at least one community")
                .orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this policy} */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds policies; not thread-safe. */
    public static final class Builder extends ImmutableDisclosurePolicy.Builder {
        Builder() {}
    }
}
