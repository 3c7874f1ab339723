package dev.engagement.meeting;

import dev.engagement.base.DayPeriod;
import dev.engagement.id.MeetingSeriesId;
import dev.engagement.recurrence.RecurrenceRule;
import dev.engagement.recurrence.Until;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Cuts a series in two. */
final class SeriesSplit {

    private SeriesSplit() {}

    static MeetingSeries.Split split(MeetingSeries series, LocalDateTime cut, MeetingSeriesId following, Instant at) {
        List<LocalDateTime> before = regularBefore(series, cut);
        LocalDateTime last = before.get(before.size() - 1);
        return new MeetingSeries.Split(
                series.revised(at)
                        .rule(ended(series.rule(), last.atZone(series.zone()).toInstant()))
                        .exclusions(part(series.exclusions(), time -> time, cut, true))
                        .additions(part(series.additions(), time -> time, cut, true))
                        .overrides(part(series.overrides(), MeetingOverride::originalStart, cut, true))
                        .build(),
                series.toBuilder()
                        .id(following)
                        .predecessor(series.id())
                        .revision(1)
                        .recordedAt(at)
                        .redactedAt(Optional.empty())
                        .externalIds(Set.of())
                        .start(cut)
                        .rule(continued(series.rule(), before.size()))
                        .exclusions(part(series.exclusions(), time -> time, cut, false))
                        .additions(part(series.additions(), time -> time, cut, false))
                        .overrides(part(series.overrides(), MeetingOverride::originalStart, cut, false))
                        .build());
    }

    private static List<LocalDateTime> regularBefore(MeetingSeries series, LocalDateTime cut) {
        LocalDate from = series.start().toLocalDate();
        DayPeriod window = new DayPeriod(from, cut.toLocalDate().minusDays(1));
        return series.rule().localTimes(series.start(), series.zone(), window).collect(Collectors.toList());
    }

    /** The RFC wants a moment where there is a zone. */
    private static RecurrenceRule ended(RecurrenceRule rule, Instant last) {
        return rule.toBuilder()
                .count(OptionalInt.empty())
                .until(new Until.At(last))
                .build();
    }

    private static RecurrenceRule continued(RecurrenceRule rule, int used) {
        return rule.count().isEmpty()
                ? rule
                : rule.toBuilder().count(rule.count().getAsInt() - used).build();
    }

    private static <T> List<T> part(
            Collection<T> all, Function<T, LocalDateTime> originalStart, LocalDateTime cut, boolean before) {
        return all.stream()
                .filter(one -> originalStart.apply(one).isBefore(cut) == before)
                .collect(Collectors.toList());
    }
}
