package dev.engagement.json.mapping;

import dev.engagement.base.Code;
import dev.engagement.base.GeoPoint;
import dev.engagement.base.InvalidValueException;
import dev.engagement.json.table.Scalars;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Values that several formats have in the same form. */
public final class Plain {

    private static final int LONGEST_CODE = 64;

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1," + LONGEST_CODE + "}");

    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Plain() {}

    /** The code that a text is, or one that looks like it, as in {@code street-light-out} for "Street Light - Out". */
    public static Code code(String text) {
        if (CODE.matcher(text).matches()) {
            return Code.of(text);
        }
        String words = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String code = words.substring(0, Math.min(words.length(), LONGEST_CODE)).replaceAll("^-|-$", "");
        return Code.of(code.isEmpty() ? "other" : code);
    }

    /** A text on one line. */
    public static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /**
     * A time as in ISO 8601; the zone is for those that have no offset.
     *
     * @throws DateTimeException if it is none
     * @throws dev.engagement.json.table.Refusal if its year is none that the native format has
     */
    public static Instant instant(String text, ZoneId zone) {
        TemporalAccessor time =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return inRange(
                time instanceof OffsetDateTime fixed
                        ? fixed.toInstant()
                        : LocalDateTime.from(time).atZone(zone).toInstant());
    }

    /**
     * A time that the native format can say, in UTC.
     *
     * @throws dev.engagement.json.table.Refusal if it is none
     */
    public static Instant inRange(Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw Scalars.yearOutOfRange();
        }
        return time;
    }

    /** A number that others write as text. */
    public static double decimal(String text) {
        try {
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            throw new InvalidValueException("Number", "text", "be a decimal number");
        }
    }

    /**
     * The exact point that two members give.
     *
     * @throws dev.engagement.json.table.Refusal if there is one of them only, or one is no number or out of range
     */
    public static Optional<GeoPoint> point(Item item, String latitude, String longitude) {
        OptionalDouble north = item.optionalReal(latitude);
        OptionalDouble east = item.optionalReal(longitude);
        if (north.isEmpty() && east.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new GeoPoint(
                north.orElseThrow(() -> item.missing(latitude)),
                east.orElseThrow(() -> item.missing(longitude)),
                GeoPoint.Precision.EXACT));
    }
}
