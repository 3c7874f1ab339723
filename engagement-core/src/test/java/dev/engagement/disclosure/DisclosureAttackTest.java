package dev.engagement.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.base.Code;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ResidentId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Nobody who knows all that is published can narrow a hidden count down. */
class DisclosureAttackTest {

    private static final double ROUNDING = 1e-6;

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void no_hidden_count_of_a_table_can_be_narrowed_down(
            @ForAll("rules") DisclosureRule rule, @ForAll("tables") long[][] cells) {
        DisclosedTable published = rule.disclose(table(cells));
        assertThat(narrowest(published)).isGreaterThanOrEqualTo(rule.threshold() - ROUNDING);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void nor_can_one_of_two_releases_of_which_the_later_contains_the_earlier(
            @ForAll("rules") DisclosureRule rule, @ForAll("pairs") List<long[][]> months) {
        DisclosedTable first = rule.disclose(table(months.get(0)));
        DisclosedTable further = rule.disclose(table(months.get(1)));
        assertThat(narrowest(first, further, first.plus(further))).isGreaterThanOrEqualTo(rule.threshold() - ROUNDING);
    }

    @Test
    void nor_in_a_table_of_a_whole_city() {
        long[][] city = new long[22][9];
        for (int i = 0; i < 22 * 9; i++) {
            city[i / 9][i % 9] = i % 7 == 0 ? 0 : (i * i * 31L) % 67;
        }
        DisclosedTable published = DisclosureRule.DEFAULT.disclose(table(city));
        assertThat(narrowest(published)).isGreaterThanOrEqualTo(10 - ROUNDING);
        assertThat(shown(published)).isGreaterThan(0.5);
    }

    @Test
    void the_attacker_sees_through_a_table_that_only_hides_small_counts() {
        long[][] cells = {{3, 20}, {30, 40}};
        CountTable table = table(cells);
        boolean[][] small = new boolean[3][3];
        small[0][0] = true;
        assertThat(narrowest(DisclosedTable.of(table, small))).isLessThan(ROUNDING);
    }

    @Test
    void the_attacker_sees_through_a_later_release_that_was_protected_on_its_own() {
        long[][] earlier = {{20, 30}, {40, 50}};
        long[][] later = {{22, 30}, {40, 50}};
        DisclosedTable first = DisclosureRule.DEFAULT.disclose(table(earlier));
        DisclosedTable second = DisclosureRule.DEFAULT.disclose(table(later));

        Attacker attacker = new Attacker();
        int before = attacker.table(2, 2);
        int growth = attacker.table(2, 2);
        learn(attacker, first, before);
        learn(attacker, second, before, growth);

        assertThat(attacker.width(0, 0, growth)).as("two people came").isLessThan(ROUNDING);
    }

    /** The least width of a hidden count of one table, or of two and what was published as their sum. */
    private static double narrowest(DisclosedTable... published) {
        Attacker attacker = new Attacker();
        int rows = published[0].areas().size();
        int columns = published[0].categories().size();
        int[] all = IntStream.range(0, Math.min(published.length, 2))
                .map(table -> attacker.table(rows, columns))
                .toArray();
        for (int i = 0; i < published.length; i++) {
            learn(attacker, published[i], i < 2 ? new int[] {i} : all);
        }
        double narrowest = Double.MAX_VALUE;
        for (int i = 0; i < published.length; i++) {
            for (int row = 0; row <= rows; row++) {
                for (int column = 0; column <= columns; column++) {
                    if (shown(published[i], row, column).isEmpty()) {
                        int[] tables = i < 2 ? new int[] {i} : all;
                        narrowest = Math.min(narrowest, attacker.width(row, column, tables));
                    }
                }
            }
        }
        return narrowest;
    }

    private static void learn(Attacker attacker, DisclosedTable published, int... tables) {
        for (int row = 0; row <= published.areas().size(); row++) {
            for (int column = 0; column <= published.categories().size(); column++) {
                attacker.learn(row, column, shown(published, row, column), tables);
            }
        }
    }

    private static Optional<Long> shown(DisclosedTable table, int row, int column) {
        boolean totalRow = row == table.areas().size();
        boolean totalColumn = column == table.categories().size();
        Disclosed<Long> count = totalRow
                ? totalColumn ? table.total() : table.categoryTotal(category(column))
                : totalColumn ? table.areaTotal(area(row)) : table.count(area(row), category(column));
        return count.toOptional();
    }

    private static double shown(DisclosedTable table) {
        return table.areas().stream()
                .flatMap(area -> table.categories().stream().map(category -> table.count(area, category)))
                .mapToInt(count -> count.toOptional().isPresent() ? 1 : 0)
                .average()
                .orElseThrow();
    }

    /** A negative number stands for that many records of one person, a positive one for those of different people. */
    private static CountTable table(long[][] cells) {
        CountTable.Accumulator table = CountTable.create(
                IntStream.range(0, cells.length)
                        .mapToObj(DisclosureAttackTest::area)
                        .toList(),
                IntStream.range(0, cells[0].length)
                        .mapToObj(DisclosureAttackTest::category)
                        .toList());
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                table.add(area(row), category(column), Math.max(0, cells[row][column]));
                for (long i = cells[row][column]; i < 0; i++) {
                    table.add(area(row), category(column), ResidentId.of("r-" + row));
                }
            }
        }
        return table.result();
    }

    private static CommunityId area(int row) {
        return CommunityId.of(String.format("area-%02d", row));
    }

    private static Code category(int column) {
        return Code.of(String.format("category-%02d", column));
    }

    @Provide
    Arbitrary<DisclosureRule> rules() {
        return Arbitraries.of(DisclosureRule.DEFAULT, DisclosureRule.BELOW_11, DisclosureRule.BELOW_5);
    }

    @Provide
    Arbitrary<long[][]> tables() {
        return sizes().flatMap(size -> cells(size[0], size[1]));
    }

    @Provide
    Arbitrary<List<long[][]>> pairs() {
        return sizes().flatMap(size -> Combinators.combine(cells(size[0], size[1]), cells(size[0], size[1]))
                .as(List::of));
    }

    private static Arbitrary<int[]> sizes() {
        Arbitrary<Integer> size = Arbitraries.integers().between(1, 5);
        return Combinators.combine(size, size).as((areas, categories) -> new int[] {areas, categories});
    }

    private static Arbitrary<long[][]> cells(int areas, int categories) {
        Arbitrary<Long> cell = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0L)),
                Tuple.of(3, Arbitraries.longs().between(1, 12)),
                Tuple.of(4, Arbitraries.longs().between(10, 80)),
                Tuple.of(1, Arbitraries.longs().between(-30, -1)));
        return cell.list().ofSize(areas * categories).map(all -> {
            long[][] cells = new long[areas][];
            for (int row = 0; row < areas; row++) {
                cells[row] = all.subList(row * categories, (row + 1) * categories).stream()
                        .mapToLong(Long::longValue)
                        .toArray();
            }
            return cells;
        });
    }
}
