package dev.engagement.people;

import dev.engagement.base.Code;
import dev.engagement.base.LanguageTag;
import dev.engagement.base.Violations;
import dev.engagement.id.PartnerOrganizationId;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A school, business, charity or other organization that the team can work with; that it does is a {@link Partnership}.
 * This class is immutable and thread-safe.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class PartnerOrganization implements EngagementRecord permits ImmutablePartnerOrganization {

    PartnerOrganization() {}

    @Override
    public abstract PartnerOrganizationId id();

    /** {@return its name, 1 to 200 characters} */
    public abstract String name();

    /** {@return what kind of organization it is, such as {@link PartnerKinds#SCHOOL}} */
    public abstract Code kind();

    /** {@return the languages it can help in; empty if not recorded} */
    public abstract Set<LanguageTag> languages();

    /** {@return the day on which it last said that all this is still right; empty if never} */
    public abstract Optional<LocalDate> lastConfirmed();

    @Value.Check
    void check() {
        Records.check("PartnerOrganization", this)
                .text("name", name(), Violations.TITLE)
                .orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this organization. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds partner organizations; not thread-safe. */
    public static final class Builder extends ImmutablePartnerOrganization.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
