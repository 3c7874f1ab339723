package dev.engagement.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Chooses which counts of a table with totals are hidden, so that none of them can be narrowed down.
 *
 * <p>Rows, columns and totals tie the counts together like a network: each count is an edge from its row to its column,
 * and whatever tables agree with all that is published differ by a flow around circles of hidden edges. How far a
 * hidden count can move is therefore a largest flow, and the cheapest way to let it move further is a cheapest path,
 * whose published edges are then hidden too (Kelly, Golden and Assad 1992; Castro 2012). The cost of hiding a count is
 * the count. The circle through its three totals is always open, so every count can be protected.
 */
final class Suppression {

    private static final long ENDLESS = Long.MAX_VALUE / 4;

    private final CountTable table;
    private final long width;
    private final int rows;
    private final int columns;
    private final boolean[][] hidden;
    private final Deque<int[]> unprotected = new ArrayDeque<>();

    private Suppression(CountTable table, DisclosureRule rule) {
        this.table = table;
        this.width = rule.threshold();
        this.rows = table.rows();
        this.columns = table.columns();
        this.hidden = new boolean[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (!rule.allows(table.count(row, column), table.people(row, column))) {
                    hide(row, column);
                }
            }
        }
    }

    /** What is hidden, by row and column. */
    static boolean[][] of(CountTable table, DisclosureRule rule) {
        Suppression suppression = new Suppression(table, rule);
        while (!suppression.unprotected.isEmpty()) {
            int[] edge = suppression.unprotected.remove();
            suppression.protect(edge[0], edge[1]);
        }
        return suppression.hidden;
    }

    private void hide(int row, int column) {
        hidden[row][column] = true;
        unprotected.add(new int[] {row, column});
    }

    /** Hides others until this count has room; hiding more never takes room from any. */
    private void protect(int row, int column) {
        long down = new Flow(row, column, false).push(Math.min(width, table.count(row, column) - 1), false);
        new Flow(row, column, true).push(width - down, true);
    }

    /** Whether more from the row to the column means a greater count; for totals of one side it means a smaller one. */
    private boolean grows(int row, int column) {
        return (row < rows - 1) == (column < columns - 1);
    }

    /** Moves one hidden count and lets others make up for it. Nodes are the rows, then the columns. */
    private final class Flow {

        private final int ownRow;
        private final int ownColumn;
        private final int source;
        private final int sink;
        private final long[][] sent = new long[rows][columns];
        private final long[] cost = new long[rows + columns];
        private final int[] previous = new int[rows + columns];

        Flow(int row, int column, boolean up) {
            ownRow = row;
            ownColumn = column;
            boolean towardsRow = grows(row, column) == up;
            source = towardsRow ? rows + column : row;
            sink = towardsRow ? row : rows + column;
        }

        /**
         * Sends as much as is wanted, or possible.
         *
         * @param mayHide whether published counts may be hidden for it
         */
        long push(long wanted, boolean mayHide) {
            long pushed = 0;
            while (pushed < wanted && findPath(mayHide)) {
                pushed += send(wanted - pushed);
            }
            return pushed;
        }

        /** The cheapest path (Dijkstra), of equally cheap ones always the same. */
        private boolean findPath(boolean mayHide) {
            Arrays.fill(cost, ENDLESS);
            boolean[] done = new boolean[cost.length];
            cost[source] = 0;
            for (int node = source; node >= 0; node = nearest(done)) {
                done[node] = true;
                int others = node < rows ? columns : rows;
                for (int i = 0; i < others; i++) {
                    int next = node < rows ? rows + i : i;
                    long there = cost[node] + costOf(node, next, mayHide);
                    if (there < cost[next]) {
                        cost[next] = there;
                        previous[next] = node;
                    }
                }
            }
            return cost[sink] < ENDLESS;
        }

        private int nearest(boolean[] done) {
            int nearest = -1;
            for (int node = 0; node < cost.length; node++) {
                if (!done[node] && cost[node] < ENDLESS && (nearest < 0 || cost[node] < cost[nearest])) {
                    nearest = node;
                }
            }
            return nearest;
        }

        private long costOf(int from, int to, boolean mayHide) {
            int row = Math.min(from, to);
            int column = Math.max(from, to) - rows;
            boolean own = row == ownRow && column == ownColumn;
            if (own || table.count(row, column) == 0 || capacity(from, to) == 0) {
                return ENDLESS;
            }
            if (hidden[row][column]) {
                return 0;
            }
            return mayHide ? table.count(row, column) : ENDLESS;
        }

        /** How much more can go this way: a count may grow without end, and shrink to 1, as zeros are published. */
        private long capacity(int from, int to) {
            int row = Math.min(from, to);
            int column = Math.max(from, to) - rows;
            boolean grows = grows(row, column);
            long now = table.count(row, column) + (grows ? sent[row][column] : -sent[row][column]);
            return grows == (from < to) ? ENDLESS : now - 1;
        }

        private long send(long wanted) {
            long amount = wanted;
            for (int node = sink; node != source; node = previous[node]) {
                amount = Math.min(amount, capacity(previous[node], node));
            }
            for (int node = sink; node != source; node = previous[node]) {
                int row = Math.min(previous[node], node);
                int column = Math.max(previous[node], node) - rows;
                sent[row][column] += previous[node] < node ? amount : -amount;
                if (!hidden[row][column]) {
                    hide(row, column);
                }
            }
            return amount;
        }
    }
}
