package dev.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.base.Place;
import dev.engagement.community.Community;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConductFeedback;
import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.id.ConcernId;
import dev.engagement.interaction.Interaction;
import dev.engagement.outreach.OutreachProgram;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.testing.BaseArbitraries;
import dev.engagement.testing.CommunityArbitraries;
import dev.engagement.testing.ConcernArbitraries;
import dev.engagement.testing.InteractionArbitraries;
import dev.engagement.testing.OutreachArbitraries;
import dev.engagement.testing.TipArbitraries;
import dev.engagement.tip.Tip;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What users of comparable systems complain about: labels of their own break the logic (CiviCRM 11456). */
class CodesTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    @Property(tries = 300)
    void any_other_code_gives_the_same_evidence(@ForAll("coded") EngagementRecord record, @ForAll("codes") Code code) {
        EvidenceExtractor extractor = EvidenceExtractor.of(community -> ZoneOffset.UTC, 10);

        assertThat(extractor.extract(coded(record, code))).isEqualTo(extractor.extract(record));
    }

    @Property(tries = 100)
    void any_other_code_gives_the_same_states_and_times(
            @ForAll("concerns") Concern concern, @ForAll("codes") Code code) {
        Concern other = (Concern) coded(concern, code);

        assertThat(other.state()).isEqualTo(concern.state());
        assertThat(other.statusClass()).isEqualTo(concern.statusClass());
        assertThat(other.acknowledgedAt()).isEqualTo(concern.acknowledgedAt());
        assertThat(other.answerBy().flatMap(other::dueAfterWaiting))
                .isEqualTo(concern.answerBy().flatMap(concern::dueAfterWaiting));
        assertThat(other.endedAt()).isEqualTo(concern.endedAt());
    }

    @Property(tries = 100)
    void any_other_code_is_promised_the_same_due_times(
            @ForAll("communities") Community community, @ForAll("codes") Code code, @ForAll("codes") Code other) {
        Community elsewhere = community.toBuilder().classification(other).build();

        assertThat(raised(elsewhere, other).toBuilder().category(code).build()).isEqualTo(raised(community, code));
    }

    private static Concern raised(Community community, Code category) {
        return Concern.raise(community, ConcernId.of("c-1"), NOON)
                .channel(Channel.PHONE)
                .raisedBy(Participant.anonymous())
                .category(category)
                .build();
    }

    /** The record with every code of its own replaced. */
    private static EngagementRecord coded(EngagementRecord record, Code code) {
        return switch (record.type()) {
            case CONCERN -> {
                Concern concern = (Concern) record;
                yield concern.toBuilder()
                        .category(code)
                        .place(concern.place().map(place -> coded(place, code)))
                        .build();
            }
            case CONDUCT_FEEDBACK ->
                ((ConductFeedback) record).toBuilder().category(code).build();
            case TIP -> ((Tip) record).toBuilder().category(code).build();
            case INTERACTION -> {
                Interaction interaction = (Interaction) record;
                yield interaction.toBuilder()
                        .topics(Set.of(code))
                        .place(interaction.place().map(place -> coded(place, code)))
                        .build();
            }
            case OUTREACH_PROGRAM ->
                ((OutreachProgram) record).toBuilder().kind(code).build();
            case OUTREACH_SESSION ->
                ((OutreachSession) record).toBuilder().topics(Set.of(code)).build();
            default -> throw new IllegalArgumentException(record.type().name());
        };
    }

    private static Place coded(Place place, Code code) {
        return place.toBuilder().kind(code).build();
    }

    @Provide
    Arbitrary<EngagementRecord> coded() {
        return Arbitraries.oneOf(
                ConcernArbitraries.concerns().map(EngagementRecord.class::cast),
                ConcernArbitraries.conductFeedback().map(EngagementRecord.class::cast),
                TipArbitraries.tips().map(EngagementRecord.class::cast),
                InteractionArbitraries.interactions().map(EngagementRecord.class::cast),
                OutreachArbitraries.outreachPrograms().map(EngagementRecord.class::cast),
                OutreachArbitraries.outreachSessions().map(EngagementRecord.class::cast));
    }

    @Provide
    Arbitrary<Concern> concerns() {
        return ConcernArbitraries.concerns();
    }

    @Provide
    Arbitrary<Community> communities() {
        return CommunityArbitraries.communities();
    }

    @Provide
    Arbitrary<Code> codes() {
        return BaseArbitraries.codes();
    }
}
