package dev.engagement.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.engagement.testing.BaseArbitraries;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViolationsTest {

    @Test
    void all_broken_rules_are_reported_together_in_their_order() {
        InvalidValueException refused = catchThrowableOfType(
                InvalidValueException.class,
                () -> Violations.of("Walk")
                        .positive("length", Duration.ofMinutes(-5))
                        .require(true, "title", "not be checked")
                        .range("mood", 3, -2, 2)
                        .atLeast("people", 0, 1)
                        .require(false, "notes", "not be personal")
                        .orThrow());

        assertThat(refused)
                .hasMessage("Walk.length must be positive, was PT-5M; Walk.mood must be from -2 to 2, was 3; "
                        + "Walk.people must be at least 1, was 0; Walk.notes must not be personal");
        assertThat(refused.violations())
                .containsExactly(
                        Violation.of("Walk", "length", "be positive", Duration.ofMinutes(-5)),
                        Violation.of("Walk", "mood", "be from -2 to 2", 3),
                        Violation.of("Walk", "people", "be at least 1", 0),
                        Violation.of("Walk", "notes", "not be personal"));
    }

    @Test
    void nothing_broken_is_nothing_thrown() {
        assertThatCode(() -> Violations.of("Walk")
                        .positive("length", Duration.ofNanos(1))
                        .range("mood", -2, -2, 2)
                        .range("mood", 2, -2, 2)
                        .atLeast("people", 1, 1)
                        .text("title", "T", 1)
                        .text("notes", Optional.empty(), 1)
                        .ordered("from", Optional.of(1), "to", Optional.of(1))
                        .ordered("from", Optional.of(1), "to", Optional.<Integer>empty())
                        .later("end", Optional.of(2), "start", 1)
                        .later("end", Optional.<Integer>empty(), "start", 1)
                        .orThrow())
                .doesNotThrowAnyException();
    }

    @Test
    void of_a_value_that_may_be_absent_only_the_value_is_shown() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Violations.of("Walk")
                        .require(false, "end", "be later", Optional.of(1))
                        .require(false, "end", "be there", Optional.empty())
                        .orThrow())
                .withMessage("Walk.end must be later, was 1; Walk.end must be there");
    }

    @Test
    void zero_is_not_positive_and_later_is_not_before() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Violations.of("Walk")
                        .positive("length", Duration.ZERO)
                        .ordered("from", Optional.of(2), "to", Optional.of(1))
                        .later("end", Optional.of(1), "start", 1)
                        .orThrow())
                .withMessage("Walk.length must be positive, was PT0S; Walk.from must not be after to, was 2; "
                        + "Walk.end must be after start, was 1");
    }

    @ParameterizedTest
    @CsvSource({
        "'', not be blank",
        "'   ', not be blank",
        "abcdef, have at most 5 characters",
    })
    void a_text_is_refused_without_being_repeated(String text, String rule) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Violations.of("Walk").text("title", text, 5).orThrow())
                .withMessage("Walk.title must " + rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001fb", "\u007f", "\u009f", "\ud83d", "\ude80", "\ude80\ud83d", "a\ud83db"})
    void control_characters_and_half_characters_are_not_clean(String text) {
        assertThat(Violations.isClean(text)).isFalse();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Violations.of("Walk").text("title", text, 5).orThrow())
                .withMessage("Walk.title must have no control characters or lone surrogates");
    }

    @Property
    void texts_of_all_languages_are_clean(@ForAll("texts") String text) {
        assertThat(Violations.isClean(text)).isTrue();
        assertThat(Violations.isClean(text + "\t\r\n\u00a0\ud83d\ude80")).isTrue();
    }

    @Provide
    Arbitrary<String> texts() {
        return BaseArbitraries.texts();
    }
}
