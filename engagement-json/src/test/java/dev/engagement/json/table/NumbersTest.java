package dev.engagement.json.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Property
    void every_double_reads_back_exactly(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        Assume.that(Double.isFinite(value));
        assertThat(read(printed(value))).isEqualTo(value);
    }

    @Property
    void doubles_of_everyday_size_read_back_exactly(@ForAll int digits, @ForAll byte decimals) {
        double value = digits / Math.pow(10, Math.floorMod(decimals, 12));
        assertThat(read(printed(value))).isEqualTo(value);
    }

    @Property
    void whole_numbers_read_back(@ForAll long value) {
        JsonOut out = new JsonOut();
        out.integer(value);
        assertThat(out.toBytes()).asString(StandardCharsets.US_ASCII).isEqualTo(Long.toString(value));
    }

    @Test
    void numbers_look_as_javascript_prints_them() {
        assertThat(printed(0)).isEqualTo("0");
        assertThat(printed(-0.0)).isEqualTo("-0.0");
        assertThat(printed(10)).isEqualTo("10");
        assertThat(printed(6.4)).isEqualTo("6.4");
        assertThat(printed(-0.5)).isEqualTo("-0.5");
        assertThat(printed(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(printed(1e-6)).isEqualTo("0.000001");
        assertThat(printed(1.5e-7)).isEqualTo("1.5e-7");
        assertThat(printed(1e20)).isEqualTo("100000000000000000000");
        assertThat(printed(1e21)).isEqualTo("1e+21");
        assertThat(printed(2e23)).isEqualTo("2e+23");
        assertThat(printed(Double.MIN_VALUE)).isEqualTo("5e-324");
        assertThat(printed(Double.MAX_VALUE)).isEqualTo("1.7976931348623157e+308");
        assertThat(printed(123456789.125)).isEqualTo("123456789.125");
        assertThat(printed(1e22 / 3)).isEqualTo("3.3333333333333335e+21");
    }

    private static String printed(double value) {
        JsonOut out = new JsonOut();
        out.real(value);
        return new String(out.toBytes(), StandardCharsets.US_ASCII);
    }

    private static double read(String text) {
        JsonIn in = new JsonIn(true);
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        in.reset(bytes, 0, bytes.length);
        return in.real();
    }
}
