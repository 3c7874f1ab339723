package dev.engagement.examples.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Parts of a sum as they are shown: rounded to tenths so that what is shown adds up too (largest remainders). Each is
 * less than a tenth away from what it is. This record is immutable and thread-safe.
 *
 * @param start the start, in tenths
 * @param parts the parts, in tenths
 * @param end start and parts added up, in tenths; the end rounded as usual
 */
record RoundedParts(long start, List<Long> parts, long end) {

    private static final double TENTHS = 10;

    /**
     * Rounds a start and parts that add up to an end. Where they do so only but for the last bits, there may be one
     * tenth too many as well as too few.
     */
    static RoundedParts of(double start, List<Double> parts, double end) {
        long from = Math.round(start * TENTHS);
        long to = Math.round(end * TENTHS);
        List<Long> down =
                parts.stream().map(part -> (long) Math.floor(part * TENTHS)).collect(Collectors.toList());
        long missing = to - from - down.stream().mapToLong(Long::longValue).sum();
        List<Integer> largestRemainderFirst = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> down.get(i) - parts.get(i) * TENTHS))
                .toList();
        for (int i = 0; i < missing; i++) {
            down.set(largestRemainderFirst.get(i), down.get(largestRemainderFirst.get(i)) + 1);
        }
        if (missing < 0 && !parts.isEmpty()) {
            int smallest = largestRemainderFirst.get(parts.size() - 1);
            down.set(smallest, down.get(smallest) + missing);
        }
        return new RoundedParts(from, List.copyOf(down), to);
    }

    /** Tenths as points. */
    static double points(long tenths) {
        return tenths / TENTHS;
    }
}
