package dev.engagement.trust;

import dev.engagement.base.Violations;

/** Collects broken rules about the numbers of a policy; what is not a number breaks each of them. */
final class PolicyCheck {

    /** How far shares that must add up to 1 may miss it. */
    private static final double TOLERANCE = 1e-9;

    private final Violations violations;

    private PolicyCheck(Violations violations) {
        this.violations = violations;
    }

    static PolicyCheck of(String type) {
        return new PolicyCheck(Violations.of(type));
    }

    PolicyCheck positive(String attribute, double value) {
        return require(value > 0 && value < Double.POSITIVE_INFINITY, attribute, "be positive and finite", value);
    }

    PolicyCheck notNegative(String attribute, double value) {
        return require(value >= 0 && value < Double.POSITIVE_INFINITY, attribute, "be finite, not negative", value);
    }

    PolicyCheck atMost(String attribute, double value, double most) {
        return require(!(value > most), attribute, "be at most " + most, value);
    }

    PolicyCheck share(String attribute, double value) {
        return require(value >= 0 && value <= 1, attribute, "be from 0 to 1", value);
    }

    PolicyCheck between(String attribute, double value) {
        return require(value > 0 && value < 1, attribute, "lie between 0 and 1", value);
    }

    PolicyCheck addUpToOne(String attribute, String rule, double sum) {
        return require(Math.abs(sum - 1) <= TOLERANCE, attribute, rule, sum);
    }

    PolicyCheck require(boolean holds, String attribute, String rule, Object value) {
        violations.require(holds, attribute, rule, value);
        return this;
    }

    void orThrow() {
        violations.orThrow();
    }
}
