package dev.engagement.examples.bench;

import com.sun.management.ThreadMXBean;
import dev.engagement.trust.EvidenceLedger;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What a ledger takes in memory beside the community's id, and how the time to read and to merge it grows with its
 * rows: for each of four sizes a line {@code MEMORY name bytes limit}, and lines {@code GROWTH name nanoseconds} with
 * the time for each row.
 */
final class LedgerFigures {

    private static final int[] ROWS = {10, 100, 1_000, 10_000};
    private static final int MOST_ROWS = 10_000;
    private static final int ROWS_A_DAY = 5;
    private static final int BYTES_A_ROW = 24;
    private static final int BYTES_BESIDE = 200;
    private static final int TRIALS = 200;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Held, so that it is really made. */
    static Object kept = "";

    private LedgerFigures() {}

    static void print() {
        for (int rows : ROWS) {
            EvidenceLedger oneDayMore = TrustBenchmark.active(rows / ROWS_A_DAY + 1);
            LocalDate eve = oneDayMore.lastDay().orElseThrow().minusDays(1);
            System.out.printf(
                    Locale.ROOT,
                    "MEMORY trust/ledger/%d %d (limit %d)%n",
                    rows,
                    bytes(() -> oneDayMore.upTo(eve)),
                    BYTES_A_ROW * rows + BYTES_BESIDE);
        }
        for (int rows : ROWS) {
            EvidenceLedger ledger = TrustBenchmark.active(rows / ROWS_A_DAY);
            System.out.printf(
                    Locale.ROOT,
                    "GROWTH trust/assess/%d %.0f%n",
                    rows,
                    nanoseconds(rows, () -> TrustBenchmark.assess(ledger)));
        }
        for (int rows : ROWS) {
            EvidenceLedger ledger = TrustBenchmark.active(rows / ROWS_A_DAY);
            System.out.printf(
                    Locale.ROOT, "GROWTH trust/merge/%d %.1f%n", rows, nanoseconds(rows, () -> ledger.merge(ledger)));
        }
    }

    /** What is allocated for a thing that is made of another without anything in between. */
    private static long bytes(Supplier<Object> thing) {
        long least = Long.MAX_VALUE;
        for (int trial = 0; trial < TRIALS; trial++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            kept = thing.get();
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    /** The least time for each row of many trials, which is the time that nobody else took away. */
    private static double nanoseconds(int rows, Supplier<Object> work) {
        int times = MOST_ROWS / rows;
        long least = Long.MAX_VALUE;
        for (int trial = 0; trial < TRIALS; trial++) {
            long before = System.nanoTime();
            for (int i = 0; i < times; i++) {
                kept = work.get();
            }
            least = Math.min(least, System.nanoTime() - before);
        }
        return (double) least / times / rows;
    }
}
