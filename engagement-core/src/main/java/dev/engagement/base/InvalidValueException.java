package dev.engagement.base;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A value breaks a rule of the domain. The message names every {@code Type.attribute} and rule, and the value unless it
 * is personal.
 */
public final class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * Reports all rules that a value breaks.
     *
     * @param violations the broken rules, at least one
     */
    public InvalidValueException(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /**
     * Reports one broken rule and the value that breaks it, which may be shown.
     *
     * @param type simple name of the type, as in {@code SafetyMeeting}
     * @param attribute name of the attribute, as in {@code length}
     * @param rule what must hold; reads after the word "must", as in {@code be positive}
     * @param value the refused value; of an {@link java.util.Optional} what is in it, if anything
     */
    public InvalidValueException(String type, String attribute, String rule, Object value) {
        this(List.of(Violation.of(type, attribute, rule, value)));
    }

    /**
     * Reports one broken rule and keeps the value, which is personal, to itself.
     *
     * @param type simple name of the type, as in {@code SafetyMeeting}
     * @param attribute name of the attribute, as in {@code length}
     * @param rule what must hold; reads after the word "must", as in {@code be positive}
     */
    public InvalidValueException(String type, String attribute, String rule) {
        this(List.of(Violation.of(type, attribute, rule)));
    }

    /** {@return the broken rules, at least one; empty only after Java serialization, which keeps the message alone} */
    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }
}
