package dev.engagement.json.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.error.EngagementJsonException.Code;
import java.nio.charset.StandardCharsets;

/** JSON texts of forms. */
final class Texts {

    private Texts() {}

    static <V> String printed(Form<V> form, V value) {
        JsonOut out = new JsonOut();
        form.write(value, out);
        return new String(out.toBytes(), StandardCharsets.UTF_8);
    }

    static <V> V read(Form<V> form, String json) {
        return read(form, json, new JsonIn(true));
    }

    static <V> V read(Form<V> form, String json, JsonIn in) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        in.reset(bytes, 0, bytes.length);
        V value = form.read(in);
        in.finish();
        return value;
    }

    /** Fails unless reading is refused with this code at this place. */
    static void assertRefused(Form<?> form, String json, Code code, String pointer) {
        assertThatThrownBy(() -> {
                    try {
                        read(form, json);
                    } catch (Refusal refusal) {
                        throw refusal.at(1);
                    }
                })
                .asInstanceOf(throwable(EngagementJsonException.class))
                .returns(code, EngagementJsonException::code)
                .returns(pointer, EngagementJsonException::pointer);
    }
}
