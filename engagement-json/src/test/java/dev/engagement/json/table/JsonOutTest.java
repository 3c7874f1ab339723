package dev.engagement.json.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.engagement.json.error.EngagementJsonException.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JsonOutTest {

    private static final ObjectMapper MAPPER = new ObjectMapper(new JsonFactoryBuilder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build());

    @Property
    void a_text_is_written_byte_for_byte_as_jackson_writes_it(@ForAll("texts") String text) throws IOException {
        JsonOut out = new JsonOut();
        out.string(text);
        assertThat(out.toBytes()).isEqualTo(jackson(generator -> generator.writeString(text)));
        assertThat(JsonOut.word(text)).isEqualTo(out.toBytes());
    }

    @Property(tries = 300)
    void a_tree_is_written_byte_for_byte_as_jackson_writes_it(@ForAll("trees") Object tree) throws IOException {
        JsonOut out = new JsonOut();
        write(tree, out);
        assertThat(out.toBytes()).isEqualTo(MAPPER.writeValueAsBytes(tree));
    }

    @Test
    void half_of_a_surrogate_pair_has_no_place_in_a_text() {
        for (String half : List.of("\ud83d", "a\ude00", "\ud83dx", "\ude00\ud83d")) {
            assertThatThrownBy(() -> new JsonOut().string(half))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.at(0).code()).isEqualTo(Code.LONE_SURROGATE));
        }
    }

    @Test
    void what_is_taken_back_leaves_no_trace() {
        JsonOut out = new JsonOut();
        out.beginObject();
        out.endObject();
        out.endLine();
        int size = out.size();
        out.beginObject();
        out.member("begun");
        out.beginArray();
        out.truncate(size);
        out.bool(true);
        assertThat(out.toBytes()).asString(StandardCharsets.UTF_8).isEqualTo("{}\ntrue");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('"', '\\', '\n', '\u0000', '\u001f', '\u007f', '\u0080', '\u00e9', '\u07ff', '\u0800')
                .withChars('\u2028', '\uffff')
                .ofMaxLength(700)
                .flatMap(text -> Arbitraries.of(text, text + "\ud83d\ude00" + text, text.repeat(3)));
    }

    @Provide
    Arbitrary<Object> trees() {
        Arbitrary<Object> leaf =
                Arbitraries.oneOf(texts().map(text -> text), Arbitraries.longs(), Arbitraries.of(true, false));
        return Arbitraries.recursive(
                () -> leaf,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(4).map(list -> list),
                        Arbitraries.maps(texts(), inner).ofMaxSize(4).map(map -> map)),
                0,
                4);
    }

    private static void write(Object tree, JsonOut out) {
        if (tree instanceof Map<?, ?> map) {
            out.beginObject();
            map.forEach((name, value) -> {
                out.member(name.toString());
                write(value, out);
            });
            out.endObject();
        } else if (tree instanceof List<?> list) {
            out.beginArray();
            list.forEach(element -> write(element, out));
            out.endArray();
        } else if (tree instanceof Long number) {
            out.integer(number);
        } else if (tree instanceof Boolean bool) {
            out.bool(bool);
        } else {
            out.string(tree.toString());
        }
    }

    private interface Step {
        void run(JsonGenerator generator) throws IOException;
    }

    private static byte[] jackson(Step step) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = MAPPER.getFactory().createGenerator(bytes)) {
            step.run(generator);
        }
        return bytes.toByteArray();
    }
}
