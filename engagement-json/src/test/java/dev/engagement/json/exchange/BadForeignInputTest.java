package dev.engagement.json.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.engagement.base.InvalidValueException;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.ReadResult;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.exchange.ForeignFormats.Source;
import dev.engagement.json.table.Refusal;
import dev.engagement.record.EngagementRecord;
import dev.engagement.testing.WrittenFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is wrong with a document, of whatever format, every item of it is accepted or rejected, and nothing is
 * thrown.
 */
class BadForeignInputTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOLE = "\"HOLE\"";
    private static final int LONGEST = 1 << 20;

    private static final byte[] ODD_BYTES = {0, 0x0b, '"', '\\', '{', ']', ',', (byte) 0x80, (byte) 0xc0, (byte) 0xff};

    private static final List<String> ODD_VALUES = List.of(
            "null",
            "17",
            "-1.5",
            "true",
            "\"\"",
            "\"x\"",
            "[]",
            "[7]",
            "{}",
            "{\"a\":[]}",
            "1e400",
            "-1e1000000000",
            "9".repeat(60),
            "9223372036854775808",
            "0.".concat("1".repeat(60)),
            "NaN",
            "01",
            "\"2026-02-30T25:61:61Z\"",
            "\"+1000000000-01-01T00:00:00Z\"",
            "\"PT99999999999999999999H\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\"",
            "\"" + "x".repeat(20_000) + "\"",
            "[".repeat(5_000) + "]".repeat(5_000),
            "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000));

    /**
     * Years that no record can have, and times that come to have one by the clocks of a zone or when days are added.
     */
    private static final List<String> EXTREME_TIMES = List.of(
            "+1000000000-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "+999999999-12-31T23:59:59-18:00",
            "+999999999-12-31T23:59:59",
            "-999999999-01-01T00:00:00Z",
            "-999999999-01-01T00:00:00+18:00",
            "-999999999-01-01T00:00:00",
            "+12026-01-31T18:00:00Z",
            "+12026-01-31T18:00:00",
            "-0001-06-01T18:00:00Z",
            "9999-12-31T23:59:59Z",
            "9999-12-31T23:59:59",
            "9999-12-31T23:59:59-18:00",
            "0000-01-01T00:00:00Z",
            "0000-01-01T00:00:00",
            "0000-01-01T00:00:00+18:00");

    static List<Source> sources() {
        return ForeignFormats.sources();
    }

    static List<Source> sourcesFarFromGreenwich() {
        return ForeignFormats.sourcesFarFromGreenwich();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void a_sample_is_read_whole(Source source) {
        assertThat(read(source, source.sample())).isNotEmpty().allMatch(ReadResult.Accepted.class::isInstance);
    }

    /** Run with {@code -Dengagement.write-docs=true} to write them anew. */
    @ParameterizedTest
    @MethodSource("sources")
    void the_fuzzer_begins_with_the_sample(Source source) throws IOException {
        Path seeds = WrittenFile.file(
                "engagement-json/src/test/resources/dev/engagement/json/FuzzTargetsTestInputs/foreign");
        WrittenFile.assertHolds(seeds.resolve(source.name()), source.sample());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void a_document_that_is_cut_off_anywhere(Source source) {
        byte[] sample = source.sample();
        List<ReadResult<?>> whole = read(source, sample);
        for (int length = 0; length < sample.length; length++) {
            List<ReadResult<?>> results = read(source, Arrays.copyOf(sample, length));
            int count = results.size();
            assertThat(results).as("cut at %d", length).isNotEmpty();
            if (results.get(count - 1) instanceof ReadResult.Accepted<?>) {
                assertThat(results).as("cut at %d", length).isEqualTo(whole.subList(0, count));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void a_byte_that_is_another(Source source) {
        byte[] sample = source.sample();
        for (int at = 0; at < sample.length; at += 3) {
            byte[] spoiled = sample.clone();
            spoiled[at] = ODD_BYTES[at % ODD_BYTES.length];
            assertThat(read(source, spoiled)).as("at %d", at).doesNotContainNull();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void a_member_that_is_something_else(Source source) throws IOException {
        for (byte[] document : documents(source)) {
            for (String with : withHoles(JSON.readTree(document))) {
                for (String value : ODD_VALUES) {
                    assertThat(read(source, with.replace(HOLE, value))).doesNotContainNull();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sourcesFarFromGreenwich")
    void a_time_of_an_extreme_year(Source source) throws IOException {
        for (byte[] document : documents(source)) {
            for (String with : withHoles(JSON.readTree(document))) {
                for (String time : EXTREME_TIMES) {
                    assertThat(read(source, with.replace("HOLE", time)))
                            .as("%s in %s", time, with)
                            .doesNotContainNull();
                }
            }
        }
    }

    /** Nothing of what they throw is taken for a fault of the document. */
    @ParameterizedTest
    @MethodSource("sources")
    void a_fault_of_whoever_takes_the_results_stays_their_own(Source source) {
        for (RuntimeException fault : List.of(
                new DateTimeException("mine"),
                new InvalidValueException("Mine", "all", "be mine"),
                new Refusal(Code.SYNTAX, "mine"))) {
            List<ReadResult<?>> taken = new ArrayList<>();
            assertThatThrownBy(() -> source.reading().read(new ByteArrayInputStream(source.sample()), result -> {
                        taken.add(result);
                        throw fault;
                    }))
                    .isSameAs(fault);
            assertThat(taken).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void a_member_that_stands_there_twice(Source source) throws IOException {
        for (byte[] document : documents(source)) {
            String text = JSON.readTree(document).toString();
            for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
                String twice = text.substring(0, at + 1) + "\"q\":1,\"q\":2" + (text.charAt(at + 1) == '}' ? "" : ",")
                        + text.substring(at + 1);
                assertThat(rejections(read(source, twice))).as(twice).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void compression_that_is_damaged(Source source) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(source.sample());
        }
        byte[] zipped = bytes.toByteArray();
        assertThat(read(source, zipped)).hasSameSizeAs(read(source, source.sample()));
        for (int at = 2; at < zipped.length; at += 7) {
            byte[] spoiled = zipped.clone();
            spoiled[at] ^= 0x11;
            assertThat(read(source, spoiled)).as("spoiled at %d", at).isNotEmpty();
            assertThat(rejections(read(source, Arrays.copyOf(zipped, at))))
                    .as("cut at %d", at)
                    .contains(Code.CORRUPT_GZIP);
        }
    }

    /** Of what has no end only so much is kept as a record may have. */
    @ParameterizedTest
    @ValueSource(strings = {"[\"x", "[[[[", "{{{{", "        ", "{\"a\":7,"})
    void what_has_no_end(String endless) {
        byte[] bytes = endless.repeat(2 * LONGEST / endless.length()).getBytes(StandardCharsets.UTF_8);
        for (Source source : sources()) {
            assertThat(read(source, bytes))
                    .as(source.name())
                    .isNotEmpty()
                    .allMatch(result ->
                            result instanceof ReadResult.Rejected<?> rejected && rejected.rawBytes().length <= LONGEST);
        }
    }

    private static List<Code> rejections(List<ReadResult<?>> results) {
        return results.stream()
                .filter(ReadResult.Rejected.class::isInstance)
                .map(result -> ((ReadResult.Rejected<?>) result).code())
                .toList();
    }

    private static List<ReadResult<?>> read(Source source, String text) {
        return read(source, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is accepted is a record like any other: it can be written, and read again. */
    private static List<ReadResult<?>> read(Source source, byte[] bytes) {
        List<ReadResult<?>> results = new ArrayList<>();
        source.reading().read(new ByteArrayInputStream(bytes), result -> {
            results.add(result);
            if (result instanceof ReadResult.Accepted<?> accepted
                    && accepted.value() instanceof EngagementRecord record) {
                assertThat(EngagementFormat.RECORDS.read(EngagementFormat.RECORDS.write(record)))
                        .isEqualTo(record);
            }
        });
        return results;
    }

    /** Each of the documents that stand one behind the other. */
    private static List<byte[]> documents(Source source) throws IOException {
        List<byte[]> documents = new ArrayList<>();
        try (var trees = JSON.readerFor(JsonNode.class).<JsonNode>readValues(source.sample())) {
            while (trees.hasNext()) {
                documents.add(JSON.writeValueAsBytes(trees.next()));
            }
        }
        return documents;
    }

    /** The document once for each value in it, and each name that is a time, with a hole in its place. */
    private static List<String> withHoles(JsonNode tree) {
        List<String> texts = new ArrayList<>();
        punch(tree, hole -> texts.add(tree.toString()));
        return texts;
    }

    private static void punch(JsonNode tree, Consumer<JsonNode> punched) {
        if (tree instanceof ObjectNode object) {
            for (String name : names(object)) {
                JsonNode value = object.get(name);
                object.put(name, "HOLE");
                punched.accept(value);
                object.set(name, value);
                punch(value, punched);
                if (Character.isDigit(name.charAt(0))) {
                    object.remove(name);
                    object.set("HOLE", value);
                    punched.accept(value);
                    object.remove("HOLE");
                    object.set(name, value);
                }
            }
        }
        if (tree instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.get(i);
                array.set(i, "HOLE");
                punched.accept(value);
                array.set(i, value);
                punch(value, punched);
            }
        }
    }

    private static List<String> names(ObjectNode object) {
        return object.properties().stream().map(member -> member.getKey()).toList();
    }
}
