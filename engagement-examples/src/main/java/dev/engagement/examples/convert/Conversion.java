package dev.engagement.examples.convert;

import dev.engagement.base.IllegalTransitionException;
import dev.engagement.base.IncompleteValueException;
import dev.engagement.base.InvalidValueException;
import dev.engagement.id.RecordId;
import dev.engagement.id.RecordType;
import dev.engagement.record.EngagementRecord;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The records made from a source, and the books of what became of each of its rows.
 *
 * <p>Records are kept by id, so that the order of the rows never shows in them. This class is not thread-safe.
 */
public final class Conversion {

    /** A row that is not what its publisher says it is. */
    private record Rejection(String where, String code, String reason) {}

    private final Map<RecordId, EngagementRecord> records = new TreeMap<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final Map<String, Integer> noted = new TreeMap<>();
    private final Set<String> warnings = new TreeSet<>();
    private int rows;

    /** The records made so far, by type and id. */
    public Collection<EngagementRecord> records() {
        return records.values();
    }

    /** Number of rows that were read, whatever became of them. */
    public int rows() {
        return rows;
    }

    /** Number of rows that are in the records. */
    public int used() {
        return rows - leftOut() - rejected();
    }

    /** Number of rows that the converter's rules leave out. */
    public int leftOut() {
        return leftOut.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Number of rows left out for this reason. */
    public int leftOut(String reason) {
        return leftOut.getOrDefault(reason, 0);
    }

    /** Number of rows of which this was noted. */
    public int noted(String remark) {
        return noted.getOrDefault(remark, 0);
    }

    /** Number of rows that are not what their publisher says they are. */
    public int rejected() {
        return rejections.size();
    }

    void countRow() {
        rows++;
    }

    void leaveOut(String reason) {
        leftOut.merge(reason, 1, Integer::sum);
    }

    void note(String remark) {
        noted.merge(remark, 1, Integer::sum);
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    void reject(String where, String code, String reason) {
        rejections.add(new Rejection(where, code, reason));
    }

    void reject(Row row, String code, String reason) {
        reject(row.where(), code, reason);
    }

    /** Adds what a row says: all of it, or nothing if a record breaks a rule or contradicts another row. */
    void add(Row row, Supplier<List<EngagementRecord>> made) {
        try {
            List<EngagementRecord> all = made.get();
            if (all.stream()
                    .allMatch(
                            record -> records.getOrDefault(record.id(), record).equals(record))) {
                all.forEach(record -> records.put(record.id(), record));
            } else {
                reject(row, "TWICE", "another row says something else about the same");
            }
        } catch (InvalidValueException | IncompleteValueException | IllegalTransitionException e) {
            reject(row, "INVALID", String.valueOf(e.getMessage()));
        }
    }

    /** The rows without those that repeat an earlier one in every column. */
    List<Row> distinct(List<Row> all) {
        Set<Map<String, String>> seen = new HashSet<>();
        List<Row> first = new ArrayList<>();
        for (Row row : all) {
            if (seen.add(row.values())) {
                first.add(row);
            } else {
                leaveOut("the same as another row in every column");
            }
        }
        return first;
    }

    /** Prints a line for each rejected row, and the books. */
    public void print(String converter, PrintStream out) {
        rejections.forEach(
                rejection -> out.println(rejection.where() + ": " + rejection.code() + ": " + rejection.reason()));
        line(
                out,
                converter,
                (rows == 1 ? "%,d row" : "%,d rows") + " read: %,d used, %,d left out, %,d rejected",
                rows,
                used(),
                leftOut(),
                rejected());
        line(out, converter, (records.size() == 1 ? "%,d record" : "%,d records") + " made%s", records.size(), types());
        leftOut.forEach((reason, count) -> line(out, converter, "%,d left out: %s", count, reason));
        warnings.forEach(warning -> line(out, converter, "warning: %s", warning));
        noted.forEach((remark, count) -> line(out, converter, "%,d noted: %s", count, remark));
    }

    private String types() {
        Map<RecordType, Integer> counts = new EnumMap<>(RecordType.class);
        records.values().forEach(record -> counts.merge(record.type(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey().code()))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), types -> types.isEmpty() ? "" : ": " + types));
    }

    private static void line(PrintStream out, String converter, String format, Object... values) {
        out.println(converter + ": " + String.format(Locale.ROOT, format, values));
    }
}
