package dev.engagement.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.engagement.base.InvalidValueException;
import dev.engagement.testing.RecordArbitraries;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordIdTest {

    /** Ids that are not of a record of their own. */
    private static final List<Function<String, ?>> OTHER_IDS =
            List.of(ResidentId::of, AgendaItemId::of, QuestionId::of);

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000", "a\nb", "a\u007f", "\u0085", "\ud83d", "\u0009"})
    void an_id_that_is_blank_or_has_control_characters_is_refused_by_every_type(String text) {
        types().forEach(of -> assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> of.apply(text))
                .withMessageEndingWith(".value must be 1 to 128 characters, not blank, without control characters"));
    }

    @Test
    void an_id_has_at_most_128_characters() {
        types().forEach(of -> {
            assertThat(of.apply("x".repeat(128))).hasToString("x".repeat(128));
            assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> of.apply("x".repeat(129)));
        });
    }

    @Test
    void ids_of_two_types_are_never_equal() {
        assertThat(types().map(of -> of.apply("1"))).doesNotHaveDuplicates();
    }

    @Property
    void ids_are_sorted_by_type_and_then_by_text(
            @ForAll("recordIds") RecordId id, @ForAll("recordIds") RecordId other) {
        Comparator<RecordId> expected = Comparator.comparing(RecordId::type).thenComparing(RecordId::value);

        assertThat(id.compareTo(other)).isEqualTo(expected.compare(id, other));
        assertThat(id.type().id(id.value())).isEqualTo(id);
    }

    @Test
    void ids_that_are_no_record_ids_are_sorted_by_text() {
        assertThat(ResidentId.of("a")).isLessThan(ResidentId.of("b"));
        assertThat(QuestionId.of("a")).isLessThan(QuestionId.of("b"));
        assertThat(AgendaItemId.of("a")).isLessThan(AgendaItemId.of("b"));
    }

    @ParameterizedTest
    @EnumSource
    void a_type_is_found_by_its_code(RecordType type) {
        assertThat(RecordType.parse(type.code())).contains(type);
        assertThat(RecordType.parse(type.name())).isEmpty();
    }

    @Test
    void a_tombstone_has_no_ids_of_its_own() {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> RecordType.TOMBSTONE.id("1"));
    }

    private static Stream<Function<String, ?>> types() {
        return Stream.concat(
                Stream.of(RecordType.values())
                        .filter(type -> type != RecordType.TOMBSTONE)
                        .map(type -> (Function<String, ?>) type::id),
                OTHER_IDS.stream());
    }

    @Provide
    Arbitrary<RecordId> recordIds() {
        return RecordArbitraries.recordIds();
    }
}
