package dev.engagement.json.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    @Test
    void the_elements_of_an_array_are_items() {
        assertThat(cut(" [ {\"a\":1} , {\"b\":[1,2]}\n] ", ""))
                .containsExactly("item  at 3 line 1: {\"a\":1} ", "item  at 13 line 1: {\"b\":[1,2]}\n", "around: []");
    }

    @Test
    void the_elements_of_an_array_inside_are_items_and_the_rest_stays_together() {
        assertThat(cut("{\"type\":\"x\",\"a\":{\"b~c\":[{},{}]},\"z\":[9]}", "/a/b~0c"))
                .containsExactly(
                        "item /a/b~0c at 24 line 1: {}",
                        "item /a/b~0c at 27 line 1: {}",
                        "around: {\"type\":\"x\",\"a\":{\"b~c\":[]},\"z\":[9]}");
    }

    @Test
    void an_element_of_an_array_is_named_by_its_index() {
        assertThat(cut("[\"vcalendar\",[[\"a\"]],[[1],[2]]]", "/2"))
                .containsExactly(
                        "item /2 at 22 line 1: [1]",
                        "item /2 at 26 line 1: [2]",
                        "around: [\"vcalendar\",[[\"a\"]],[]]");
    }

    @Test
    void documents_stand_one_behind_the_other() {
        assertThat(cut("{\"a\":1}\n{\"a\":\n2}[{}] 7", ""))
                .containsExactly(
                        "item  at 0 line 1: {\"a\":1}",
                        "item  at 8 line 2: {\"a\":\n2}",
                        "item  at 17 line 3: {}",
                        "around: []",
                        "item  at 21 line 3: 7");
    }

    @Test
    void brackets_and_quotes_in_texts_do_not_count() {
        assertThat(cut("[{\"a\":\"]}\\\"[\"},{}]", ""))
                .containsExactly("item  at 1 line 1: {\"a\":\"]}\\\"[\"}", "item  at 15 line 1: {}", "around: []");
    }

    @Test
    void a_document_that_breaks_off_gives_what_came_before_and_one_slice_more() {
        assertThat(cut("[{},{\"a\"", "")).containsExactly("item  at 1 line 1: {}", "item  at 4 line 1: {\"a\"");
        assertThat(cut("[{},", "")).containsExactly("item  at 1 line 1: {}", "item  at 4 line 1: ");
        assertThat(cut("[{}", "")).containsExactly("item  at 1 line 1: {}", "around: [");
        assertThat(cut("{\"f\":[{}],\"x", "/f")).containsExactly("item /f at 6 line 1: {}", "around: {\"f\":[],\"x");
    }

    @Test
    void nothing_at_all_and_damaged_compression_are_faults() throws IOException {
        assertThat(cut(" \n", "")).containsExactly("item  at 2 line 2: !EMPTY");
        byte[] zipped = gzip("[{\"a\":1},{\"a\":2}]");
        assertThat(cut(zipped, "")).hasSize(3);
        for (int length = 3; length < zipped.length - 8; length++) {
            assertThat(cut(Arrays.copyOf(zipped, length), "")).last().asString().contains("!CORRUPT_GZIP");
        }
    }

    @Test
    void a_byte_order_mark_is_accepted_once_at_the_start() {
        assertThat(cut("\uFEFF[{}]", "")).containsExactly("item  at 4 line 1: {}", "around: []");
    }

    @Test
    void of_an_item_that_is_too_long_only_the_beginning_is_kept() {
        List<String> cut = cut("[{\"a\":\"" + "x".repeat(Slice.LONGEST) + "\"},{}]", "");
        assertThat(cut.get(0)).endsWith("!TOO_LONG");
        assertThat(cut.get(1)).endsWith(": {}");
    }

    @Test
    void whatever_stands_there_is_cut_to_its_end() {
        for (String odd :
                List.of("}", "]", ",", "[,]", "[}]", "{]", "{\"a\"}", "{:}", "{\"f\":", "{\"f\":[1}]", "\"", "[\"\\")) {
            assertThat(cut(odd, "")).isNotEmpty();
            assertThat(cut(odd, "/f")).isNotEmpty();
            assertThat(cut(odd, "/0/f")).isNotEmpty();
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static List<String> cut(String text, String pointer) {
        return cut(text.getBytes(StandardCharsets.UTF_8), pointer);
    }

    private static List<String> cut(byte[] bytes, String pointer) {
        List<String> slices = new ArrayList<>();
        Documents.cut(new ByteArrayInputStream(bytes), Set.of(pointer), new Documents.Receiver() {
            @Override
            public void item(String array, Slice slice) {
                slices.add("item " + array + " at " + slice.offset() + " line " + slice.line() + ": " + text(slice));
            }

            @Override
            public void envelope(Slice slice) {
                slices.add("around: " + text(slice));
            }
        });
        return slices;
    }

    private static String text(Slice slice) {
        return slice.fault() == null
                ? new String(slice.rawBytes(), StandardCharsets.UTF_8)
                : "!" + slice.fault().at(1).code();
    }
}
