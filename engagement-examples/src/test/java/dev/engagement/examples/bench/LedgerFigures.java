package dev.engagement.examples.bench;

import com.sun.management.ThreadMXBean;
import dev.engagement.id.CommunityId;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustAssessment;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What a ledger takes in memory, and how the time to read it grows with its rows. Prints a line {@code MEMORY name bytes
 * limit} and a line {@code GROWTH name microseconds a row} for each of four sizes.
 */
final class LedgerFigures {

    private static final int[] ROWS = {10, 100, 1_000, 10_000};
    private static final int ROWS_A_DAY = 5;
    private static final int BYTES_A_ROW = 24;
    private static final int BYTES_BESIDE = 200;
    private static final int TRIALS = 30;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Held, so that it is really made. */
    static EvidenceLedger kept = EvidenceLedger.empty(CommunityId.of("elm-park"));

    private LedgerFigures() {}

    static void print() {
        for (int rows : ROWS) {
            EvidenceLedger ledger = TrustBenchmark.active(rows / ROWS_A_DAY + 1);
            System.out.printf(
                    Locale.ROOT,
                    "MEMORY trust/ledger/%d %d (limit %d)%n",
                    rows,
                    bytes(ledger),
                    BYTES_A_ROW * rows + BYTES_BESIDE);
        }
        for (int rows : ROWS) {
            EvidenceLedger ledger = TrustBenchmark.active(rows / ROWS_A_DAY);
            System.out.printf(
                    Locale.ROOT,
                    "GROWTH trust/assess/%d %.2f%n",
                    rows,
                    time(() -> TrustBenchmark.assess(ledger)) / rows);
        }
    }

    /** What is allocated for a ledger of all days but one, which has arrays of its own. */
    private static long bytes(EvidenceLedger ledger) {
        LocalDate eve = ledger.lastDay().orElseThrow().minusDays(1);
        long least = Long.MAX_VALUE;
        for (int trial = 0; trial < TRIALS; trial++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            kept = ledger.upTo(eve);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    /** Microseconds of processor time, the least of many trials. */
    private static double time(Supplier<TrustAssessment> assessment) {
        long least = Long.MAX_VALUE;
        for (int trial = 0; trial < TRIALS; trial++) {
            long before = THREADS.getCurrentThreadCpuTime();
            assessment.get();
            least = Math.min(least, THREADS.getCurrentThreadCpuTime() - before);
        }
        return least / 1e3;
    }
}
