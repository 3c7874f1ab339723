package dev.engagement.examples.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The {@code VTIMEZONE} of a zone, which RFC 5545 wants wherever its name is used: known changes of its clocks one by
 * one, and those to come as yearly rules. It comes from the rules that meetings are counted by here, so that both
 * agree.
 */
final class ZoneClocks {

    /** After so many years every day of the year has had the same weekdays again. */
    private static final int CYCLE = 28;

    private static final int WEEK = 7;
    private static final int LAST_WEEKS = -1;

    /** How clocks are changed. */
    private record Change(ZoneOffset from, ZoneOffset to, boolean isDaylightSaving) {}

    private final VTimezone zone;
    private final ZoneRules rules;

    private ZoneClocks(ZoneId id) {
        zone = new VTimezone(id.getId());
        rules = id.getRules();
    }

    /**
     * The zone, right from the beginning of the year before a day.
     *
     * @param first the first day on which an event begins
     */
    static VTimezone of(ZoneId id, LocalDate first) {
        ZoneClocks clocks = new ZoneClocks(id);
        clocks.addAll(first.getYear() - 1);
        return clocks.zone;
    }

    private void addAll(int firstYear) {
        LocalDateTime beginning = LocalDate.of(firstYear, 1, 1).atStartOfDay();
        ZoneOffset offset = rules.getOffset(beginning);
        Instant from = beginning.toInstant(offset);
        add(new Change(offset, offset, rules.isDaylightSavings(from)), beginning);
        int ruleYear = Math.max(firstYear, yearAfterKnown());
        for (ZoneOffsetTransition next = rules.nextTransition(from);
                next != null && next.getDateTimeBefore().getYear() < ruleYear;
                next = rules.nextTransition(next.getInstant())) {
            add(change(next), next.getDateTimeBefore());
        }
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            Change change = change(rule.createTransition(ruleYear));
            SortedSet<LocalDateTime> times = IntStream.range(ruleYear, ruleYear + CYCLE)
                    .mapToObj(year -> rule.createTransition(year).getDateTimeBefore())
                    .collect(Collectors.toCollection(TreeSet::new));
            yearly(times)
                    .ifPresentOrElse(
                            recurrence -> add(change, times.first()).setRecurrenceRule(recurrence),
                            () -> times.forEach(time -> add(change, time)));
        }
    }

    /** Rules hold from the year after the last change that is known by itself. */
    private int yearAfterKnown() {
        List<ZoneOffsetTransition> known = rules.getTransitions();
        return known.isEmpty()
                ? Integer.MIN_VALUE
                : known.get(known.size() - 1).getDateTimeBefore().getYear() + 1;
    }

    private Change change(ZoneOffsetTransition transition) {
        return new Change(
                transition.getOffsetBefore(),
                transition.getOffsetAfter(),
                rules.isDaylightSavings(transition.getInstant()));
    }

    /** A rule that has these times, of which there is one in each year; empty if they are of several months. */
    private static Optional<Recurrence> yearly(SortedSet<LocalDateTime> times) {
        LocalDateTime first = times.first();
        if (times.stream().anyMatch(time -> time.getMonth() != first.getMonth())) {
            return Optional.empty();
        }
        Recurrence.Builder rule = new Recurrence.Builder(Frequency.YEARLY).byMonth(first.getMonthValue());
        if (times.stream().map(LocalDateTime::getDayOfWeek).distinct().count() > 1) {
            return Optional.of(rule.build());
        }
        DayOfWeek day = DayOfWeek.valueOf(first.getDayOfWeek().name());
        Optional<Integer> week = week(times);
        if (week.isPresent()) {
            return Optional.of(rule.byDay(week.get(), day).build());
        }
        times.stream().map(LocalDateTime::getDayOfMonth).distinct().sorted().forEach(rule::byMonthDay);
        return Optional.of(rule.byDay(day).build());
    }

    /** Which one of its month each day is, if all are the same one; from 1, or the last. */
    private static Optional<Integer> week(SortedSet<LocalDateTime> times) {
        List<Long> weeks = times.stream()
                .map(time -> time.getLong(ChronoField.ALIGNED_WEEK_OF_MONTH))
                .distinct()
                .toList();
        boolean isLast = times.stream()
                .allMatch(
                        time -> time.getDayOfMonth() + WEEK > time.toLocalDate().lengthOfMonth());
        return weeks.size() == 1
                ? Optional.of(weeks.get(0).intValue())
                : isLast ? Optional.of(LAST_WEEKS) : Optional.empty();
    }

    private Observance add(Change change, LocalDateTime time) {
        Observance observance;
        if (change.isDaylightSaving()) {
            DaylightSavingsTime daylight = new DaylightSavingsTime();
            zone.addDaylightSavingsTime(daylight);
            observance = daylight;
        } else {
            StandardTime standard = new StandardTime();
            zone.addStandardTime(standard);
            observance = standard;
        }
        observance.setDateStart(components(time));
        observance.setTimezoneOffsetFrom(offset(change.from()));
        observance.setTimezoneOffsetTo(offset(change.to()));
        return observance;
    }

    private static DateTimeComponents components(LocalDateTime time) {
        return new DateTimeComponents(
                time.getYear(),
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond(),
                false);
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(TimeUnit.SECONDS.toMillis(offset.getTotalSeconds()));
    }
}
