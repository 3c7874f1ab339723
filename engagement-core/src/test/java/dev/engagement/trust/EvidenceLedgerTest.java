package dev.engagement.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import dev.engagement.testing.TrustArbitraries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;

class EvidenceLedgerTest {

    private static final CommunityId HERE = TrustArbitraries.COMMUNITY;
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final Evidence ANSWERED = Evidence.of(HERE, DAY, EvidenceKind.CONCERN_ANSWERED, 1);
    private static final EvidenceLedger EMPTY = EvidenceLedger.empty(HERE);

    @Provide
    Arbitrary<EvidenceLedger> ledgers() {
        return TrustArbitraries.ledgers();
    }

    @Provide
    Arbitrary<Evidence> evidence() {
        return TrustArbitraries.evidence();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return TrustArbitraries.days();
    }

    @Property(tries = 200)
    void merging_is_associative_and_commutative_and_the_empty_ledger_is_neutral(
            @ForAll("ledgers") EvidenceLedger a,
            @ForAll("ledgers") EvidenceLedger b,
            @ForAll("ledgers") EvidenceLedger c) {
        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(b)).isEqualTo(b.merge(a)).hasSameHashCodeAs(b.merge(a));
        assertThat(a.merge(EMPTY)).isEqualTo(a);
        assertThat(EMPTY.merge(a)).isEqualTo(a);
    }

    @Property(tries = 200)
    void what_is_taken_out_again_leaves_no_trace(
            @ForAll("ledgers") EvidenceLedger ledger, @ForAll("evidence") Evidence evidence) {
        EvidenceLedger back = ledger.plus(evidence).minus(evidence);
        assertThat(back).isEqualTo(ledger);
        assertThat(back.toBytes()).isEqualTo(ledger.toBytes());
    }

    @Property(tries = 200)
    void a_ledger_less_another_merges_back(@ForAll("ledgers") EvidenceLedger a, @ForAll("ledgers") EvidenceLedger b) {
        assertThat(a.merge(b).minus(b)).isEqualTo(a);
        assertThat(a.minus(a)).isEqualTo(EMPTY);
    }

    @Property(tries = 200)
    void merging_adds_every_row_up(@ForAll("ledgers") EvidenceLedger a, @ForAll("ledgers") EvidenceLedger b) {
        assertThat(outcomes(a.merge(b))).isEqualTo(outcomes(a) + outcomes(b));
        EvidenceLedger one = EMPTY;
        for (Evidence row : a.rows()) {
            one = one.plus(row);
        }
        assertThat(one).isEqualTo(a);
    }

    @Property(tries = 200)
    void rows_ascend_by_day_and_name_of_the_kind(@ForAll("ledgers") EvidenceLedger ledger) {
        List<String> keys = ledger.rows().stream()
                .map(row -> row.day() + " " + row.kind().name())
                .toList();
        assertThat(keys).isSorted().doesNotHaveDuplicates().hasSize(ledger.size());
        assertThat(ledger.isEmpty()).isEqualTo(keys.isEmpty());
        assertThat(ledger.firstDay())
                .isEqualTo(ledger.rows().stream().findFirst().map(Evidence::day));
        assertThat(ledger.lastDay())
                .isEqualTo(ledger.rows().stream().reduce((a, b) -> b).map(Evidence::day));
    }

    @Property(tries = 200)
    void a_cut_keeps_all_rows_up_to_the_day_and_no_other(
            @ForAll("ledgers") EvidenceLedger ledger, @ForAll("days") LocalDate day) {
        assertThat(ledger.upTo(day).rows())
                .containsExactlyElementsOf(ledger.rows().stream()
                        .filter(row -> !row.day().isAfter(day))
                        .toList());
    }

    @Property(tries = 200)
    void bytes_give_back_the_ledger(@ForAll("ledgers") EvidenceLedger ledger) {
        byte[] bytes = ledger.toBytes();
        assertThat(EvidenceLedger.fromBytes(bytes)).isEqualTo(ledger);
        assertThat(bytes.length).isLessThanOrEqualTo(32 + 12 * ledger.size());
    }

    @Property(tries = 100)
    void java_serialization_gives_back_the_ledger(@ForAll("ledgers") EvidenceLedger ledger) throws Exception {
        assertThat(deserialize(serialize(ledger))).isEqualTo(ledger);
    }

    @Property(tries = 500)
    void any_damaged_byte_is_noticed(
            @ForAll("ledgers") EvidenceLedger ledger,
            @ForAll @IntRange(max = 100_000) int place,
            @ForAll @ByteRange(min = 1, max = 127) byte damage) {
        byte[] bytes = ledger.toBytes();
        bytes[place % bytes.length] ^= damage;
        assertThatThrownBy(() -> EvidenceLedger.fromBytes(bytes)).isInstanceOf(InvalidValueException.class);
    }

    /** With its checksum made to fit, a forged form is either refused or the one form of another ledger. */
    @Property(tries = 2_000)
    void a_forged_form_is_refused_or_is_canonical(
            @ForAll("ledgers") EvidenceLedger ledger,
            @ForAll @IntRange(max = 100_000) int place,
            @ForAll byte forged,
            @ForAll @IntRange(max = 3) int cut) {
        byte[] bytes = ledger.toBytes();
        bytes[place % bytes.length] = forged;
        byte[] sealed = seal(Arrays.copyOf(bytes, Math.max(0, bytes.length - Integer.BYTES - cut)));
        try {
            assertThat(EvidenceLedger.fromBytes(sealed).toBytes()).isEqualTo(sealed);
        } catch (InvalidValueException refused) {
            assertThat(refused).hasMessageMatching("(EvidenceLedger\\.|CommunityId\\.).*");
        }
    }

    @Test
    void any_bytes_are_refused_in_one_way() {
        for (byte[] bytes :
                List.of(new byte[0], new byte[5], new byte[100], "{\"type\"}".getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> EvidenceLedger.fromBytes(bytes)).isInstanceOf(InvalidValueException.class);
        }
        assertThatThrownBy(() -> EvidenceLedger.fromBytes(seal(new byte[] {2, 1, 'x', 0})))
                .hasMessage("EvidenceLedger.bytes must be of version 1");
        assertThatThrownBy(() -> EvidenceLedger.fromBytes(seal(new byte[] {1, 1, 'x', (byte) 0x80, 0})))
                .hasMessage("EvidenceLedger.bytes must have numbers in their shortest form");
        assertThatThrownBy(() -> EvidenceLedger.fromBytes(seal(new byte[] {1, 1, 'x', 1, 0, 99, 1, 0})))
                .hasMessage("EvidenceLedger.bytes must have known kinds");
        assertThatThrownBy(() -> EvidenceLedger.fromBytes(seal(new byte[] {1, 1, 'x', 1, 0, 4, 0, 0})))
                .hasMessage("EvidenceLedger.bytes must have counts above zero");
        assertThatThrownBy(() -> EvidenceLedger.fromBytes(seal(new byte[] {1, 1, 'x', 2, 0, 4, 1, 0, 0, 4, 1, 0})))
                .hasMessage("EvidenceLedger.bytes must have rows in ascending order");
        assertThatThrownBy(() -> EvidenceLedger.fromBytes(seal(new byte[] {1, 1, 'x', 120, 0, 4, 1, 0})))
                .hasMessage("EvidenceLedger.bytes must have as many rows as they say");
        assertThatThrownBy(() -> EvidenceLedger.fromBytes(seal(new byte[] {1, 1, 'x', 2, 0, 4, 1, 0})))
                .hasMessage("EvidenceLedger.bytes must have as many rows as they say");
        assertThatThrownBy(() -> EvidenceLedger.fromBytes(seal(new byte[] {1, 1, 'x', 1, 0, 15, 1, 0})))
                .hasMessage("EvidenceLedger.bytes must have known kinds");
        assertThatThrownBy(() -> EvidenceLedger.fromBytes(
                        seal(HexFormat.of().parseHex("010178010004" + "80".repeat(9) + "01" + "00"))))
                .hasMessage("EvidenceLedger.bytes must have numbers of at most 63 bits");
        assertThatThrownBy(() -> EvidenceLedger.fromBytes(seal(new byte[] {1, 1, (byte) 0xff, 0})))
                .hasMessage("EvidenceLedger.bytes must have a community's id in UTF-8");
        assertThatThrownBy(() -> EvidenceLedger.fromBytes(seal(new byte[] {1, 1, 'x', 0, 0})))
                .hasMessage("EvidenceLedger.bytes must end after the last row");
    }

    /** Version 1 as it was first written; it must be readable for ever. */
    @Test
    void the_first_version_stays_as_it_is() {
        EvidenceLedger ledger = EMPTY.plus(ANSWERED)
                .plus(Evidence.share(HERE, LocalDate.of(1969, 12, 30), EvidenceKind.SURVEY_TRUST, 300, 1000))
                .plus(Evidence.count(HERE, DAY, EvidenceKind.ATTENDANCE, 12));
        String written = "01097269766572736964650303" + "16e80780c6868f01" + "c89a01010c00" + "000401c0843d";
        assertThat(HexFormat.of().formatHex(ledger.toBytes()))
                .startsWith(written)
                .hasSize(written.length() + 8);
        assertThat(EvidenceLedger.fromBytes(seal(HexFormat.of().parseHex(written))))
                .isEqualTo(ledger);
    }

    @Test
    void bytes_give_back_the_first_and_the_last_day_and_rows_of_the_fewest_bytes() {
        EvidenceLedger ledger = EMPTY.plus(Evidence.count(HERE, LocalDate.of(1, 1, 1), EvidenceKind.ATTENDANCE, 1))
                .plus(Evidence.count(HERE, LocalDate.of(9999, 12, 31), EvidenceKind.ATTENDANCE, 1));
        assertThat(EvidenceLedger.fromBytes(ledger.toBytes())).isEqualTo(ledger);
        EvidenceLedger least = EMPTY.plus(Evidence.count(HERE, LocalDate.EPOCH, EvidenceKind.ATTENDANCE, 1));
        assertThat(EvidenceLedger.fromBytes(least.toBytes())).isEqualTo(least);
    }

    @Test
    void bytes_of_days_outside_the_years_1_to_9999_are_refused() {
        LocalDate last = LocalDate.of(9999, 12, 31);
        byte[] bytes = EMPTY.plus(Evidence.count(HERE, last.minusDays(3), EvidenceKind.ATTENDANCE, 1))
                .plus(Evidence.count(HERE, last, EvidenceKind.ATTENDANCE, 1))
                .toBytes();
        byte[] content = Arrays.copyOf(bytes, bytes.length - Integer.BYTES);
        content[content.length - 4]++;
        assertThatThrownBy(() -> EvidenceLedger.fromBytes(seal(content)))
                .hasMessage("EvidenceLedger.bytes must have days in the years 1 to 9999");
        byte[] farthest = HexFormat.of().parseHex("01017802" + "02010100" + "ffffffffffffffff7f" + "010100");
        assertThatThrownBy(() -> EvidenceLedger.fromBytes(seal(farthest)))
                .hasMessage("EvidenceLedger.bytes must have days in the years 1 to 9999");
    }

    @Test
    void taking_out_what_is_not_there_is_refused() {
        assertThatThrownBy(() -> EMPTY.minus(ANSWERED))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("EvidenceLedger.count must not become negative, was -1 for CONCERN_ANSWERED on 2024-02-29");
        assertThatThrownBy(() -> EMPTY.plus(ANSWERED)
                        .plus(ANSWERED)
                        .minus(Evidence.of(HERE, DAY, EvidenceKind.CONCERN_ANSWERED, 0)))
                .hasMessageContaining("EvidenceLedger.outcomeMicros must be from 0 to count * 1000000");
    }

    @Test
    void ledgers_of_two_communities_do_not_mix_until_one_is_named_for_the_other() {
        EvidenceLedger elsewhere = EvidenceLedger.empty(CommunityId.of("elsewhere"));
        assertThatThrownBy(() -> EMPTY.merge(elsewhere))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("EvidenceLedger.communityId must be riverside throughout, was elsewhere");
        assertThat(EMPTY.plus(ANSWERED)).isNotEqualTo(EMPTY.plus(ANSWERED).forCommunity(CommunityId.of("elsewhere")));
        assertThat(elsewhere.merge(EMPTY.plus(ANSWERED).forCommunity(CommunityId.of("elsewhere"))))
                .hasToString("EvidenceLedger{elsewhere, 1 rows, 2024-02-29 to 2024-02-29}");
    }

    @Test
    void a_day_far_ahead_is_refused_where_a_limit_is_set() {
        EvidenceLedger ledger = EMPTY.plus(ANSWERED);
        assertThat(ledger.requireUpTo(DAY)).isSameAs(ledger);
        assertThat(EMPTY.requireUpTo(DAY)).isSameAs(EMPTY);
        assertThatThrownBy(() -> ledger.requireUpTo(DAY.minusDays(1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("EvidenceLedger.epochDay must not be after 2024-02-28, was 2024-02-29");
    }

    @Test
    void rows_cannot_be_changed_and_are_found_by_their_place() {
        EvidenceLedger ledger = EMPTY.plus(ANSWERED).plus(ANSWERED);
        assertThat(ledger.rows()).containsExactly(Evidence.share(HERE, DAY, EvidenceKind.CONCERN_ANSWERED, 2, 2));
        assertThat(ledger.epochDay(0)).isEqualTo(DAY.toEpochDay());
        assertThat(ledger.kind(0)).isEqualTo(EvidenceKind.CONCERN_ANSWERED);
        assertThat(ledger.count(0)).isEqualTo(2);
        assertThat(ledger.outcomeMicros(0)).isEqualTo(2_000_000);
        assertThatThrownBy(() -> ledger.rows().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ledger.rows().get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_forged_java_serialization_is_refused() throws IOException {
        byte[] bytes = serialize(EMPTY.plus(ANSWERED));
        bytes[bytes.length - 1] ^= 1;
        assertThatThrownBy(() -> deserialize(bytes)).isInstanceOf(InvalidObjectException.class);
    }

    @Test
    void equality_looks_at_the_community_and_every_row() {
        EqualsVerifier.forClass(EvidenceLedger.class)
                .withNonnullFields("communityId", "keys", "counts", "micros")
                .suppress(Warning.TRANSIENT_FIELDS)
                .verify();
    }

    private static long outcomes(EvidenceLedger ledger) {
        return ledger.rows().stream().mapToLong(Evidence::outcomeMicros).sum();
    }

    private static byte[] seal(byte[] content) {
        CRC32C crc = new CRC32C();
        crc.update(content);
        return ByteBuffer.allocate(content.length + Integer.BYTES)
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] serialize(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    private static Object deserialize(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
