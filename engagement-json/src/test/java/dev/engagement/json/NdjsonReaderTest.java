package dev.engagement.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.id.CommunityId;
import dev.engagement.json.ReadResult.Accepted;
import dev.engagement.json.ReadResult.Rejected;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.trust.EvidenceLedger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NdjsonReaderTest {

    private static final String A = ledger("a");
    private static final String B = ledger("b");

    @TempDir
    Path folder;

    @Test
    void a_bad_line_costs_only_itself() {
        List<ReadResult<EvidenceLedger>> results = read(A + "\n{\"type\":\n" + B + "\n");
        assertThat(names(results)).containsExactly("a", "TRUNCATED", "b");
        Rejected<EvidenceLedger> rejected = rejected(results.get(1));
        assertThat(rejected.line()).isEqualTo(2);
        assertThat(rejected.offset()).isEqualTo(A.length() + 1);
        assertThat(rejected.rawBytes()).asString(StandardCharsets.UTF_8).isEqualTo("{\"type\":");
        assertThat(rejected.length()).isEqualTo(8);
        assertThat(results.get(2).line()).isEqualTo(3);
        assertThat(results.get(2).offset()).isEqualTo(A.length() + 10);
    }

    @Test
    void the_text_of_a_rejection_tells_where_and_why_but_not_what() {
        assertThat(read("{\"PERSONAL-MARKER\"\n").get(0))
                .hasToString("Rejected{line=1, offset=0, code=TRUNCATED, pointer=, "
                        + "message=The text must not end inside a value}");
    }

    @Test
    void lines_end_with_lf_or_cr_lf_and_the_last_one_without() {
        assertThat(names(read(A + "\r\n" + B))).containsExactly("a", "b");
        assertThat(names(read(A + "\n" + B + "\r\n"))).containsExactly("a", "b");
    }

    @Test
    void blank_lines_are_passed_over_and_counted() {
        List<ReadResult<EvidenceLedger>> results = read("\n \t\r\n" + A + "\n\n");
        assertThat(names(results)).containsExactly("a");
        assertThat(results.get(0).line()).isEqualTo(3);
        assertThat(results.get(0).offset()).isEqualTo(5);
    }

    @Test
    void an_empty_stream_has_no_lines() {
        assertThat(read("")).isEmpty();
        assertThat(read("\n\n")).isEmpty();
        assertThatThrownBy(() ->
                        NdjsonReader.of(EngagementFormat.LEDGERS, new byte[0]).next())
                .isInstanceOf(java.util.NoSuchElementException.class);
    }

    @Test
    void a_byte_order_mark_is_accepted_once_at_the_start() {
        List<ReadResult<EvidenceLedger>> results = read("\uFEFF" + A + "\n\uFEFF" + B);
        assertThat(names(results)).containsExactly("a", "BYTE_ORDER_MARK");
        assertThat(results.get(0).offset()).isEqualTo(3);
    }

    @Test
    void a_line_that_is_too_long_is_passed_over_in_constant_memory() {
        String longest = A.replace("}", " ".repeat(NdjsonReader.LONGEST_RECORD - A.length()) + "}");
        String tooLong = longest.replace("}", " }");
        String far = longest + longest + longest + "x";
        List<ReadResult<EvidenceLedger>> results = read(longest + "\n" + tooLong + "\n" + far + "\r\n" + B);
        assertThat(names(results)).containsExactly("a", "TOO_LONG", "TOO_LONG", "b");
        assertThat(rejected(results.get(1)).length()).isEqualTo(tooLong.length());
        assertThat(rejected(results.get(1)).rawBytes()).hasSize(NdjsonReader.LONGEST_RECORD);
        assertThat(rejected(results.get(2)).length()).isEqualTo(far.length());
        assertThat(rejected(results.get(2)).rawBytes())
                .isEqualTo(Arrays.copyOf(utf8(far), NdjsonReader.LONGEST_RECORD));
        assertThat(results.get(3).offset()).isEqualTo(longest.length() + 1 + tooLong.length() + 1 + far.length() + 2);
    }

    @Test
    void compressed_input_is_known_by_its_first_bytes() throws IOException {
        assertThat(names(read(zipped(A + "\n" + B)))).containsExactly("a", "b");
        byte[] twice = concat(zipped(A + "\n"), zipped(B + "\n"));
        assertThat(names(read(twice))).containsExactly("a", "b");
    }

    @Test
    void further_members_of_gzip_are_read_also_where_no_byte_is_waiting() throws IOException {
        InputStream slow =
                new FilterInputStream(
                        new ByteArrayInputStream(concat(zipped((A + "\n").repeat(500)), zipped(B + "\n")))) {
                    @Override
                    public int available() {
                        return 0;
                    }
                };
        assertThat(NdjsonReader.of(EngagementFormat.LEDGERS, slow).stream())
                .hasSize(501)
                .allMatch(Accepted.class::isInstance);
    }

    @Test
    void damaged_compressed_input_gives_what_is_whole_and_one_rejection() throws IOException {
        byte[] whole = zipped((A + "\n").repeat(2_000));
        List<ReadResult<EvidenceLedger>> results = read(Arrays.copyOf(whole, whole.length - 20));
        assertThat(results.subList(0, results.size() - 1)).allMatch(Accepted.class::isInstance);
        assertThat(rejected(results.get(results.size() - 1)).code()).isEqualTo(Code.CORRUPT_GZIP);
        assertThat(names(read(new byte[] {0x1f, (byte) 0x8b, 7}))).containsExactly("CORRUPT_GZIP");
    }

    @Test
    void a_json_array_is_read_element_by_element() {
        List<ReadResult<EvidenceLedger>> results = read(" \n[" + A + ",\n {\"x\":\"]},\\\"\"} , 7,\n" + B + "\n]\n");
        assertThat(names(results)).containsExactly("a", "MISSING_MEMBER", "WRONG_TYPE", "b");
        assertThat(results).extracting(ReadResult::line).containsExactly(2L, 3L, 3L, 4L);
        assertThat(results.get(1).offset()).isEqualTo(3 + A.length() + 3);
    }

    @Test
    void a_closing_brace_too_many_costs_only_its_own_element() {
        assertThat(names(read("[}," + A + ",{}}," + B + "]"))).containsExactly("SYNTAX", "a", "MISSING_MEMBER", "b");
    }

    @Test
    void an_array_must_be_whole() {
        assertThat(names(read("[]"))).isEmpty();
        assertThat(names(read("[ ]\n"))).isEmpty();
        assertThat(names(read("[" + A))).containsExactly("a", "TRUNCATED");
        assertThat(names(read("["))).containsExactly("TRUNCATED");
        assertThat(names(read("[" + A + ",]"))).containsExactly("a", "EMPTY");
        assertThat(names(read("[" + A + "] x"))).containsExactly("a", "TRAILING_DATA");
        assertThat(names(read("[] x"))).containsExactly("TRAILING_DATA");
    }

    @Test
    void the_same_is_read_from_a_file_a_stream_and_through_callbacks() throws IOException {
        Path file = Files.writeString(folder.resolve("records.ndjson"), A + "\nx\n" + B);
        try (NdjsonReader<EvidenceLedger> reader = NdjsonReader.of(EngagementFormat.LEDGERS, file)) {
            assertThat(names(reader.stream().toList())).containsExactly("a", "SYNTAX", "b");
        }
        List<String> heard = new ArrayList<>();
        NdjsonReader.of(EngagementFormat.LEDGERS, new ByteArrayInputStream(utf8(A + "\nx\n" + B)))
                .forEach(
                        accepted -> heard.add(accepted.value().communityId().value()),
                        rejected -> heard.add(rejected.code().name()));
        assertThat(heard).containsExactly("a", "SYNTAX", "b");
    }

    @Test
    void a_source_that_fails_is_no_bad_line() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("unplugged");
            }
        };
        assertThatThrownBy(
                        () -> NdjsonReader.of(EngagementFormat.LEDGERS, failing).hasNext())
                .isInstanceOf(UncheckedIOException.class);
    }

    @Property
    void any_bytes_are_read_to_their_end_without_an_exception(@ForAll byte[] bytes) {
        for (ReadResult<EvidenceLedger> result : read(bytes)) {
            if (result instanceof Rejected<EvidenceLedger> rejected && rejected.code() != Code.CORRUPT_GZIP) {
                assertThat(rejected.length()).isEqualTo(rejected.rawBytes().length);
                int from = Math.toIntExact(rejected.offset());
                assertThat(rejected.rawBytes())
                        .isEqualTo(Arrays.copyOfRange(bytes, from, from + rejected.rawBytes().length));
            }
        }
    }

    /** One parser goes through many lines: nothing that a line leaves open may reach into the next one. */
    @Property
    void each_line_is_read_as_if_it_stood_alone(@ForAll @Size(max = 30) List<@IntRange(max = 13) Integer> choices) {
        String[] kinds = {
            A,
            B,
            "{",
            A.substring(0, A.length() - 1),
            "{\"x\":[",
            "{\"x\":{\"type\":",
            "1,",
            "]}",
            "}",
            A + " " + B,
            A + " x",
            "{\"x\":\"",
            "\uFEFF" + A,
            A.replace("}", ",\"x\":[1,{}]}")
        };
        List<String> lines = choices.stream().map(choice -> kinds[choice]).toList();
        List<ReadResult<EvidenceLedger>> results = read("\n" + String.join("\r\n", lines));
        assertThat(results).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            byte[] line = utf8(lines.get(i));
            assertThat(results.get(i).line()).isEqualTo(i + 2L);
            if (results.get(i) instanceof Accepted<EvidenceLedger> accepted) {
                assertThat(EngagementFormat.LEDGERS.read(line)).isEqualTo(accepted.value());
                assertThat(accepted.unknownMembers()).isEqualTo(lines.get(i).contains("x") ? 1 : 0);
            } else {
                Rejected<EvidenceLedger> rejected = rejected(results.get(i));
                assertThat(rejected.rawBytes()).isEqualTo(line);
                if (rejected.code() != Code.BYTE_ORDER_MARK) {
                    assertThatThrownBy(() -> EngagementFormat.LEDGERS.read(line))
                            .hasMessage(rejected.toException().getMessage())
                            .extracting("code", "pointer")
                            .containsExactly(rejected.code(), rejected.pointer());
                }
            }
        }
    }

    @Property
    void the_lines_of_a_stream_are_those_of_its_text(@ForAll List<Boolean> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(good -> text.append(good ? A : "{").append('\n'));
        List<ReadResult<EvidenceLedger>> results = read(text.toString());
        assertThat(results).extracting(Accepted.class::isInstance).containsExactlyElementsOf(lines);
        int offset = 0;
        for (int i = 0; i < lines.size(); i++) {
            assertThat(results.get(i).line()).isEqualTo(i + 1L);
            assertThat(results.get(i).offset()).isEqualTo(offset);
            offset += (lines.get(i) ? A.length() : 1) + 1;
        }
    }

    @Property(tries = 50)
    void parallel_reading_gives_the_same_results_in_the_same_order(
            @ForAll @Size(max = 40) List<@IntRange(max = 9) Integer> lines) {
        StringBuilder text = new StringBuilder();
        for (int line : lines) {
            text.append(line == 0 ? "{" : line == 1 ? "" : A + " ".repeat(20_000 * line))
                    .append('\n');
        }
        ExecutorService executor = Executors.newFixedThreadPool(3);
        try (var results =
                NdjsonReader.of(EngagementFormat.LEDGERS, utf8(text.toString())).parallel(executor, 4)) {
            assertThat(results.toList()).isEqualTo(read(text.toString()));
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void what_is_made_of_each_line_where_it_is_read_comes_in_order() {
        byte[] text = utf8(A + "\r\n{\n" + A);
        try (var lengths = NdjsonReader.of(EngagementFormat.LEDGERS, text)
                .parallel(Runnable::run, 1, (result, line) -> result.line() + ": " + line.remaining())) {
            assertThat(lengths).containsExactly("1: " + A.length(), "2: 1", "3: " + A.length());
        }
    }

    @Test
    void what_is_made_of_a_line_cannot_change_the_lines_behind_it() {
        try (var lines = NdjsonReader.of(EngagementFormat.LEDGERS, utf8(A + "\n" + B))
                .parallel(Runnable::run, 1, (result, line) -> line)) {
            assertThat(lines).allMatch(ByteBuffer::isReadOnly);
        }
    }

    @Test
    void reading_ahead_goes_no_further_where_lines_are_too_long() {
        byte[] text = utf8(("x".repeat(NdjsonReader.LONGEST_RECORD + 1) + "\n").repeat(20));
        AtomicInteger taken = new AtomicInteger();
        InputStream counting = new FilterInputStream(new ByteArrayInputStream(text)) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int count = super.read(bytes, from, length);
                taken.addAndGet(Math.max(0, count));
                return count;
            }
        };
        try (var results = NdjsonReader.of(EngagementFormat.LEDGERS, counting).parallel(Runnable::run, 1)) {
            assertThat(results.iterator().next()).isInstanceOf(Rejected.class);
            assertThat(taken.get()).isLessThan(4 * NdjsonReader.LONGEST_RECORD);
        }
    }

    @Test
    void what_was_read_before_the_source_failed_is_not_lost_to_parallel_readers() {
        InputStream failing =
                new SequenceInputStream(new ByteArrayInputStream(utf8((A + "\n").repeat(100))), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                });
        List<ReadResult<EvidenceLedger>> results = new ArrayList<>();
        try (var stream = NdjsonReader.of(EngagementFormat.LEDGERS, failing).parallel(Runnable::run, 3)) {
            assertThatThrownBy(() -> stream.iterator().forEachRemaining(results::add))
                    .isInstanceOf(UncheckedIOException.class);
        }
        assertThat(results).hasSize(100);
    }

    @Test
    void half_of_a_surrogate_pair_is_not_the_question_mark_that_was_read_before_it() {
        String mark = A.replace("\"a\"", "\"a?\"");
        String half = A.replace("\"a\"", "\"a\\ud800\"");
        assertThat(names(read(mark + "\n" + mark + "\n" + half + "\n" + mark)))
                .containsExactly("a?", "a?", "LONE_SURROGATE", "a?");
    }

    private static String ledger(String name) {
        return new String(
                EngagementFormat.LEDGERS.write(EvidenceLedger.empty(CommunityId.of(name))), StandardCharsets.UTF_8);
    }

    private static List<ReadResult<EvidenceLedger>> read(String text) {
        return read(utf8(text));
    }

    private static List<ReadResult<EvidenceLedger>> read(byte[] bytes) {
        return NdjsonReader.of(EngagementFormat.LEDGERS, bytes).stream().toList();
    }

    private static List<String> names(List<ReadResult<EvidenceLedger>> results) {
        return results.stream()
                .map(result -> result.<String>match(
                        accepted -> accepted.value().communityId().value(),
                        rejected -> rejected.code().name()))
                .toList();
    }

    private static Rejected<EvidenceLedger> rejected(ReadResult<EvidenceLedger> result) {
        return (Rejected<EvidenceLedger>) result;
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(utf8(text));
        }
        return out.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
