package dev.engagement.record;

import static dev.engagement.testing.BaseArbitraries.PERSONAL_MARKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.engagement.base.IncompleteValueException;
import dev.engagement.base.InvalidValueException;
import dev.engagement.testing.RecordArbitraries;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the records of every type. */
class EngagementRecordTest {

    @Test
    void there_are_generators_for_every_type() {
        Set<Class<?>> generated = RecordArbitraries.perType().stream()
                .map(records -> records.sample().getClass().getSuperclass())
                .collect(Collectors.toSet());

        assertThat(generated).containsExactlyInAnyOrderElementsOf(types().toList());
    }

    @Property(tries = 500)
    void a_record_built_again_from_itself_is_equal(@ForAll("records") EngagementRecord record) {
        assertThat(record.toBuilder().build()).isEqualTo(record).hasSameHashCodeAs(record);
    }

    @Property(tries = 500)
    void the_text_of_a_record_is_free_of_personal_words(@ForAll("records") EngagementRecord record) {
        assertThat(record.toString()).doesNotContain(PERSONAL_MARKER);
    }

    @Property(tries = 500)
    void a_revision_below_one_is_refused_without_a_personal_word(@ForAll("records") EngagementRecord record) {
        RecordBuilder<?> builder = record.toBuilder().revision(0);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(builder::build)
                .withMessageContaining(typeOf(record) + ".revision must be from 1 to 1000000000, was 0")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(PERSONAL_MARKER));
    }

    @Property(tries = 500)
    void every_text_is_checked_and_none_is_repeated_when_refused(@ForAll("records") EngagementRecord record) {
        for (Method setter : textSetters(record)) {
            RecordBuilder<?> builder = record.toBuilder();
            String attribute = setter.getName().startsWith("add") ? "" : setter.getName();

            Throwable refused = catchThrowable(() -> {
                invoke(setter, builder, PERSONAL_MARKER + '\0');
                builder.build();
            });

            assertThat(refused)
                    .as("%s.%s takes a control character", typeOf(record), setter.getName())
                    .isInstanceOf(InvalidValueException.class);
            assertThat(refused.getMessage())
                    .contains(typeOf(record) + "." + attribute)
                    .doesNotContain(PERSONAL_MARKER);
        }
    }

    @Property(tries = 200)
    void attributes_have_keys_of_a_vendor_and_clean_values(@ForAll("records") EngagementRecord record) {
        for (Map<String, String> wrong : Set.of(
                Map.of("shift", "x"), Map.of("acme:a b", "x"), Map.of("acme:", "x"), Map.of("acme:shift", "\0"))) {
            RecordBuilder<?> builder = record.toBuilder().attributes(wrong);

            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(builder::build)
                    .withMessageContaining(typeOf(record) + ".attributes must have ");
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_record_without_anything_names_its_type_and_what_is_missing(Class<?> type) {
        RecordBuilder<?> builder = newBuilder(type);

        assertThatExceptionOfType(IncompleteValueException.class)
                .isThrownBy(builder::build)
                .withMessageContaining(type.getSimpleName() + ".id must be present; ")
                .satisfies(refused -> assertThat(refused.type()).isEqualTo(type.getSimpleName()))
                .satisfies(refused -> assertThat(refused.attributes()).contains("revision", "recordedAt"));
    }

    static Stream<Class<?>> types() {
        return RecordArbitraries.types();
    }

    @Provide
    Arbitrary<EngagementRecord> records() {
        return RecordArbitraries.all();
    }

    private static String typeOf(EngagementRecord record) {
        return record.getClass().getSuperclass().getSimpleName();
    }

    /** The methods of a record's builder that set or add a text. */
    private static List<Method> textSetters(EngagementRecord record) {
        return Stream.of(record.toBuilder().getClass().getMethods())
                .filter(method -> method.getParameterCount() == 1 && method.getParameterTypes()[0] == String.class)
                .toList();
    }

    private static RecordBuilder<?> newBuilder(Class<?> type) {
        try {
            return (RecordBuilder<?>) type.getMethod("builder").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void invoke(Method setter, Object builder, String text) {
        try {
            setter.setAccessible(true);
            setter.invoke(builder, text);
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
