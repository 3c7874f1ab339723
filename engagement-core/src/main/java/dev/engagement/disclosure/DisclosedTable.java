package dev.engagement.disclosure;

import dev.engagement.base.Code;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Violations;
import dev.engagement.id.CommunityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts by area and category, and their totals, as far as they may be published together. Made by
 * {@link DisclosureRule#disclose}, and by {@link #of} from what was kept.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class DisclosedTable {

    private static final long MOST = 1_000_000_000_000L;

    private final List<CommunityId> areas;
    private final List<Code> categories;
    private final List<Disclosed<Long>> counts;

    private DisclosedTable(List<CommunityId> areas, List<Code> categories, List<Disclosed<Long>> counts) {
        this.areas = areas;
        this.categories = categories;
        this.counts = List.copyOf(counts);
    }

    /**
     * {@return the table that was made earlier, from what was kept of it} Nothing is held back here.
     *
     * @param areas its areas, each once, by id
     * @param categories its categories, each once, by code
     * @param rows its counts, as {@link #rows()} gives them
     * @throws InvalidValueException if areas or categories are missing or not in their order, a row or a column is
     *     missing or one too many, a count is not from 0 to 1,000,000,000,000 or held back for another reason than a
     *     small number, or counts and total of a row or column are all shown and do not add up
     */
    public static DisclosedTable of(List<CommunityId> areas, List<Code> categories, List<List<Disclosed<Long>>> rows) {
        Violations.of("DisclosedTable")
                .require(isAscending(areas), "areas", "be at least one, each once, by id")
                .require(isAscending(categories), "categories", "be at least one, each once, by code")
                .require(
                        rows.size() == areas.size() + 1
                                && rows.stream().allMatch(row -> row.size() == categories.size() + 1),
                        "rows",
                        "have a row for each area and a column for each category, and one more for totals")
                .orThrow();
        DisclosedTable table = new DisclosedTable(
                List.copyOf(areas),
                List.copyOf(categories),
                rows.stream().flatMap(List::stream).toList());
        Violations.of("DisclosedTable")
                .require(
                        table.counts.stream().allMatch(DisclosedTable::isCount),
                        "rows",
                        "have counts from 0 to " + MOST + ", or be held back as small numbers")
                .orThrow();
        Violations.of("DisclosedTable")
                .require(table.addsUp(), "rows", "add up to their totals where all are shown")
                .orThrow();
        return table;
    }

    static DisclosedTable of(CountTable table, boolean[][] hidden) {
        List<Disclosed<Long>> counts = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                counts.add(
                        hidden[row][column]
                                ? Disclosed.suppressed(Disclosed.Reason.SMALL_NUMBER)
                                : Disclosed.value(table.count(row, column)));
            }
        }
        return new DisclosedTable(table.areas(), table.categories(), counts);
    }

    /** {@return the areas, each once, by id} */
    public List<CommunityId> areas() {
        return areas;
    }

    /** {@return the categories, each once, by code} */
    public List<Code> categories() {
        return categories;
    }

    /**
     * {@return all counts, a row for each area and one for all of them, in each a column for each category and one for
     * all of them}
     */
    public List<List<Disclosed<Long>>> rows() {
        int width = categories.size() + 1;
        return IntStream.rangeClosed(0, areas.size())
                .mapToObj(row -> counts.subList(row * width, (row + 1) * width))
                .toList();
    }

    /**
     * {@return the count of one area and category}
     *
     * @param area one of {@link #areas()}
     * @param category one of {@link #categories()}
     * @throws InvalidValueException if the table does not have them
     */
    public Disclosed<Long> count(CommunityId area, Code category) {
        return at(rowOf(area), columnOf(category));
    }

    /**
     * {@return the count of an area over all categories}
     *
     * @param area one of {@link #areas()}
     * @throws InvalidValueException if the table does not have it
     */
    public Disclosed<Long> areaTotal(CommunityId area) {
        return at(rowOf(area), categories.size());
    }

    /**
     * {@return the count of a category over all areas}
     *
     * @param category one of {@link #categories()}
     * @throws InvalidValueException if the table does not have it
     */
    public Disclosed<Long> categoryTotal(Code category) {
        return at(areas.size(), columnOf(category));
    }

    /** {@return the count of everything} */
    public Disclosed<Long> total() {
        return at(areas.size(), categories.size());
    }

    /**
     * This table and one of further records, added up; a sum is shown only where both parts are.
     *
     * <p>This is how a later release that contains an earlier one is made. Two such tables that were protected each on
     * its own would give away the small number by which a count grew; a sum of what is published gives away nothing
     * that is not published.
     *
     * @param further counts of other records in the same areas and categories
     * @return the sums, each held back unless both parts are shown
     * @throws InvalidValueException if areas or categories differ
     */
    public DisclosedTable plus(DisclosedTable further) {
        if (!areas.equals(further.areas) || !categories.equals(further.categories)) {
            throw new InvalidValueException(
                    "DisclosedTable", "further", "have the same areas and categories", further.areas);
        }
        List<Disclosed<Long>> sums = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            sums.add(sum(counts.get(i), further.counts.get(i)));
        }
        return new DisclosedTable(areas, categories, sums);
    }

    private static Disclosed<Long> sum(Disclosed<Long> one, Disclosed<Long> other) {
        return one.match(
                a -> other.match(b -> Disclosed.value(Math.addExact(a, b)), Disclosed::suppressed),
                Disclosed::suppressed);
    }

    private static <E extends Comparable<? super E>> boolean isAscending(List<E> all) {
        return !all.isEmpty() && all.equals(List.copyOf(new TreeSet<>(all)));
    }

    private static boolean isCount(Disclosed<Long> count) {
        return count.match(shown -> shown >= 0 && shown <= MOST, reason -> reason == Disclosed.Reason.SMALL_NUMBER);
    }

    private boolean addsUp() {
        int width = categories.size() + 1;
        List<List<Disclosed<Long>>> rows = rows();
        return rows.stream().allMatch(DisclosedTable::addsUp)
                && IntStream.range(0, width)
                        .mapToObj(column ->
                                rows.stream().map(row -> row.get(column)).toList())
                        .allMatch(DisclosedTable::addsUp);
    }

    /** Whether the last of them is the sum of the others, as far as one can see. */
    private static boolean addsUp(List<Disclosed<Long>> line) {
        List<Long> shown =
                line.stream().flatMap(count -> count.toOptional().stream()).toList();
        int last = line.size() - 1;
        return shown.size() < line.size()
                || shown.get(last)
                        == shown.subList(0, last).stream()
                                .mapToLong(Long::longValue)
                                .sum();
    }

    private Disclosed<Long> at(int row, int column) {
        return counts.get(row * (categories.size() + 1) + column);
    }

    private int rowOf(CommunityId area) {
        return indexOf(areas, area, "areas");
    }

    private int columnOf(Code category) {
        return indexOf(categories, category, "categories");
    }

    private static int indexOf(List<?> all, Object one, String attribute) {
        int index = all.indexOf(one);
        if (index < 0) {
            throw new InvalidValueException("DisclosedTable", attribute, "contain what is asked for", one);
        }
        return index;
    }

    /** Equal if both show and hold back the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DisclosedTable table
                && table.areas.equals(areas)
                && table.categories.equals(categories)
                && table.counts.equals(counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(areas, categories, counts);
    }

    /** Its areas, categories and counts, row by row, totals last. */
    @Override
    public String toString() {
        return "DisclosedTable{areas=" + areas + ", categories=" + categories + ", counts=" + counts + "}";
    }
}
