package dev.engagement.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The last moment at which something may come back, included; from the year 0 to 9999, in whole seconds. Every
 * implementation is immutable and thread-safe.
 */
public sealed interface Until {

    /**
     * A moment, whatever the zone; the RFC's form for whatever has a zone.
     *
     * @param instant the moment
     */
    record At(Instant instant) implements Until {

        /**
         * Checks the year and cuts off what is less than a second.
         *
         * @param instant the moment
         * @throws dev.engagement.base.InvalidValueException if the year is not from 0 to 9999
         */
        public At {
            RecurrenceText.checkYear(instant);
            instant = instant.truncatedTo(ChronoUnit.SECONDS);
        }

        @Override
        public LocalDate lastDay(LocalTime start, ZoneId zone) {
            LocalDate day = instant.atZone(zone).toLocalDate().plusDays(1);
            while (day.atTime(start).atZone(zone).toInstant().isAfter(instant)) {
                day = day.minusDays(1);
            }
            return day;
        }

        /** The RFC's text, as in {@code 20260131T180000Z}. */
        @Override
        public String toString() {
            return RecurrenceText.TIME.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
        }
    }

    /**
     * A time by the clocks of wherever it comes back.
     *
     * @param time the time
     */
    record Local(LocalDateTime time) implements Until {

        /**
         * Checks the year and cuts off what is less than a second.
         *
         * @param time the time
         * @throws dev.engagement.base.InvalidValueException if the year is not from 0 to 9999
         */
        public Local {
            RecurrenceText.checkYear(time.toLocalDate());
            time = time.truncatedTo(ChronoUnit.SECONDS);
        }

        @Override
        public LocalDate lastDay(LocalTime start, ZoneId zone) {
            LocalDate day = time.toLocalDate();
            return start.isAfter(time.toLocalTime()) ? day.minusDays(1) : day;
        }

        /** The RFC's text, as in {@code 20260131T180000}. */
        @Override
        public String toString() {
            return RecurrenceText.TIME.format(time);
        }
    }

    /**
     * The end of a day by the clocks of wherever it comes back.
     *
     * @param day the day
     */
    record Day(LocalDate day) implements Until {

        /**
         * Checks the year.
         *
         * @param day the day
         * @throws dev.engagement.base.InvalidValueException if the year is not from 0 to 9999
         */
        public Day {
            RecurrenceText.checkYear(day);
        }

        @Override
        public LocalDate lastDay(LocalTime start, ZoneId zone) {
            return day;
        }

        /** The RFC's text, as in {@code 20260131}. */
        @Override
        public String toString() {
            return RecurrenceText.DAY.format(day);
        }
    }

    /**
     * {@return the last day on which something may come back}
     *
     * @param start the time of the day at which it begins
     * @param zone the zone of its clocks
     */
    LocalDate lastDay(LocalTime start, ZoneId zone);
}
