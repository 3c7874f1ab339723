package dev.engagement.json.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class EightsTest {

    @Property
    void what_is_found_eight_at_a_time_is_what_is_found_one_by_one(
            @ForAll("bytes") byte[] bytes, @ForAll @IntRange(max = 9) int skipped) {
        int from = Math.min(skipped, bytes.length);
        int to = bytes.length;
        assertThat(Eights.indexOf('\n', bytes, from, to))
                .isEqualTo(IntStream.range(from, to)
                        .filter(i -> bytes[i] == '\n')
                        .findFirst()
                        .orElse(-1));
        assertThat(Eights.endOfPlain(bytes, from, to))
                .isEqualTo(IntStream.range(from, to)
                        .filter(i -> !isPlain(bytes[i]))
                        .findFirst()
                        .orElse(to));
        assertThat(Eights.areAscii(bytes, from, to))
                .isEqualTo(IntStream.range(from, to).allMatch(i -> bytes[i] >= 0));
    }

    @Property
    void equal_bytes_begin_alike_and_have_one_hash_and_a_changed_one_is_seen(
            @ForAll("bytes") byte[] bytes, @ForAll @IntRange(max = 40) int at) {
        byte[] shifted = new byte[bytes.length + 3];
        System.arraycopy(bytes, 0, shifted, 3, bytes.length);
        assertThat(Eights.startWith(bytes, shifted, 3)).isTrue();
        assertThat(Eights.hash(shifted, 3, shifted.length)).isEqualTo(Eights.hash(bytes, 0, bytes.length));

        if (at < bytes.length) {
            byte[] changed = Arrays.copyOf(bytes, bytes.length);
            changed[at] ^= 1;
            assertThat(Eights.startWith(changed, shifted, 3)).isFalse();
        }
    }

    private static boolean isPlain(byte b) {
        return b >= ' ' && b != '"' && b != '\\' && b != 0x7f;
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<Byte> plain = Arbitraries.bytes().between((byte) ' ', (byte) '~');
        Arbitrary<Byte> odd = Arbitraries.of((byte) '\n', (byte) 0x1f, (byte) '"', (byte) '\\', (byte) 0x7f, (byte) -1)
                .edgeCases(config -> config.none());
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(12, plain),
                        net.jqwik.api.Tuple.of(1, odd),
                        net.jqwik.api.Tuple.of(1, Arbitraries.bytes()))
                .array(byte[].class)
                .ofMaxSize(40);
    }
}
