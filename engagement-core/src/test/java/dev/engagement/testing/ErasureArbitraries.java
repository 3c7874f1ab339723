package dev.engagement.testing;

import dev.engagement.concern.Concern;
import dev.engagement.concern.ConductFeedback;
import dev.engagement.id.ResidentId;
import dev.engagement.interaction.Interaction;
import dev.engagement.meeting.Registration;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.people.Consent;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.ExternalId;
import dev.engagement.tip.Tip;
import dev.engagement.tip.TipSource;
import dev.engagement.tip.TipState;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Valid records that carry one resident in many places, for tests of erasing. */
public final class ErasureArbitraries {

    /** The resident to erase. The id is a part of many generated texts of all kinds, and of nothing else. */
    public static final ResidentId RESIDENT = ResidentId.of("'");

    private ErasureArbitraries() {}

    /** Records of all types, some of which carry {@link #RESIDENT}; several may be revisions of one. */
    public static Arbitrary<List<EngagementRecord>> records() {
        return Combinators.combine(
                        RecordArbitraries.all(), Arbitraries.integers().between(1, 3), Arbitraries.of(true, false))
                .as((record, revision, theirs) -> {
                    EngagementRecord revised =
                            record.toBuilder().revision(revision).build();
                    return theirs ? about(revised) : revised;
                })
                .list()
                .ofMaxSize(12);
    }

    /** A record as if the resident had said it, or as if another system's name of it held the id. */
    private static EngagementRecord about(EngagementRecord record) {
        Participant resident = Participant.pseudonymous(RESIDENT);
        return switch (record.type()) {
            case INTERACTION ->
                ((Interaction) record).toBuilder().participant(resident).build();
            case CONCERN -> ((Concern) record).toBuilder().raisedBy(resident).build();
            case CONDUCT_FEEDBACK ->
                ((ConductFeedback) record).toBuilder().givenBy(resident).build();
            case CONSENT -> ((Consent) record).toBuilder().residentId(RESIDENT).build();
            case TIP -> confidential((Tip) record);
            case SAFETY_MEETING -> registered(resident, (SafetyMeeting) record);
            default -> called(record);
        };
    }

    private static EngagementRecord called(EngagementRecord record) {
        return record.toBuilder()
                .externalIds(Set.of(new ExternalId("portal", "user/" + RESIDENT)))
                .build();
    }

    private static EngagementRecord confidential(Tip tip) {
        return tip.state() == TipState.PURGED
                ? tip
                : tip.toBuilder().source(TipSource.confidential(RESIDENT)).build();
    }

    private static EngagementRecord registered(Participant resident, SafetyMeeting meeting) {
        return meeting.toBuilder()
                .addRegistration(Registration.of(resident, Registration.Answer.ACCEPTED, meeting.recordedAt()))
                .build();
    }
}
