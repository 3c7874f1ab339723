package dev.engagement.examples;

import dev.engagement.id.CommunityId;
import dev.engagement.trust.TrustPolicy;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which records a command reads, and which of their communities it is about. */
final class RecordOptions {

    @Parameters(
            arity = "1..*",
            paramLabel = "RECORDS",
            description = "NDJSON files of records or evidence ledgers; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--community", paramLabel = "ID", description = "This community only.")
    private @Nullable CommunityId community;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Where the days of a community without a record of its own begin and end, as in"
                    + " America/Chicago; UTC unless given.")
    private @Nullable ZoneId zone;

    /**
     * The files.
     *
     * @throws UsageException if one of them is not there, or empty
     */
    InputFiles inputs() {
        return InputFiles.of(files);
    }

    /** The zone of a community without a record of its own. */
    ZoneId zone() {
        return zone == null ? ZoneOffset.UTC : zone;
    }

    /** Whether a zone was named. */
    boolean isZoneGiven() {
        return zone != null;
    }

    /** Takes a zone that was decided earlier as the one that was named. */
    void settleZone(ZoneId decided) {
        zone = decided;
    }

    /** Whether a community was named. */
    boolean isOneWanted() {
        return community != null;
    }

    /** Adds the evidence of a log up, and says on standard error what to know about it. */
    Scoring score(RecordInput input, TrustPolicy policy, Console console) {
        return explained(input, Scoring.of(input, policy, zone()), console);
    }

    /** Reads nothing but evidence, adds it up, and says on standard error what to know about it. */
    Scoring score(EvidenceInput input, TrustPolicy policy, Console console) {
        return explained(input, Scoring.of(input, policy, zone()), console);
    }

    private Scoring explained(Input input, Scoring scoring, Console console) {
        if (input.rejected() > 0) {
            console.err().println(input.rejected() + " rejected.");
        }
        long unknown = input.unknownMembers().values().stream()
                .mapToLong(Input.UnknownMembers::count)
                .sum();
        if (unknown > 0) {
            console.err()
                    .println((unknown == 1 ? "1 unknown member was" : unknown + " unknown members were")
                            + " ignored; check says where.");
        }
        input.conflicts().forEach(conflict -> console.err().println("Conflict: " + conflict + "."));
        Set<CommunityId> withoutZone = scoring.withoutZone();
        if (zone == null && !withoutZone.isEmpty()) {
            console.err()
                    .println("The days of " + first(withoutZone)
                            + " begin and end in UTC, since there is no record of the community; say --zone if not.");
        }
        return scoring;
    }

    /**
     * The communities that were asked for: all that are known unless one was named.
     *
     * @throws UsageException if it is not known
     */
    Stream<CommunityId> wanted(Set<CommunityId> known) {
        if (community == null) {
            return known.stream();
        }
        if (!known.contains(community)) {
            throw new UsageException("There is no community " + community + " in the input.");
        }
        return Stream.of(community);
    }

    /**
     * The exit code where nothing could be used.
     *
     * @param missing what the input does not have
     * @throws UsageException if nothing was rejected, so that it had nothing to begin with
     */
    int nothingRead(Input input, String missing, Console console) {
        if (input.rejected() == 0) {
            throw new UsageException("The input has " + missing + ".");
        }
        console.err().println("Nothing is left to work on.");
        return input.exitCode();
    }

    private static String first(Set<CommunityId> communities) {
        String first = communities.iterator().next().value();
        int more = communities.size() - 1;
        return more == 0 ? first : first + " and " + more + (more == 1 ? " more community" : " more communities");
    }
}
