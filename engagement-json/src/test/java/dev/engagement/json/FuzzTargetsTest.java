package dev.engagement.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.engagement.json.ReadResult.Accepted;
import dev.engagement.json.ReadResult.Rejected;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.exchange.ForeignFormats;
import dev.engagement.record.EngagementRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Targets of the fuzzer. A normal build runs them on the seeds beside them; {@code mvn -Pfuzz -pl engagement-json -am
 * test} searches for new inputs.
 */
class FuzzTargetsTest {

    private static final JsonFactory JACKSON = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(32).build())
            .build();

    @FuzzTest
    void anything(byte[] bytes) throws IOException {
        check(EngagementFormat.ANYTHING, bytes);
    }

    @FuzzTest
    void policy(byte[] bytes) throws IOException {
        check(EngagementFormat.POLICIES, bytes);
    }

    @FuzzTest
    void stream(byte[] bytes) {
        List<ReadResult<Object>> results =
                NdjsonReader.of(EngagementFormat.ANYTHING, bytes).stream().toList();
        for (ReadResult<Object> result : results) {
            if (result instanceof Rejected<Object> rejected && !isZipped(bytes)) {
                int from = Math.toIntExact(rejected.offset());
                assertThat(rejected.rawBytes())
                        .isEqualTo(Arrays.copyOfRange(bytes, from, from + rejected.rawBytes().length));
            }
        }
        assertThat(NdjsonReader.of(EngagementFormat.ANYTHING, bytes)
                        .parallel(Runnable::run, 2)
                        .toList())
                .isEqualTo(results);
    }

    /** Each other system's reader accepts or rejects; what it accepts is a record like any other. */
    @FuzzTest
    void foreign(byte[] bytes) {
        for (ForeignFormats.Source source : ForeignFormats.sources()) {
            source.reading().read(new ByteArrayInputStream(bytes), result -> {
                if (result instanceof Accepted<?> accepted && accepted.value() instanceof EngagementRecord record) {
                    assertThat(EngagementFormat.RECORDS.read(EngagementFormat.RECORDS.write(record)))
                            .isEqualTo(record);
                }
            });
        }
    }

    /** What is read is written and read back the same, is JSON to Jackson too, and nothing else is thrown. */
    private static <T> void check(EngagementFormat<T> format, byte[] bytes) throws IOException {
        Optional<T> value = read(format, bytes);
        if (value.isPresent()) {
            byte[] written = format.write(value.get());
            assertThat(format.read(written)).isEqualTo(value.get());
            assertThat(format.write(format.read(written))).isEqualTo(written);
            try (JsonParser parser = JACKSON.createParser(bytes)) {
                while (parser.nextToken() != null) {
                    parser.getText();
                }
            }
        }
    }

    private static <T> Optional<T> read(EngagementFormat<T> format, byte[] bytes) {
        try {
            return Optional.of(format.read(bytes));
        } catch (EngagementJsonException e) {
            assertThat(e.code()).isNotEqualTo(Code.CORRUPT_GZIP);
            return Optional.empty();
        }
    }

    private static boolean isZipped(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }
}
