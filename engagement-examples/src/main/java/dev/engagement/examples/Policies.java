package dev.engagement.examples;

import dev.engagement.json.EngagementFormat;
import dev.engagement.json.NdjsonReader;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.record.EngagementRecord;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustAssessment;
import dev.engagement.trust.TrustPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Trust policies by their names on the command line, or from files. */
final class Policies {

    private Policies() {}

    /** The names of the policies that come with the library, as in {@code default, skogan}. */
    static String names() {
        return TrustPolicy.PRESETS.stream().map(Policies::name).collect(Collectors.joining(", "));
    }

    /** The policy of this name, if it comes with the library. */
    static Optional<TrustPolicy> named(String name) {
        return TrustPolicy.PRESETS.stream()
                .filter(policy -> name(policy).equals(name))
                .findFirst();
    }

    /**
     * The policy of this name, or else in this file.
     *
     * @throws UsageException if there is neither
     */
    static TrustPolicy of(String nameOrFile) {
        return named(nameOrFile).orElseGet(() -> read(nameOrFile));
    }

    /** Its id without the version. */
    private static String name(TrustPolicy policy) {
        return policy.id().substring(0, policy.id().lastIndexOf('-'));
    }

    private static TrustPolicy read(String file) {
        if (!exists(file)) {
            throw new UsageException(
                    "There is no policy and no file " + file + "; the policies that come along are " + names() + ".");
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(InputFiles.of(List.of(file)).paths().get(0));
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read.");
        }
        try {
            TrustPolicy policy = EngagementFormat.POLICIES.read(bytes);
            if (TrustPolicy.PRESETS.stream().anyMatch(own -> own.id().equals(policy.id()) && !own.equals(policy))) {
                throw new UsageException(file + " changes the policy " + policy.id() + "; give it an id of its own.");
            }
            return policy;
        } catch (EngagementJsonException e) {
            String pointer = e.pointer().isEmpty() ? "" : " at " + e.pointer();
            throw new UsageException(file + " is no trust policy: "
                    + type(bytes)
                            .map(type -> "its type is " + type + ".")
                            .orElse(e.code() + pointer + ": " + e.getMessage()));
        }
    }

    private static boolean exists(String file) {
        try {
            return Files.exists(Path.of(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** What the first line is, if it is something else that is known. */
    private static Optional<String> type(byte[] bytes) {
        try (NdjsonReader<Object> lines = NdjsonReader.of(EngagementFormat.ANYTHING, bytes)) {
            return lines.stream()
                    .limit(1)
                    .flatMap(line -> line
                            .<Optional<Object>>match(
                                    accepted -> Optional.of(accepted.value()), rejected -> Optional.empty())
                            .stream())
                    .flatMap(value -> type(value).stream())
                    .findFirst();
        }
    }

    private static Optional<String> type(Object value) {
        if (value instanceof EngagementRecord record) {
            return Optional.of(record.type().code());
        }
        if (value instanceof EvidenceLedger) {
            return Optional.of("evidence-ledger");
        }
        return value instanceof TrustAssessment ? Optional.of("trust-assessment") : Optional.empty();
    }
}
