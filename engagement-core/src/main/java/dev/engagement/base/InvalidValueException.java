package dev.engagement.base;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A value breaks a rule of the domain. The message names every {@code Type.attribute} and rule, and the value unless
 * it is personal.
 */
public final class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /** With all broken rules; at least one. */
    public InvalidValueException(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /** With one broken rule whose value may be shown. */
    public InvalidValueException(String type, String attribute, String rule, Object value) {
        this(List.of(Violation.of(type, attribute, rule, value)));
    }

    /** With one broken rule whose value is personal. */
    public InvalidValueException(String type, String attribute, String rule) {
        this(List.of(Violation.of(type, attribute, rule)));
    }

    /** {@return the broken rules, at least one; empty only after Java serialization, which keeps the message alone} */
    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }
}
