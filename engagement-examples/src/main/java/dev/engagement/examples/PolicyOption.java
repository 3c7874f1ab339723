package dev.engagement.examples;

import dev.engagement.trust.TrustPolicy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The policy by which scores are made. */
final class PolicyOption {

    @Option(
            names = "--policy",
            paramLabel = "NAME|FILE",
            description = "default, skogan, survey-only or service-only, or a file with a trust-policy in JSON;"
                    + " default unless given.")
    private @Nullable String policy;

    /** Whether one was given. */
    boolean isGiven() {
        return policy != null;
    }

    /**
     * The policy.
     *
     * @throws UsageException if there is no such policy
     */
    TrustPolicy policy() {
        return policy == null ? TrustPolicy.DEFAULT : Policies.of(policy);
    }
}
