package dev.engagement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.InvalidValueException;
import dev.engagement.bytes.BinaryForm;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.RecordId;
import dev.engagement.log.EngagementLog;
import dev.engagement.log.RevisionConflict;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Tombstone;
import dev.engagement.testing.ElmPark;
import dev.engagement.testing.RecordArbitraries;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RecordEvidenceTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private static final Comparator<EngagementRecord> ORDER =
            (first, second) -> Long.compareUnsigned(fingerprint(first), fingerprint(second));

    private final EvidenceExtractor extractor = EvidenceExtractor.of(community -> CHICAGO, 10);

    @Property(tries = 500)
    void ledgers_that_follow_it_are_those_of_a_log_in_any_order_and_with_repetitions(
            @ForAll("revisions") List<EngagementRecord> records, @ForAll Random order) {
        EngagementLog log = logOf(records);
        List<EngagementRecord> shuffled = new ArrayList<>(records);
        shuffled.addAll(records);
        Collections.shuffle(shuffled, order);

        Map<RecordId, RecordEvidence> known = new HashMap<>();
        Map<CommunityId, EvidenceLedger> ledgers = new TreeMap<>();
        for (EngagementRecord record : shuffled) {
            RecordEvidence read = read(record);
            RecordEvidence before = known.get(record.id());
            RecordEvidence now = before == null ? read : before.merge(read);
            known.put(record.id(), now);
            if (before != null) {
                ledgers.computeIfPresent(before.communityId(), (id, ledger) -> ledger.minus(before.evidence()));
            }
            ledgers.merge(now.communityId(), now.evidence(), EvidenceLedger::merge);
        }
        ledgers.values().removeIf(EvidenceLedger::isEmpty);

        assertThat(ledgers).isEqualTo(extractor.ledgers(log));
    }

    @Property(tries = 500)
    void what_is_in_force_and_what_is_disputed_is_what_a_log_says(@ForAll("revisions") List<EngagementRecord> records) {
        EngagementLog log = logOf(records);
        List<RecordId> disputed = log.conflicts().stream()
                .map(RevisionConflict::kept)
                .filter(kept -> log.find(kept.id()).orElseThrow().equals(kept))
                .map(EngagementRecord::id)
                .distinct()
                .toList();

        Map<RecordId, RecordEvidence> known = known(records);

        log.records()
                .forEach(record -> assertThat(known.get(record.id()))
                        .isEqualTo(disputed.contains(record.id()) ? disputed(read(record)) : read(record)));
        assertThat(known).hasSize(log.size());
    }

    @Property(tries = 300)
    void merging_is_associative_commutative_and_idempotent(
            @ForAll("revisionsOfOne") RecordEvidence a,
            @ForAll("revisionsOfOne") RecordEvidence b,
            @ForAll("revisionsOfOne") RecordEvidence c) {
        assertThat(a.merge(b)).isEqualTo(b.merge(a)).hasSameHashCodeAs(b.merge(a));
        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(a)).isSameAs(a);
        RecordEvidence both = a.merge(b);
        assertThat(both.merge(a)).isSameAs(both);
    }

    @Test
    void is_equal_only_to_what_says_the_same_of_the_same_revision() {
        EvidenceLedger nothing = EvidenceLedger.empty(ElmPark.ID);
        RecordEvidence one = RecordEvidence.of(tombstone(), 7, nothing);

        assertThat(one).isEqualTo(RecordEvidence.of(tombstone(), 7, nothing)).isNotEqualTo("one");
        assertThat(one)
                .isNotEqualTo(RecordEvidence.of(tombstone(), 8, nothing))
                .isNotEqualTo(one.merge(RecordEvidence.of(tombstone(), 6, nothing)));
        assertThat(one.hashCode())
                .isNotEqualTo(RecordEvidence.of(tombstone(), 8, nothing).hashCode());
        assertThat(one).hasToString("RecordEvidence{concern c-1, revision 2, erased}");
    }

    @Test
    void of_two_that_claim_to_be_one_revision_the_greater_is_in_force_and_disputed_for_good() {
        EvidenceLedger nothing = EvidenceLedger.empty(ElmPark.ID);
        RecordEvidence less = RecordEvidence.of(tombstone(), 7, nothing);
        RecordEvidence greater = RecordEvidence.of(tombstone(), -1, nothing);
        RecordEvidence disputed = less.merge(greater);

        assertThat(disputed.isDisputed()).isTrue();
        assertThat(disputed.fingerprint()).isEqualTo(-1);
        assertThat(greater.merge(less)).isEqualTo(disputed);
        assertThat(greater.merge(disputed)).isSameAs(disputed);
        assertThat(disputed.merge(greater)).isSameAs(disputed);
        assertThat(disputed.merge(less)).isSameAs(disputed);
        assertThat(less.merge(disputed)).isSameAs(disputed);
        assertThat(disputed).hasToString("RecordEvidence{concern c-1, revision 2, erased, disputed}");
    }

    @Property(tries = 300)
    void the_binary_form_reads_back_as_the_same(@ForAll("revisions") List<EngagementRecord> records) {
        known(records)
                .values()
                .forEach(evidence -> assertThat(RecordEvidence.fromBytes(evidence.toBytes()))
                        .isEqualTo(evidence)
                        .hasToString(evidence.toString()));
    }

    @Test
    void the_binary_form_is_the_documented_one() {
        RecordEvidence evidence = RecordEvidence.of(tombstone(), 0x0102030405060708L, EvidenceLedger.empty(ElmPark.ID));
        byte[] bytes = evidence.toBytes();
        byte[] ledger = EvidenceLedger.empty(ElmPark.ID).toBytes();

        assertThat(bytes)
                .startsWith(1, 0, 7)
                .containsSequence("concern".getBytes(StandardCharsets.UTF_8))
                .containsSequence(0, 3, 'c', '-', '1', 1, 0, 0, 0, 2, 1, 2, 3, 4, 5, 6, 7, 8)
                .containsSequence(ledger)
                .hasSize(1 + 2 + 7 + 2 + 3 + 1 + 4 + 8 + ledger.length + 4);
    }

    @Test
    void damaged_bytes_are_refused_wherever_the_damage_is() {
        byte[] bytes = read(tombstone()).toBytes();
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 4;
            assertThatThrownBy(() -> RecordEvidence.fromBytes(damaged)).isInstanceOf(InvalidValueException.class);
        }
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> RecordEvidence.fromBytes(cut)).isInstanceOf(InvalidValueException.class);
        }
    }

    /** A checksum can be made to fit: what it covers is judged all the same. */
    @Test
    void forged_bytes_are_refused_with_the_rule_that_they_break() {
        refused(form(text("saga"), text("c-1"), rest(0)), "have a known type of record");
        refused(form(text("concern"), text("c-1"), rest(8)), "have known flags");
        refused(form(text("concern"), text("c-1"), Arrays.copyOf(rest(0), 13)), "not end before the evidence");
        refused(form(new byte[1]), "not end before a text");
        refused(form(text("concern"), new byte[] {0, 4, 'c', '-', '1'}), "have a text of the length it names");
        refused(form(text("concern"), new byte[] {-1, -1, 'c'}), "have a text of the length it names");
        refused(form(text("concern"), new byte[] {0, 1, -1}, rest(0)), "have a text of the length it names in UTF-8");
        assertThatThrownBy(() -> RecordEvidence.fromBytes(form(text("tombstone"), text("c-1"), rest(1))))
                .hasMessage("RecordType.id must not be of a tombstone");
        assertThat(RecordEvidence.fromBytes(form(text("concern"), text("c-1"), rest(1)))
                        .isErased())
                .isTrue();
    }

    private static void refused(byte[] bytes, String rule) {
        assertThatThrownBy(() -> RecordEvidence.fromBytes(bytes))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("RecordEvidence.bytes must " + rule);
    }

    private static byte[] form(byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        return new BinaryForm("RecordEvidence", (byte) 1).close(content.toByteArray());
    }

    private static byte[] text(String text) {
        return ByteBuffer.allocate(Short.BYTES + text.length())
                .putShort((short) text.length())
                .put(text.getBytes(StandardCharsets.UTF_8))
                .array();
    }

    /** All behind the id: flags, revision 2, fingerprint 0 and no evidence. */
    private static byte[] rest(int flags) {
        byte[] ledger = EvidenceLedger.empty(ElmPark.ID).toBytes();
        return ByteBuffer.allocate(1 + Integer.BYTES + Long.BYTES + ledger.length)
                .put((byte) flags)
                .putInt(2)
                .putLong(0)
                .put(ledger)
                .array();
    }

    @Test
    void two_records_do_not_merge() {
        Tombstone other = tombstone().toBuilder().id(ConcernId.of("c-2")).build();
        assertThatThrownBy(() -> read(tombstone()).merge(read(other)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("RecordEvidence.recordId");
    }

    @Test
    void evidence_about_another_community_or_of_a_tombstone_is_refused() {
        assertThatThrownBy(() -> RecordEvidence.of(tombstone(), 1, EvidenceLedger.empty(CommunityId.of("other"))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("RecordEvidence.evidence");
        EvidenceLedger some = EvidenceLedger.empty(ElmPark.ID)
                .plus(Evidence.count(ElmPark.ID, LocalDate.of(2026, 1, 5), EvidenceKind.TIP_RECEIVED, 1));
        assertThatThrownBy(() -> RecordEvidence.of(tombstone(), 1, some))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("RecordEvidence.evidence");
    }

    @Provide
    Arbitrary<List<EngagementRecord>> revisions() {
        return RecordArbitraries.all()
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(records -> Arbitraries.of(records)
                        .flatMap(RecordEvidenceTest::revisionsOf)
                        .list()
                        .ofMaxSize(12));
    }

    @Provide
    Arbitrary<RecordEvidence> revisionsOfOne() {
        return revisionsOf(tombstone().toBuilder().build()).map(this::read);
    }

    private static Arbitrary<EngagementRecord> revisionsOf(EngagementRecord record) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.of(false, false, false, false, true),
                        Arbitraries.of(false, false, true))
                .as((revision, variant, redacted, erased, moved) -> {
                    Instant at = record.recordedAt().plusSeconds(variant);
                    var builder = erased
                            ? Tombstone.builder()
                                    .id(record.id())
                                    .communityId(record.communityId())
                                    .erasedAt(at)
                                    .reason(Tombstone.Reason.MISTAKE)
                            : record.toBuilder();
                    builder.revision(revision).recordedAt(at);
                    if (redacted) {
                        builder.redactedAt(at);
                    }
                    if (moved && !(record.id() instanceof CommunityId)) {
                        builder.communityId(CommunityId.of("elsewhere"));
                    }
                    return builder.build();
                });
    }

    private Map<RecordId, RecordEvidence> known(Collection<EngagementRecord> records) {
        return records.stream()
                .map(this::read)
                .collect(Collectors.toMap(RecordEvidence::recordId, evidence -> evidence, RecordEvidence::merge));
    }

    private RecordEvidence read(EngagementRecord record) {
        return extractor.recordEvidence(record, fingerprint(record));
    }

    private static RecordEvidence disputed(RecordEvidence evidence) {
        RecordEvidence other = new RecordEvidence(
                evidence.recordId(),
                evidence.isErased(),
                evidence.revision(),
                evidence.isRedacted(),
                0,
                false,
                evidence.evidence());
        return evidence.merge(other);
    }

    /** The records here differ in nothing that {@code toString()} leaves out. */
    private static long fingerprint(EngagementRecord record) {
        try {
            byte[] text = record.toString().getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Tombstone tombstone() {
        return Tombstone.builder()
                .id(ConcernId.of("c-1"))
                .communityId(ElmPark.ID)
                .revision(2)
                .recordedAt(Instant.parse("2026-01-05T21:10:00Z"))
                .erasedAt(Instant.parse("2026-01-05T21:10:00Z"))
                .reason(Tombstone.Reason.MISTAKE)
                .build();
    }

    private static EngagementLog logOf(List<EngagementRecord> records) {
        EngagementLog.Accumulator accumulator = EngagementLog.create(ORDER);
        records.forEach(accumulator::accept);
        return accumulator.result();
    }
}
