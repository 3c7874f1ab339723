package dev.engagement.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.InvalidValueException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BinaryFormTest {

    private static final BinaryForm FORM = new BinaryForm("Thing", (byte) 3);

    @Property
    void any_content_is_found_again(@ForAll byte[] content) {
        ByteBuffer found = FORM.open(FORM.close(content));

        byte[] bytes = new byte[found.remaining()];
        found.get(bytes);
        assertThat(bytes).isEqualTo(content);
    }

    @Test
    void a_form_has_at_least_a_version_and_a_checksum() {
        byte[] least = FORM.close(new byte[0]);

        assertThat(least).hasSize(5);
        assertThat(FORM.open(least).hasRemaining()).isFalse();
        assertThatThrownBy(() -> FORM.open(new byte[4]))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Thing.bytes must have a version, content and a checksum");
    }

    @Test
    void another_version_and_a_changed_byte_are_refused() {
        byte[] bytes = FORM.close(new byte[] {7});

        assertThatThrownBy(() -> new BinaryForm("Thing", (byte) 4).open(bytes))
                .hasMessage("Thing.bytes must be of version 4");
        bytes[1]++;
        assertThatThrownBy(() -> FORM.open(bytes)).hasMessage("Thing.bytes must fit their checksum");
    }

    @Test
    void a_text_takes_all_that_is_left_and_no_more() {
        ByteBuffer in = ByteBuffer.wrap("été.".getBytes(StandardCharsets.UTF_8));

        assertThat(FORM.text(in, 0, "a name")).isEmpty();
        assertThat(FORM.text(in, 5, "a name")).isEqualTo("été");
        assertThat(FORM.text(in, 1, "a name")).isEqualTo(".");
        assertThatThrownBy(() -> FORM.text(in, 1, "a name")).hasMessage("Thing.bytes must have a name");
        assertThatThrownBy(() -> FORM.text(in, -1, "a name")).hasMessage("Thing.bytes must have a name");
    }

    @Test
    void a_text_has_at_most_512_bytes_and_they_are_utf_8() {
        assertThat(FORM.text(ByteBuffer.allocate(600), 512, "a name")).hasSize(512);
        assertThatThrownBy(() -> FORM.text(ByteBuffer.allocate(600), 513, "a name"))
                .hasMessage("Thing.bytes must have a name");
        assertThatThrownBy(() -> FORM.text(ByteBuffer.wrap(new byte[] {(byte) 0xff}), 1, "a name"))
                .hasMessage("Thing.bytes must have a name in UTF-8");
    }
}
