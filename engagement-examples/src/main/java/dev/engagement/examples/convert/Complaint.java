package dev.engagement.examples.convert;

import dev.engagement.base.Code;
import dev.engagement.community.Community;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One row of the register of complaints. This record is immutable and thread-safe.
 *
 * @param row where it stands
 * @param caseId the case, which may have several rows
 * @param opened the day it was opened
 * @param closed the day it was closed; empty if not stated
 * @param beat number of the beat; 0 if not known
 */
record Complaint(Row row, String caseId, LocalDate opened, Optional<LocalDate> closed, int beat) {

    private static final Pattern CASE_ID = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final Pattern BEAT = Pattern.compile("([0-9]{0,6})(\\.0)?");
    private static final Pattern CLOSED = Pattern.compile("\\b(CLOSED|TERMINATED)\\b");
    private static final int BEATS_OF_A_DISTRICT = 100;
    private static final int OUTSIDE_CITY = 31;
    private static final int LONGEST_CODE = 64;

    /** The complaint of a row; empty, and the row rejected, if it is none. */
    static Optional<Complaint> of(Row row, Conversion conversion) {
        var beat = BEAT.matcher(row.text("beat"));
        if (!CASE_ID.matcher(row.text("cr_id")).matches()) {
            conversion.reject(row, "CASE", "cr_id must be a number");
            return Optional.empty();
        }
        if (!beat.matches()) {
            conversion.reject(row, "BEAT", "beat must be a number like 1134, or empty");
            return Optional.empty();
        }
        try {
            return Optional.of(new Complaint(
                    row,
                    row.text("cr_id"),
                    row.time("complaint_date", LocalDate::parse),
                    row.text("closed_date").isEmpty()
                            ? Optional.empty()
                            : Optional.of(row.time("closed_date", LocalDate::parse)),
                    beat.group(1).isEmpty() ? 0 : Integer.parseInt(beat.group(1))));
        } catch (DateTimeException e) {
            conversion.reject(row, "DAY", "complaint_date and closed_date must be days like 2016-01-31");
            return Optional.empty();
        }
    }

    /** Whether a resident complained, and not an employee of the department. */
    boolean isCivilian() {
        return row.text("complainant_type").equals("CIVILIAN");
    }

    /** The district of the beat; empty if it is in none. */
    Optional<Community> district() {
        return Chicago.district(beat / BEATS_OF_A_DISTRICT);
    }

    /** Why there is no district. */
    String whyNoDistrict() {
        if (beat == 0) {
            return "beat unknown";
        }
        return beat / BEATS_OF_A_DISTRICT == OUTSIDE_CITY ? "outside the city" : "of a beat in no district";
    }

    /** The day it was closed, where that is possible; empty if it is not stated, or before the opening. */
    Optional<LocalDate> closedOn() {
        return closed.filter(day -> !day.isBefore(opened));
    }

    /** Whether it is over, though the day may not be known. */
    boolean isClosed() {
        return closed.isPresent() || CLOSED.matcher(row.text("current_status")).find();
    }

    /** Whether the register's own number of days contradicts its dates. */
    boolean daysContradict() {
        String days = row.text("days_to_closure");
        return closed.isPresent()
                && days.matches("-?[0-9]{1,9}(\\.0)?")
                && (long) Double.parseDouble(days) != ChronoUnit.DAYS.between(opened, closed.get());
    }

    /** What it is about, as in {@code improper-search-of-vehicle}. */
    Code category() {
        String words = row.text("category")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String word = words.substring(0, Math.min(words.length(), LONGEST_CODE)).replaceAll("-$", "");
        return Code.of(word.isEmpty() ? "not-stated" : word);
    }
}
