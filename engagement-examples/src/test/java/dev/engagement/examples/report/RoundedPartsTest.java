package dev.engagement.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RoundedPartsTest {

    @Test
    void what_is_shown_adds_up_also_where_the_last_bits_do_not() {
        double start = 1.65;
        double part = -0.1;

        assertThat(RoundedParts.of(start, List.of(part), start + part))
                .isEqualTo(new RoundedParts(17, List.of(-2L), 15));
    }

    @Property
    void what_is_shown_adds_up_and_is_less_than_a_tenth_from_what_it_is(
            @ForAll @DoubleRange(min = 0, max = 100) double start,
            @ForAll @Size(max = 12) List<@DoubleRange(min = -30, max = 30) Double> parts) {
        double end = start + parts.stream().mapToDouble(Double::doubleValue).sum();

        RoundedParts rounded = RoundedParts.of(start, parts, end);

        assertThat(rounded.start()
                        + rounded.parts().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(rounded.end());
        assertThat(RoundedParts.points(rounded.start())).isCloseTo(start, within(0.0500001));
        assertThat(RoundedParts.points(rounded.end())).isCloseTo(end, within(0.0500001));
        for (int i = 0; i < parts.size(); i++) {
            assertThat(RoundedParts.points(rounded.parts().get(i))).isCloseTo(parts.get(i), within(0.1000001));
        }
    }
}
