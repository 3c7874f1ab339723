package dev.engagement.disclosure;

import dev.engagement.base.Code;
import dev.engagement.base.Violations;
import dev.engagement.disclosure.Disclosed.Reason;
import dev.engagement.id.CommunityId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What must hold for a public report, made just now or kept. */
final class PublicReportRules {

    private static final int GREATEST = 100;

    private PublicReportRules() {}

    static void check(PublicReport report) {
        DisclosurePolicy policy = report.policy();
        Violations violations = Violations.of("PublicReport")
                .require(areNewDaysLast(report), "newDays", "be the last ones of the period", report.newDays());
        checkTable(violations, "concerns", report.concerns(), policy, Release.categories(policy));
        checkTable(violations, "contacts", report.contacts(), policy, Release.settings());
        violations
                .require(hasAllCommunities(report.scores().keySet(), policy), "scores", "be those of the communities")
                .require(
                        report.scores().values().stream()
                                .allMatch(score -> score.match(shown -> true, reason -> reason != Reason.SMALL_NUMBER)),
                        "scores",
                        "not be held back as small numbers")
                .require(
                        hasAllCommunities(report.answeredInTime().keySet(), policy),
                        "answeredInTime",
                        "be those of the communities")
                .require(
                        report.answeredInTime().values().stream()
                                .allMatch(share -> share.match(
                                        shown -> shown >= 0 && shown <= GREATEST,
                                        reason -> reason == Reason.SMALL_NUMBER)),
                        "answeredInTime",
                        "be from 0 to " + GREATEST + ", or be held back as small numbers")
                .orThrow();
    }

    private static boolean areNewDaysLast(PublicReport report) {
        return report.newDays().to().equals(report.period().to())
                && !report.newDays().from().isBefore(report.period().from());
    }

    private static void checkTable(
            Violations violations, String name, DisclosedTable table, DisclosurePolicy policy, Set<Code> categories) {
        violations
                .require(table.areas().equals(sorted(policy.communities())), name, "have the communities as areas")
                .require(table.categories().equals(sorted(categories)), name, "have the categories that are published")
                .require(
                        table.rows().stream()
                                .flatMap(List::stream)
                                .flatMap(count -> count.toOptional().stream())
                                .allMatch(count -> policy.rule().allows(count, count)),
                        name,
                        "show no count from 1 to below the threshold");
    }

    private static boolean hasAllCommunities(Set<CommunityId> communities, DisclosurePolicy policy) {
        return communities.equals(policy.communities());
    }

    private static <E extends Comparable<? super E>> List<E> sorted(Collection<E> all) {
        return List.copyOf(new TreeSet<>(all));
    }
}
