package dev.engagement.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The exceptions tell what is wrong through getters, also on the other side of a wire. */
class ExceptionsTest {

    @Test
    void a_missing_attribute_is_named_with_its_type() {
        IncompleteValueException refused = catchThrowableOfType(
                IncompleteValueException.class, () -> Place.builder().build());

        assertThat(refused).hasMessage("Place.kind must be present");
        assertThat(refused.type()).isEqualTo("Place");
        assertThat(refused.attributes()).containsExactly("kind");
    }

    @Test
    void several_missing_attributes_are_named_together() {
        IncompleteValueException refused = new IncompleteValueException(
                "Cannot build Walk, some of required attributes are not set [title, length]");

        assertThat(refused).hasMessage("Walk.title must be present; Walk.length must be present");
        assertThat(refused.attributes()).containsExactly("title", "length");
    }

    @Test
    void another_sentence_of_a_builder_is_the_message_as_it_is() {
        String cycle = "Cannot build Walk, attribute initializers form cycle [title, length]";
        assertThat(new IncompleteValueException(cycle)).hasMessage(cycle).satisfies(refused -> {
            assertThat(refused.type()).isEqualTo("Walk");
            assertThat(refused.attributes()).containsExactly("title", "length");
        });

        assertThat(new IncompleteValueException("Something else"))
                .hasMessage("Something else")
                .satisfies(refused -> {
                    assertThat(refused.type()).isEmpty();
                    assertThat(refused.attributes()).isEmpty();
                });
    }

    @Test
    void serialization_keeps_the_message() throws Exception {
        IncompleteValueException incomplete = copy(new IncompleteValueException(
                "Cannot build Walk, some of required attributes are not set [title, length]"));
        assertThat(incomplete.attributes()).containsExactly("title", "length");

        InvalidValueException invalid = copy(new InvalidValueException("Walk", "length", "be positive", 0));
        assertThat(invalid).hasMessage("Walk.length must be positive, was 0");
        assertThat(invalid.violations()).isEmpty();

        IllegalTransitionException illegal =
                copy(new IllegalTransitionException("Walk", "DONE", "OPEN", List.of("CLOSED")));
        assertThat(illegal).hasMessage("Walk must not go from DONE to OPEN, allowed: CLOSED");
        assertThat(illegal.from()).isEqualTo("DONE");
        assertThat(illegal.allowed()).containsExactly("CLOSED");
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T thing) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thing);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
