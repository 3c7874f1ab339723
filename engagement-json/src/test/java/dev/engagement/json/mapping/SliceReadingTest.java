package dev.engagement.json.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.json.ReadResult;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.slice.Piece;
import dev.engagement.json.slice.Slice;
import dev.engagement.json.table.JsonIn;
import dev.engagement.json.table.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SliceReadingTest {

    private static final Slice SLICE = slice("[\n7,\n8]");

    private final SliceReading<Integer> reading = new SliceReading<>();

    @Test
    void what_is_counted_from_a_time_beyond_all_calendars_is_a_year_out_of_range() {
        List<Supplier<Object>> beyond = List.of(
                () -> LocalDateTime.MAX.plusDays(1),
                () -> Instant.MAX.plusSeconds(1),
                () -> Instant.EPOCH.plusSeconds(Long.MAX_VALUE),
                () -> Math.addExact(Long.MAX_VALUE, 1));
        for (Supplier<Object> count : beyond) {
            ReadResult.Rejected<Integer> rejected = rejected(reading.make(SLICE, () -> {
                throw new AssertionError(count.get());
            }));
            assertThat(rejected.code()).isEqualTo(Code.YEAR_OUT_OF_RANGE);
            assertThat(rejected.line()).isEqualTo(5);
            assertThat(rejected.rawBytes()).isEqualTo(SLICE.rawBytes());
        }
    }

    @Test
    void what_is_no_json_is_on_its_line_and_what_becomes_nothing_on_that_of_the_whole() {
        assertThat(rejected(reading.skip(slice("[\n7,\nnil]"))).line()).isEqualTo(7);
        assertThat(rejected(reading.skip(slice("[\n7] 8"))).code()).isEqualTo(Code.TRAILING_DATA);
        assertThat(rejected(reading.read(SLICE, SliceReadingTest::nothing, any -> {
                            throw new Refusal(Code.NO_PLACE, "It has no place");
                        }))
                        .line())
                .isEqualTo(5);
        assertThat(reading.skip(SLICE)).isEmpty();
    }

    @Test
    void a_fault_of_the_code_is_not_taken_for_one_of_the_text() {
        IllegalStateException fault = new IllegalStateException("a fault");
        Function<JsonIn, Integer> faulty = text -> {
            throw fault;
        };
        assertThatThrownBy(() -> reading.read(SLICE, faulty, any -> List.of())).isSameAs(fault);
    }

    private static Integer nothing(JsonIn text) {
        text.skip();
        return 0;
    }

    private static ReadResult.Rejected<Integer> rejected(List<ReadResult<Integer>> results) {
        assertThat(results).hasSize(1);
        return (ReadResult.Rejected<Integer>) results.get(0);
    }

    private static Slice slice(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Piece(bytes, 5, 100, bytes.length, null);
    }
}
