package dev.engagement.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.base.Channel;
import dev.engagement.id.CommunityId;
import dev.engagement.id.InteractionId;
import dev.engagement.id.OfficerId;
import dev.engagement.interaction.Interaction;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Tombstone;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EngagementLogTest {

    private static final Instant START = Instant.parse("2026-01-05T21:10:00Z");

    /** The generated records differ in their text; toString() of these shows all of it. */
    private static final Comparator<EngagementRecord> ORDER = Comparator.comparing(EngagementRecord::toString);

    private final EngagementLog empty = EngagementLog.empty(ORDER);

    @Property(tries = 300)
    void merging_is_associative_commutative_idempotent_and_has_a_neutral_element(
            @ForAll("logs") EngagementLog a, @ForAll("logs") EngagementLog b, @ForAll("logs") EngagementLog c) {
        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(b)).isEqualTo(b.merge(a)).hasSameHashCodeAs(b.merge(a));
        assertThat(a.merge(a)).isEqualTo(a);
        assertThat(a.merge(empty)).isEqualTo(a);
        assertThat(empty.merge(a)).isEqualTo(a);
    }

    @Property(tries = 300)
    void records_may_come_in_any_order_and_more_than_once(@ForAll("records") List<EngagementRecord> records) {
        EngagementLog inOrder = logOf(records);
        EngagementLog reversed = empty;
        for (int i = records.size() - 1; i >= 0; i--) {
            reversed = reversed.with(records.get(i)).with(records.get(i));
        }
        assertThat(reversed).isEqualTo(inOrder);
        assertThat(reversed.records())
                .containsExactlyElementsOf(inOrder.records().toList());
        assertThat(reversed.conflicts()).isEqualTo(inOrder.conflicts());
    }

    @Property(tries = 300)
    void no_record_in_force_has_a_higher_revision_left_behind(@ForAll("records") List<EngagementRecord> records) {
        EngagementLog log = logOf(records);
        for (EngagementRecord record : records) {
            EngagementRecord current = log.find(record.id()).orElseThrow();
            boolean erased = current instanceof Tombstone && !(record instanceof Tombstone);
            assertThat(erased || current.revision() >= record.revision()).isTrue();
        }
    }

    @Property(tries = 300)
    void what_is_written_reads_back_as_the_same_log(@ForAll("logs") EngagementLog log) {
        assertThat(logOf(log.revisions().toList())).isEqualTo(log);
    }

    @Test
    void the_highest_revision_is_in_force_and_older_ones_are_kept() {
        EngagementLog log = empty.with(interaction(2, 3)).with(interaction(1, 0));

        assertThat(log.find(id(), Interaction.class)).contains(interaction(2, 3));
        assertThat(log.revisions(id())).containsExactly(interaction(1, 0), interaction(2, 3));
        assertThat(log.conflicts()).isEmpty();
        assertThat(log.size()).isEqualTo(1);
    }

    @Test
    void logs_that_differ_in_one_record_or_revision_are_not_equal() {
        EngagementLog log = empty.with(interaction(1, 0));

        assertThat(log).isEqualTo(empty.with(interaction(1, 0)));
        assertThat(log)
                .isNotEqualTo(empty)
                .isNotEqualTo(empty.with(interaction(1, 1)))
                .isNotEqualTo(log.with(interaction(2, 0)))
                .isNotEqualTo(empty.with(interaction(2, 0)));
    }

    @Test
    void two_records_of_one_revision_are_reported_and_every_machine_picks_the_same() {
        EngagementLog log = empty.with(interaction(1, 4)).with(interaction(1, 2));

        EngagementRecord greater = log.find(id()).orElseThrow();
        assertThat(log.conflicts()).hasSize(1);
        assertThat(log.conflicts().get(0).kept()).isEqualTo(greater);
        assertThat(log.conflicts().get(0)).hasToString("interaction i-1 has two different records of revision 1");
        assertThat(empty.with(interaction(1, 2)).with(interaction(1, 4)).find(id()))
                .contains(greater);
    }

    @Test
    void what_is_merged_into_a_log_follows_its_order_also_where_it_had_nothing() {
        EngagementLog other =
                EngagementLog.empty(ORDER.reversed()).with(interaction(1, 4)).with(interaction(1, 2));
        EngagementLog mine = empty.with(interaction(1, 4)).with(interaction(1, 2));

        assertThat(empty.merge(other)).isEqualTo(mine).isNotEqualTo(other);
        assertThat(empty.merge(other).find(id())).isEqualTo(mine.find(id()));
        assertThat(empty.merge(other).conflicts()).isEqualTo(mine.conflicts());
    }

    @Test
    void a_log_as_of_a_moment_does_not_know_what_was_recorded_later() {
        EngagementLog log = empty.with(interaction(1, 0)).with(interaction(2, 1));

        assertThat(log.asOf(interaction(1, 0).recordedAt()).find(id())).contains(interaction(1, 0));
        assertThat(log.asOf(START.minusSeconds(1)).find(id())).isEmpty();
        assertThat(log.asOf(interaction(2, 1).recordedAt())).isEqualTo(log);
    }

    @Test
    void a_tombstone_wins_over_every_revision_and_removes_all_content() {
        Tombstone tombstone = tombstone(1);
        EngagementLog log = empty.with(interaction(1, 0)).with(tombstone).with(interaction(7, 1));

        assertThat(log.find(id())).contains(tombstone);
        assertThat(log.find(id(), Interaction.class)).isEmpty();
        assertThat(log.revisions(id())).containsExactly(tombstone);
    }

    @Test
    void a_redacted_revision_removes_every_earlier_one_also_when_an_old_copy_comes_back() {
        Interaction redacted =
                interaction(2, 0).toBuilder().redactedAt(START.plusSeconds(9)).build();
        EngagementLog log = empty.with(interaction(1, 0)).with(redacted).merge(empty.with(interaction(1, 0)));

        assertThat(log.revisions(id())).containsExactly(redacted);
    }

    @Provide
    Arbitrary<EngagementLog> logs() {
        return records().map(this::logOf);
    }

    @Provide
    Arbitrary<List<EngagementRecord>> records() {
        Arbitrary<EngagementRecord> record = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(12, "plain"),
                                net.jqwik.api.Tuple.of(2, "redacted"),
                                net.jqwik.api.Tuple.of(1, "erased")))
                .as((number, revision, variant, kind) -> {
                    InteractionId id = InteractionId.of("i-" + number);
                    return switch (kind) {
                        case "erased" -> tombstone(revision).toBuilder().id(id).build();
                        case "redacted" ->
                            interaction(revision, variant).toBuilder()
                                    .id(id)
                                    .redactedAt(START)
                                    .build();
                        default ->
                            interaction(revision, variant).toBuilder().id(id).build();
                    };
                });
        return record.list().ofMaxSize(12);
    }

    private EngagementLog logOf(List<EngagementRecord> records) {
        EngagementLog.Accumulator accumulator = EngagementLog.create(ORDER);
        records.forEach(accumulator::accept);
        return accumulator.result();
    }

    private static InteractionId id() {
        return InteractionId.of("i-1");
    }

    private static Interaction interaction(int revision, int variant) {
        return Interaction.builder()
                .id(id())
                .communityId(CommunityId.of("elm"))
                .revision(revision)
                .recordedAt(START.plus(Duration.ofHours(revision)))
                .occurredAt(START)
                .channel(Channel.IN_PERSON)
                .setting(Interaction.Setting.INFORMAL)
                .initiative(Interaction.Initiative.PROACTIVE)
                .initiatedBy(Interaction.InitiatedBy.OFFICER)
                .outcome(Interaction.Outcome.COMPLETED)
                .addOfficer(OfficerId.of("o-1"))
                .participant(Participant.anonymous())
                .residentRating(variant)
                .build();
    }

    private static Tombstone tombstone(int revision) {
        return Tombstone.builder()
                .id(id())
                .communityId(CommunityId.of("elm"))
                .revision(revision)
                .recordedAt(START.plus(Duration.ofDays(revision)))
                .reason(Tombstone.Reason.ERASURE_REQUEST)
                .erasedAt(START)
                .build();
    }
}
