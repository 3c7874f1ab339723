package dev.engagement.examples.convert;

import java.time.DateTimeException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One entry of a source, column by column, as it was written. This record is immutable and thread-safe.
 *
 * @param file name of the file it stands in
 * @param line line on which it begins, from 1
 * @param values its texts by column; a column that is missing or null in the source is left out
 */
record Row(String file, long line, Map<String, String> values) {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern TAG = Pattern.compile("<[^>]{0,200}>");
    private static final int LONGEST_TITLE = 200;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    Row {
        values = Map.copyOf(values);
    }

    /** The text of a column on one line, without space at the ends; empty if there is none. */
    String text(String column) {
        return SPACE.matcher(values.getOrDefault(column, "")).replaceAll(" ").strip();
    }

    /** As {@link #text}, without markup, cut to the 200 characters that a title or the name of a place may have. */
    String title(String column) {
        String untagged = TAG.matcher(values.getOrDefault(column, "")).replaceAll(" ");
        String plain = SPACE.matcher(untagged).replaceAll(" ").strip();
        int end = Math.min(plain.length(), LONGEST_TITLE);
        boolean halves = end < plain.length() && Character.isLowSurrogate(plain.charAt(end));
        return plain.substring(0, halves ? end - 1 : end).strip();
    }

    /**
     * The day or time in a column.
     *
     * @throws DateTimeException if the text is none, or of a year that no source is about
     */
    <T extends TemporalAccessor> T time(String column, Function<String, T> parser) {
        T time = parser.apply(text(column));
        int year = time.get(ChronoField.YEAR);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("the year must be from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return time;
    }

    /** Where it stands, as in {@code list.csv:12}. */
    String where() {
        return file + ":" + line;
    }
}
