package dev.engagement.recurrence;

import dev.engagement.base.DayPeriod;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;

/**
 * Works a rule out, span by span: takes the days of a span that the rule allows, and of those the wanted positions.
 *
 * <p>The time of the day is always the same, so that all of it is arithmetic of days. Not thread-safe.
 */
final class LocalTimes extends Spliterators.AbstractSpliterator<LocalDateTime> {

    private static final int LONGEST_SPAN = 366;

    private final LocalTime time;
    private final AllowedDays allowed;
    private final Set<Integer> positions;
    private final Span spans;
    private final int interval;
    private final long start;
    private final long from;
    private final long to;
    private final long lastSpan;

    private final long[] days = new long[LONGEST_SPAN];
    private int size;
    private int next;
    private long span;
    private long left;
    private LocalDate date;
    private long day;

    LocalTimes(RecurrenceRule rule, LocalDateTime first, ZoneId zone, DayPeriod window) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL);
        time = first.toLocalTime();
        date = first.toLocalDate();
        allowed = new AllowedDays(rule, first.toLocalDate());
        positions = rule.bySetPos();
        spans = new Span(rule.frequency(), rule.weekStart());
        interval = rule.interval();
        start = date.toEpochDay();
        day = start;
        from = Math.max(start, window.from().toEpochDay());
        to = rule.until()
                .map(until -> Math.min(
                        until.lastDay(time, zone).toEpochDay(), window.to().toEpochDay()))
                .orElse(window.to().toEpochDay());
        left = rule.count().isPresent() ? rule.count().getAsInt() : Long.MAX_VALUE;
        span = spans.of(start);
        if (rule.count().isEmpty()) {
            span += -Math.floorDiv(span - spans.of(from), interval) * (long) interval;
        }
        lastSpan = spans.of(to);
    }

    @Override
    public boolean tryAdvance(Consumer<? super LocalDateTime> action) {
        boolean more = isMore();
        if (more) {
            action.accept(take());
        }
        return more;
    }

    @Override
    public void forEachRemaining(Consumer<? super LocalDateTime> action) {
        while (isMore()) {
            action.accept(take());
        }
    }

    private boolean isMore() {
        while (next == size) {
            if (span > lastSpan || left == 0) {
                return false;
            }
            look();
        }
        return true;
    }

    /** Steps from the day before: that is several times faster than to make each day anew. */
    private LocalDateTime take() {
        long another = days[next++];
        date = date.plusDays(another - day);
        day = another;
        return LocalDateTime.of(date, time);
    }

    /** Finds the days of one span, and goes on to the next. */
    private void look() {
        long begin = spans.firstDay(span);
        size = allowed.find(begin, begin + spans.length(span), days);
        span += interval;
        if (!positions.isEmpty()) {
            keepPositions();
        }
        keepCounted();
        next = 0;
    }

    private void keepPositions() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (positions.contains(i + 1) || positions.contains(i - size)) {
                days[kept++] = days[i];
            }
        }
        size = kept;
    }

    private void keepCounted() {
        int kept = 0;
        for (int i = 0; i < size && left > 0; i++) {
            if (days[i] >= start) {
                left--;
                if (days[i] >= from && days[i] <= to) {
                    days[kept++] = days[i];
                }
            }
        }
        size = kept;
    }
}
