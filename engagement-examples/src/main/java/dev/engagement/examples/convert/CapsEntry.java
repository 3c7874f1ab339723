package dev.engagement.examples.convert;

import dev.engagement.community.Community;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One entry of the CAPS calendar. This record is immutable and thread-safe.
 *
 * @param row where it stands
 * @param community its district
 * @param title its title, not blank
 * @param place where people meet, without telephone numbers and addresses of mail; empty if not stated
 * @param start when it begins, by the clocks of Chicago
 * @param end when it ends; empty if not stated
 * @param modified when it was last changed
 */
record CapsEntry(
        Row row,
        Community community,
        String title,
        Optional<String> place,
        LocalDateTime start,
        Optional<LocalDateTime> end,
        LocalDateTime modified) {

    private static final Pattern CONTACT = Pattern.compile(
            "[\\w.+-]+@[\\w.-]+\\w|(?:\\b1[-. ]?)?(?:\\(\\d{3}\\)|\\b\\d{3})[-. )]*\\d{3}[-. ]\\d{4}\\b");
    private static final Pattern NO_MEETING = Pattern.compile("^(no|test) ", Pattern.CASE_INSENSITIVE);
    private static final Pattern CANCELLED = Pattern.compile("\\bcancel|^no meeting", Pattern.CASE_INSENSITIVE);
    private static final Pattern REPLACEMENT = Pattern.compile("\\breplacement\\b", Pattern.CASE_INSENSITIVE);
    private static final int HASH_BYTES = 5;
    private static final Duration DAY = Duration.ofDays(1);

    /** Newest change first; changes at the same time in an order that the order of the rows does not change. */
    static final Comparator<CapsEntry> NEWEST_FIRST = Comparator.comparing(CapsEntry::modified)
            .thenComparing(entry -> entry.end().orElse(LocalDateTime.MIN))
            .thenComparing(CapsEntry::title)
            .thenComparing(entry -> entry.place().orElse(""))
            .thenComparing(entry -> entry.row().text("eventDetails"))
            .reversed();

    /** The entry of a row; empty, and the row rejected, if it is none. */
    static Optional<CapsEntry> of(Row row, Conversion conversion) {
        Optional<Community> community = Chicago.district(row.text("calendarId"));
        String title = row.title("title");
        if (community.isEmpty()) {
            conversion.reject(row, "DISTRICT", "calendarId must be from 1 to 25");
            return Optional.empty();
        }
        if (title.isEmpty()) {
            conversion.reject(row, "TITLE", "title must not be blank");
            return Optional.empty();
        }
        try {
            return Optional.of(new CapsEntry(
                    row,
                    community.get(),
                    title,
                    place(row, conversion),
                    row.time("start", LocalDateTime::parse),
                    row.text("end").isEmpty() ? Optional.empty() : Optional.of(row.time("end", LocalDateTime::parse)),
                    row.time("modifiedDate", LocalDateTime::parse)));
        } catch (DateTimeException e) {
            conversion.reject(row, "TIME", "start, end and modifiedDate must be times like 2017-03-02T19:00:00");
            return Optional.empty();
        }
    }

    /** What stays the same when the entry is changed or entered a second time. */
    String identity() {
        String place = place().orElse("");
        return community.id() + "|" + start + "|" + (title + "|" + place).toLowerCase(Locale.ROOT);
    }

    /** An id that does not depend on the other entries, as in {@code caps-d07-20170302T1900-1f3a90bc55}. */
    String id() {
        String district = community.id().value().replace("chicago-", "");
        return "caps-" + district + "-"
                + DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm", Locale.ROOT).format(start) + "-" + hash(identity());
    }

    /** Whether it only says that there is nothing, or tests the calendar. */
    boolean isNoEvent() {
        return NO_MEETING.matcher(title).find();
    }

    /** Whether its title, its place or its details say that it is called off. */
    boolean isCancelled() {
        String details = row.text("eventDetails");
        return CANCELLED.matcher(title).find()
                || CANCELLED.matcher(place.orElse("")).find()
                || (CANCELLED.matcher(details).find()
                        && !REPLACEMENT.matcher(details).find());
    }

    /** From start to end; empty if there is no end after the start. */
    Optional<Duration> length() {
        return end.map(last -> Duration.between(start.atZone(Chicago.ZONE), last.atZone(Chicago.ZONE)))
                .filter(length -> length.compareTo(Duration.ZERO) > 0);
    }

    /** Whether it is said to last longer than a day. */
    boolean isLong() {
        return length().filter(length -> length.compareTo(DAY) > 0).isPresent();
    }

    private static Optional<String> place(Row row, Conversion conversion) {
        String text = row.title("location");
        String cleaned = CONTACT.matcher(text).replaceAll("").strip();
        if (!cleaned.equals(text)) {
            conversion.note("a telephone number or mail address in the place: cut out");
        }
        return Optional.of(cleaned).filter(place -> !place.isEmpty());
    }

    private static String hash(String text) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
