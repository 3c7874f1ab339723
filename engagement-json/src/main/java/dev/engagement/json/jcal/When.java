package dev.engagement.json.jcal;

import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.table.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time as RFC 7265 has it: by the clocks of a zone, in UTC, or by whatever clocks. This record is immutable and
 * thread-safe.
 *
 * @param local what the clocks show
 * @param zone whose clocks; empty if it is not said
 */
record When(LocalDateTime local, Optional<ZoneId> zone) {

    static final ZoneId UTC = ZoneId.of("UTC");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z?");

    /** The time of a text with the zone that its property names. */
    static When parse(String text, Optional<ZoneId> zone) {
        if (!SHAPE.matcher(text).matches()) {
            throw bad();
        }
        boolean utc = text.endsWith("Z");
        try {
            LocalDateTime local = LocalDateTime.parse(utc ? text.substring(0, text.length() - 1) : text, TIME);
            return new When(local, utc ? Optional.of(UTC) : zone);
        } catch (DateTimeParseException e) {
            throw bad();
        }
    }

    private static Refusal bad() {
        return new Refusal(Code.BAD_FORMAT, "Value must be a time like 2026-01-31T18:00:00 or 2026-01-31T18:00:00Z");
    }

    static String print(LocalDateTime local) {
        if (!local.equals(local.truncatedTo(ChronoUnit.SECONDS))) {
            throw fraction();
        }
        return TIME.format(local);
    }

    /** The refusal of what is less than a second. */
    static Refusal fraction() {
        return new Refusal(Code.NO_PLACE, "Times must be of whole seconds");
    }

    /** A moment in UTC, without what is less than a second. */
    static String print(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
    }

    /** What the clocks of a zone show then. */
    LocalDateTime in(ZoneId clocks) {
        return zone.filter(own -> !own.equals(clocks))
                .map(own -> local.atZone(own).withZoneSameInstant(clocks).toLocalDateTime())
                .orElse(local);
    }

    /**
     * Which start of a series is meant. The rule may have it at a time that clocks skip, while a moment in another zone
     * tells the time that they show instead.
     *
     * @param time the time of day of every start
     */
    LocalDateTime startIn(ZoneId clocks, LocalTime time) {
        LocalDateTime shown = in(clocks);
        LocalDateTime regular = shown.toLocalDate().atTime(time);
        boolean same =
                regular.atZone(clocks).toInstant().equals(shown.atZone(clocks).toInstant());
        return same && !shown.equals(local) ? regular : shown;
    }
}
