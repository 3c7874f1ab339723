package dev.engagement.disclosure;

import dev.engagement.base.Code;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Violations;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ResidentId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Records counted by area and category, with all totals, and how many different people are behind each count. It is not
 * fit for publication; {@link DisclosureRule#disclose} makes what is.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CountTable {

    private final List<CommunityId> areas;
    private final List<Code> categories;
    private final long[][] counts;
    private final long[][] people;

    private CountTable(List<CommunityId> areas, List<Code> categories, long[][] counts, long[][] people) {
        this.areas = areas;
        this.categories = categories;
        this.counts = counts;
        this.people = people;
    }

    /**
     * {@return what counts records in a table of these areas and categories; nothing is counted yet}
     *
     * @param areas the areas, one row each
     * @param categories the categories, one column each
     * @throws InvalidValueException if there is no area or no category
     */
    public static Accumulator create(Collection<CommunityId> areas, Collection<Code> categories) {
        return new Accumulator(areas, categories);
    }

    /** The areas, each once, by id; the row after the last one holds the totals. */
    List<CommunityId> areas() {
        return areas;
    }

    /** The categories, each once, by code; the column after the last one holds the totals. */
    List<Code> categories() {
        return categories;
    }

    /** Number of rows, the totals included. */
    int rows() {
        return areas.size() + 1;
    }

    /** Number of columns, the totals included. */
    int columns() {
        return categories.size() + 1;
    }

    long count(int row, int column) {
        return counts[row][column];
    }

    long people(int row, int column) {
        return people[row][column];
    }

    /** Counts records; not thread-safe. */
    public static final class Accumulator {

        private final List<CommunityId> areas;
        private final List<Code> categories;
        private final long[][] counts;
        private final long[][] unidentified;
        private final Set<Contribution> identified = new HashSet<>();

        private Accumulator(Collection<CommunityId> areas, Collection<Code> categories) {
            this.areas = List.copyOf(new TreeSet<>(areas));
            this.categories = List.copyOf(new TreeSet<>(categories));
            Violations.of("CountTable")
                    .require(!areas.isEmpty(), "areas", "name at least one area")
                    .require(!categories.isEmpty(), "categories", "name at least one category")
                    .orThrow();
            counts = new long[this.areas.size() + 1][this.categories.size() + 1];
            unidentified = new long[this.areas.size() + 1][this.categories.size() + 1];
        }

        /**
         * Counts records of people who are not identified, taken as that many different people.
         *
         * @param area the area they belong to
         * @param category the category they belong to
         * @param records number of records, at least 0
         * @return this accumulator
         * @throws InvalidValueException if the area or category is not of this table, or the number negative
         */
        public Accumulator add(CommunityId area, Code category, long records) {
            Violations.of("CountTable").atLeast("records", records, 0).orThrow();
            add(unidentified, rowOf(area), columnOf(category), records);
            return addErased(area, category, records);
        }

        /**
         * Counts records from which the people were erased. How many they were is not known, so that they are taken as
         * nobody: many records of one person must not look like those of many people once they are erased.
         *
         * @param area the area they belong to
         * @param category the category they belong to
         * @param records number of records, at least 0
         * @return this accumulator
         * @throws InvalidValueException if the area or category is not of this table, or the number negative
         */
        public Accumulator addErased(CommunityId area, Code category, long records) {
            Violations.of("CountTable").atLeast("records", records, 0).orThrow();
            add(counts, rowOf(area), columnOf(category), records);
            return this;
        }

        /**
         * Counts a record of somebody who may have others.
         *
         * @param area the area they belong to
         * @param category the category they belong to
         * @param person whom it is about
         * @return this accumulator
         * @throws InvalidValueException if the area or category is not of this table
         */
        public Accumulator add(CommunityId area, Code category, ResidentId person) {
            int row = rowOf(area);
            int column = columnOf(category);
            add(counts, row, column, 1);
            for (int r : new int[] {row, areas.size()}) {
                for (int c : new int[] {column, categories.size()}) {
                    identified.add(new Contribution(r, c, person));
                }
            }
            return this;
        }

        /** {@return the table so far; this accumulator can go on} */
        public CountTable result() {
            long[][] people = copy(unidentified);
            identified.forEach(one -> people[one.row()][one.column()]++);
            return new CountTable(areas, categories, copy(counts), people);
        }

        /** Adds to a cell and its three totals. */
        private void add(long[][] numbers, int row, int column, long more) {
            for (int r : new int[] {row, areas.size()}) {
                for (int c : new int[] {column, categories.size()}) {
                    numbers[r][c] = Math.addExact(numbers[r][c], more);
                }
            }
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
                throw new InvalidValueException("CountTable", attribute, "contain what is counted", one);
            }
            return index;
        }

        private static long[][] copy(long[][] numbers) {
            long[][] copy = numbers.clone();
            for (int row = 0; row < copy.length; row++) {
                copy[row] = copy[row].clone();
            }
            return copy;
        }

        private record Contribution(int row, int column, ResidentId person) {}
    }
}
