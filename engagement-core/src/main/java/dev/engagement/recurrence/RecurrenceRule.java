package dev.engagement.recurrence;

import dev.engagement.base.DayPeriod;
import dev.engagement.base.Violations;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.immutables.value.Value;

/**
 * A rule by which something comes back: the part of RFC 5545, section 3.3.10, that calendars of people use.
 *
 * <p>Known are {@code FREQ} from {@code DAILY} to {@code YEARLY}, {@code INTERVAL}, {@code BYDAY} with ordinals,
 * {@code BYMONTHDAY}, {@code BYMONTH}, {@code BYSETPOS}, {@code WKST}, and either {@code COUNT} or {@code UNTIL}. What
 * the rule leaves open, such as the weekday of a weekly rule without {@code BYDAY}, is taken from the first start. This
 * class is immutable and thread-safe.
 */
@Value.Immutable
public abstract sealed class RecurrenceRule permits ImmutableRecurrenceRule {

    /** The span of time in which a rule comes back. */
    public enum Frequency {
        /** Days. */
        DAILY,
        /** Weeks, which begin on {@link RecurrenceRule#weekStart()}. */
        WEEKLY,
        /** Months. */
        MONTHLY,
        /** Years. */
        YEARLY
    }

    private static final int LONGEST_MONTH = 31;
    private static final int LONGEST_YEAR = 366;

    RecurrenceRule() {}

    /** {@return the span of time in which it comes back} */
    public abstract Frequency frequency();

    /** {@return how many such spans lie from one time to the next, at least 1; 1 unless said otherwise} */
    @Value.Default
    public int interval() {
        return 1;
    }

    /**
     * {@return how many times in all, at least 1, the first included; empty if not limited so} Never beside
     * {@link #until()}.
     */
    public abstract OptionalInt count();

    /** {@return the last moment at which it may come back; empty if not limited so} */
    public abstract Optional<Until> until();

    /**
     * {@return the only months in which it falls, 1 to 12; empty for all, or for the first start's where the rule needs
     * one}
     */
    public abstract Set<Integer> byMonth();

    /**
     * {@return the only days of the month on which it falls, 1 to 31 from its first and -1 to -31 from its last; never
     * in a weekly rule}
     */
    public abstract Set<Integer> byMonthDay();

    /**
     * {@return the only weekdays on which it falls} An ordinal counts within the month, or within the year in a yearly
     * rule without {@link #byMonth()}; daily and weekly rules have none.
     */
    public abstract Set<WeekdayNumber> byDay();

    /**
     * {@return of the days within one span only the n-th, 1 to 366 from the first and -1 to -366 from the last; empty
     * for all}
     */
    public abstract Set<Integer> bySetPos();

    /** {@return the day on which weeks begin; Monday unless said otherwise} */
    @Value.Default
    public DayOfWeek weekStart() {
        return DayOfWeek.MONDAY;
    }

    /**
     * {@return the rule of this text}
     *
     * @param text as in {@code FREQ=MONTHLY;BYDAY=-1TU}, without the {@code RRULE:} before it
     * @throws dev.engagement.base.InvalidValueException if it is no rule, or has a part that is not supported, which is
     *     named
     */
    public static RecurrenceRule parse(String text) {
        return RecurrenceText.parse(text);
    }

    /**
     * {@return when it comes back within a window, in order and worked out one by one} Clocks keep their time across
     * daylight saving: a time that they skip moves forward by the skipped time, of a time that they show twice it is
     * the first.
     *
     * @param first the first start, where counting begins; it is among the results only if the rule allows its day
     * @param window the days to look at, by the clocks of the zone
     */
    public final Stream<ZonedDateTime> occurrences(ZonedDateTime first, DayPeriod window) {
        ZoneId zone = first.getZone();
        return localTimes(first.toLocalDateTime(), zone, window).map(time -> time.atZone(zone));
    }

    /**
     * As {@link #occurrences}, but what the rule says, even where clocks skip that time. Every time has the same hour
     * and minute, so that these times tell the occurrences of a series apart for good.
     *
     * @param first the first start
     * @param zone where its clocks are; it matters only to an {@link #until()} that is a moment
     * @param window the days to look at
     * @return the local times, in order and worked out one by one
     */
    public final Stream<LocalDateTime> localTimes(LocalDateTime first, ZoneId zone, DayPeriod window) {
        return StreamSupport.stream(new LocalTimes(this, first, zone, window), false);
    }

    /**
     * Those of several times that {@link #localTimes} has. A rule that counts is walked through once for all of them.
     *
     * @param times the times in question; none gives none
     * @param first the first start
     * @param zone where its clocks are
     * @return a subset of the times
     */
    public final Set<LocalDateTime> localTimesAmong(Collection<LocalDateTime> times, LocalDateTime first, ZoneId zone) {
        if (count().isEmpty()) {
            return times.stream()
                    .filter(time -> localTimes(first, zone, new DayPeriod(time.toLocalDate(), time.toLocalDate()))
                            .anyMatch(time::equals))
                    .collect(Collectors.toSet());
        }
        LocalDate begin = first.toLocalDate();
        Set<LocalDateTime> wanted = Set.copyOf(times);
        return times.stream()
                .map(LocalDateTime::toLocalDate)
                .max(Comparator.naturalOrder())
                .filter(last -> !last.isBefore(begin))
                .map(last -> localTimes(first, zone, new DayPeriod(begin, last)).filter(wanted::contains))
                .stream()
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }

    @Value.Check
    void check() {
        boolean coarse = frequency() == Frequency.MONTHLY || frequency() == Frequency.YEARLY;
        Violations violations = Violations.of("RecurrenceRule")
                .atLeast("interval", interval(), 1)
                .atLeast("count", count().orElse(1), 1)
                .require(count().isEmpty() || until().isEmpty(), "count", "be absent beside until")
                .require(
                        coarse || byDay().stream().noneMatch(WeekdayNumber::isNumbered),
                        "byDay",
                        "have no ordinals unless MONTHLY or YEARLY")
                .require(frequency() != Frequency.WEEKLY || byMonthDay().isEmpty(), "byMonthDay", "be empty if WEEKLY")
                .require(
                        bySetPos().isEmpty()
                                || !byDay().isEmpty()
                                || !byMonthDay().isEmpty()
                                || !byMonth().isEmpty(),
                        "bySetPos",
                        "be empty without another part that begins with by");
        byMonth().forEach(month -> violations.range("byMonth", month, 1, 12));
        byMonthDay().forEach(day -> checkPosition(violations, "byMonthDay", day, LONGEST_MONTH));
        bySetPos().forEach(position -> checkPosition(violations, "bySetPos", position, LONGEST_YEAR));
        violations.orThrow();
    }

    private static void checkPosition(Violations violations, String attribute, int position, int most) {
        violations.range(attribute, position, -most, most).require(position != 0, attribute, "not be 0");
    }

    /** The RFC's text with the parts and values in a fixed order; {@link #parse} reads it back as an equal rule. */
    @Override
    public final String toString() {
        return RecurrenceText.print(this);
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this rule} */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds rules; not thread-safe. */
    public static final class Builder extends ImmutableRecurrenceRule.Builder {
        Builder() {}
    }
}
