package dev.engagement.testing;

import static dev.engagement.testing.BaseArbitraries.headers;
import static dev.engagement.testing.BaseArbitraries.ids;

import dev.engagement.gathering.Gathering;
import dev.engagement.id.RecordId;
import dev.engagement.id.RecordType;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Tombstone;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;

/** Valid records of every type: the one list that tests over all records read. */
public final class RecordArbitraries {

    private RecordArbitraries() {}

    /** The types of all records: what closes the set, without what gatherings have in common. */
    public static Stream<Class<?>> types() {
        return Stream.of(EngagementRecord.class, Gathering.class)
                .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                .filter(type -> type != Gathering.class);
    }

    /** One generator per record type. A new record type adds its own here. */
    public static List<Arbitrary<? extends EngagementRecord>> perType() {
        return List.of(
                CommunityArbitraries.communities(),
                PeopleArbitraries.officers(),
                PeopleArbitraries.assignments(),
                PeopleArbitraries.consents(),
                PeopleArbitraries.partnerOrganizations(),
                PeopleArbitraries.partnerships(),
                InteractionArbitraries.interactions(),
                ConcernArbitraries.concerns(),
                ConcernArbitraries.commitments(),
                ConcernArbitraries.conductFeedback(),
                TipArbitraries.tips(),
                BulletinArbitraries.bulletins(),
                SurveyArbitraries.surveyInstruments(),
                SurveyArbitraries.surveyResponses(),
                SurveyArbitraries.surveyResults(),
                MeetingArbitraries.safetyMeetings(),
                MeetingArbitraries.meetingSeries(),
                OutreachArbitraries.outreachPrograms(),
                OutreachArbitraries.outreachSessions(),
                tombstones());
    }

    /** Records of any type. */
    public static Arbitrary<EngagementRecord> all() {
        return Arbitraries.of(perType()).flatMap(records -> records.map(EngagementRecord.class::cast));
    }

    /** What is left of erased records. */
    public static Arbitrary<Tombstone> tombstones() {
        return Builders.withBuilder(Tombstone::builder)
                .use(headers())
                .in((builder, header) -> header.on(builder).erasedAt(header.recordedAt()))
                .use(recordIds())
                .in(Tombstone.Builder::id)
                .use(Arbitraries.of(Tombstone.Reason.class))
                .in(Tombstone.Builder::reason)
                .build(Tombstone.Builder::build)
                .withoutEdgeCases();
    }

    /** Ids of all types of record. */
    public static Arbitrary<RecordId> recordIds() {
        return Arbitraries.of(RecordType.class)
                .filter(type -> type != RecordType.TOMBSTONE)
                .flatMap(type -> ids(type::id));
    }
}
