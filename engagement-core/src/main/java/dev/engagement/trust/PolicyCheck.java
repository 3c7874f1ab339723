package dev.engagement.trust;

import dev.engagement.base.Violations;

/** Collects broken rules about the numbers of a policy; what is not a number breaks each of them. */
final class PolicyCheck {

    private static final double LEAST = 1e-6;
    private static final double MOST = 1e6;

    /** How far shares that must add up to 1 may miss it. */
    private static final double TOLERANCE = 1e-12;

    private final Violations violations;

    private PolicyCheck(Violations violations) {
        this.violations = violations;
    }

    static PolicyCheck of(String type) {
        return new PolicyCheck(Violations.of(type));
    }

    /** An amount that the filters can compute with. */
    PolicyCheck positive(String attribute, double value) {
        return require(value >= LEAST && value <= MOST, attribute, "be from 0.000001 to 1000000", value);
    }

    /** An amount, or none. */
    PolicyCheck amount(String attribute, double value) {
        return require(
                value == 0 || value >= LEAST && value <= MOST, attribute, "be 0 or from 0.000001 to 1000000", value);
    }

    PolicyCheck range(String attribute, double value, double least, double most) {
        return require(value >= least && value <= most, attribute, "be from " + least + " to " + most, value);
    }

    PolicyCheck share(String attribute, double value) {
        return require(value >= 0 && value <= 1, attribute, "be from 0 to 1", value);
    }

    PolicyCheck positiveShare(String attribute, double value) {
        return require(value > 0 && value <= 1, attribute, "be above 0 and at most 1", value);
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
