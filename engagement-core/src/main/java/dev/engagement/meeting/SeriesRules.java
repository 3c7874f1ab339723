package dev.engagement.meeting;

import dev.engagement.base.Violations;
import dev.engagement.record.Records;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The rules that every series keeps. */
final class SeriesRules {

    private SeriesRules() {}

    static void check(MeetingSeries series) {
        Violations violations = Records.check("MeetingSeries", series)
                .text("title", series.title(), Violations.TITLE)
                .positive("length", series.length())
                .require(series.place().isPresent() || series.url().isPresent(), "place", "be present unless url is")
                .require(!series.predecessor().equals(Optional.of(series.id())), "predecessor", "be another series");
        series.url().ifPresent(url -> MeetingUrl.check(violations, url));
        checkTimes(series, violations);
        violations.orThrow();
    }

    private static void checkTimes(MeetingSeries series, Violations violations) {
        List<LocalDateTime> overridden =
                series.overrides().stream().map(MeetingOverride::originalStart).collect(Collectors.toList());
        Set<LocalDateTime> named = new HashSet<>(overridden);
        named.add(series.start());
        named.addAll(series.exclusions());
        named.addAll(series.additions());
        Set<LocalDateTime> regular = series.rule().localTimesAmong(named, series.start(), series.zone());
        Predicate<LocalDateTime> exists = time -> series.additions().contains(time)
                || regular.contains(time) && !series.exclusions().contains(time);
        violations
                .require(regular.contains(series.start()), "start", "be allowed by the rule", series.start())
                .require(
                        new HashSet<>(overridden).size() == overridden.size(),
                        "overrides",
                        "have each original start once");
        require(violations, "exclusions", "be allowed by the rule", series.exclusions(), regular::contains);
        require(violations, "additions", "not be allowed by the rule", series.additions(), t -> !regular.contains(t));
        require(violations, "additions", "come after start", series.additions(), t -> t.isAfter(series.start()));
        require(violations, "overrides", "be of meetings of the series", overridden, exists);
    }

    /** Names the first time that breaks a rule. */
    private static void require(
            Violations violations,
            String attribute,
            String rule,
            Collection<LocalDateTime> times,
            Predicate<LocalDateTime> holds) {
        times.stream()
                .filter(holds.negate())
                .findFirst()
                .ifPresent(time -> violations.require(false, attribute, rule, time));
    }
}
