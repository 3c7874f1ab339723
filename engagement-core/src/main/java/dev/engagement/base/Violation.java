package dev.engagement.base;

import java.util.Objects;
import java.util.Optional;

/**
 * One broken rule of one attribute.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param type simple name of the type, as in {@code SafetyMeeting}
 * @param attribute name of the attribute, as in {@code length}
 * @param rule what must hold; reads after the word "must", as in {@code be positive}
 * @param value the refused value as text; empty if it is personal or is no single value
 */
public record Violation(String type, String attribute, String rule, Optional<String> value) {

    /**
     * Checks that nothing is null.
     *
     * @param type simple name of the type
     * @param attribute name of the attribute
     * @param rule what must hold
     * @param value the refused value as text; empty if it is personal or is no single value
     */
    public Violation {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(value, "value");
    }

    /**
     * {@return a violation that shows the refused value; of an {@link Optional} what is in it, if anything}
     *
     * @param type simple name of the type, as in {@code SafetyMeeting}
     * @param attribute name of the attribute, as in {@code length}
     * @param rule what must hold; reads after the word "must", as in {@code be positive}
     * @param value the refused value
     */
    public static Violation of(String type, String attribute, String rule, Object value) {
        Optional<?> shown = value instanceof Optional<?> optional ? optional : Optional.of(value);
        return new Violation(type, attribute, rule, shown.map(String::valueOf));
    }

    /**
     * {@return a violation that keeps the refused value to itself}
     *
     * @param type simple name of the type, as in {@code SafetyMeeting}
     * @param attribute name of the attribute, as in {@code length}
     * @param rule what must hold; reads after the word "must", as in {@code be positive}
     */
    public static Violation of(String type, String attribute, String rule) {
        return new Violation(type, attribute, rule, Optional.empty());
    }

    /** The sentence users read, as in {@code SafetyMeeting.length must be positive, was PT-5M}. */
    @Override
    public String toString() {
        return type + "." + attribute + " must " + rule
                + value.map(v -> ", was " + v).orElse("");
    }
}
