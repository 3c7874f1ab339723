package dev.engagement.examples;

import dev.engagement.base.Code;
import dev.engagement.base.DayPeriod;
import dev.engagement.disclosure.DisclosurePolicy;
import dev.engagement.disclosure.KeptReport;
import dev.engagement.id.CommunityId;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.log.EngagementLog;
import dev.engagement.trust.TrustPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The version of a report for residents: a release by itself, or one that goes on from an earlier one. */
final class PublicRelease {

    @Option(
            names = "--public",
            description = "The version for residents: only numbers, and none from which a person could be recognised.")
    private boolean forEverybody;

    @Option(
            names = "--category",
            paramLabel = "CODE",
            description =
                    "A category of concerns that the version for residents counts by its name, again for each; all"
                            + " others are counted together.")
    private Set<Code> categories = new TreeSet<>();

    @Option(
            names = "--after",
            paramLabel = "FILE",
            description = "Go on from the version for residents that --keep wrote to this file: the same first day,"
                    + " communities, categories and policy.")
    private @Nullable String after;

    @Option(
            names = "--keep",
            paramLabel = "FILE",
            description = "Keep in this file what the next release needs to go on from this one. It is not for"
                    + " publication.")
    private @Nullable Path keep;

    /** Whether it is asked for. */
    boolean isAskedFor() {
        return forEverybody;
    }

    /**
     * Checks what was given together.
     *
     * @param others whether each option was given that an earlier release has decided
     * @throws UsageException if that makes no sense, or something would be overwritten that is needed
     */
    void check(InputFiles inputs, OutputFile output, Map<String, Boolean> others) {
        if (!forEverybody) {
            refuse(!categories.isEmpty(), "--category goes with --public.");
            refuse(after != null, "--after goes with --public.");
            refuse(keep != null, "--keep goes with --public.");
        }
        if (after != null) {
            refuse(!categories.isEmpty(), decided("--category"));
            others.forEach((option, given) -> refuse(given, decided(option)));
            InputFiles before = InputFiles.of(List.of(after));
            output.checkIsNone(before);
            kept().ifPresent(file -> file.checkIsNone(before));
        }
        kept().ifPresent(file -> file.checkIsNone(inputs));
        refuse(
                keep != null
                        && output.file != null
                        && keep.toAbsolutePath()
                                .normalize()
                                .equals(output.file.toAbsolutePath().normalize()),
                "The page and what is kept of it cannot be written to one file.");
        refuse(
                keep != null && Files.isRegularFile(keep),
                keep + " is there already; keep each release in a file of its own.");
    }

    private static String decided(String option) {
        return option + " was decided with the release that --after goes on from.";
    }

    private static void refuse(boolean wrong, String sentence) {
        if (wrong) {
            throw new UsageException(sentence);
        }
    }

    /** A release by itself. */
    KeptReport first(
            EngagementLog log, Set<CommunityId> communities, TrustPolicy weights, DayPeriod period, ZoneId zone) {
        DisclosurePolicy decided = DisclosurePolicy.builder()
                .addAllCommunities(communities)
                .addAllCategories(categories)
                .trustPolicy(weights)
                .build();
        return KeptReport.of(log, decided, period, zone);
    }

    /**
     * The release to go on from; empty if there is none.
     *
     * @throws UsageException if its file has none
     */
    Optional<KeptReport> before() {
        return Optional.ofNullable(after).map(PublicRelease::read);
    }

    /**
     * The release that goes on from an earlier one.
     *
     * @throws UsageException if the records are those of other communities, or the day is not after it
     */
    KeptReport next(KeptReport before, EngagementLog log, LocalDate day) {
        Set<CommunityId> communities = before.report().policy().communities();
        refuse(
                log.records().noneMatch(record -> communities.contains(record.communityId())),
                "The input has no record of a community of " + after + ".");
        LocalDate last = before.report().period().to();
        refuse(
                !day.isAfter(last),
                "The day of the report must lie after the last one of " + after + ", " + last + ", was " + day + ".");
        return before.next(log, day);
    }

    /**
     * Keeps a release, if that was asked for.
     *
     * @throws UsageException if it could not be gone on from, or cannot be written
     */
    void keep(Console console, KeptReport report) {
        kept().ifPresent(file -> {
            byte[] bytes = EngagementFormat.KEPT_REPORTS.write(report);
            refuse(
                    !canBeRead(bytes),
                    "With " + report.report().policy().communities().size()
                            + " communities there is more to keep than --after could read; make a release of fewer.");
            file.writeLines(console, EngagementFormat.KEPT_REPORTS, reports -> reports.accept(report));
        });
    }

    private static boolean canBeRead(byte[] kept) {
        try {
            EngagementFormat.KEPT_REPORTS.read(kept);
            return true;
        } catch (EngagementJsonException e) {
            return false;
        }
    }

    private Optional<OutputFile> kept() {
        return Optional.ofNullable(keep).map(OutputFile::ofOwner);
    }

    private static KeptReport read(String file) {
        try {
            return EngagementFormat.KEPT_REPORTS.read(
                    Files.readAllBytes(InputFiles.of(List.of(file)).paths().get(0)));
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read.");
        } catch (EngagementJsonException e) {
            String pointer = e.pointer().isEmpty() ? "" : " at " + e.pointer();
            throw new UsageException(
                    file + " is no report that was kept: " + e.code() + pointer + ": " + e.getMessage());
        }
    }
}
