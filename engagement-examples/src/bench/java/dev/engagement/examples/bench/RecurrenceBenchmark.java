package dev.engagement.examples.bench;

import dev.engagement.base.DayPeriod;
import dev.engagement.recurrence.RecurrenceRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The dates of ten years of a weekly meeting: the rule against a loop written by hand for this rule alone. */
@State(Scope.Benchmark)
public class RecurrenceBenchmark {

    private final ZoneId zone = ZoneId.of("America/Chicago");
    private final LocalDateTime first = LocalDateTime.parse("2020-01-07T18:30:00");
    private final DayPeriod window = new DayPeriod(LocalDate.parse("2020-01-01"), LocalDate.parse("2029-12-31"));
    private final RecurrenceRule rule = RecurrenceRule.parse("FREQ=WEEKLY;BYDAY=TU");

    @Benchmark
    public List<LocalDateTime> ruleLocal() {
        return rule.localTimes(first, zone, window).toList();
    }

    @Benchmark
    public List<LocalDateTime> loopLocal() {
        List<LocalDateTime> times = new ArrayList<>();
        for (LocalDateTime at = first; !at.toLocalDate().isAfter(window.to()); at = at.plusWeeks(1)) {
            times.add(at);
        }
        return times;
    }

    @Benchmark
    public List<ZonedDateTime> ruleZoned() {
        return rule.occurrences(first.atZone(zone), window).toList();
    }

    @Benchmark
    public List<ZonedDateTime> loopZoned() {
        List<ZonedDateTime> times = new ArrayList<>();
        for (LocalDateTime at = first; !at.toLocalDate().isAfter(window.to()); at = at.plusWeeks(1)) {
            times.add(at.atZone(zone));
        }
        return times;
    }
}
