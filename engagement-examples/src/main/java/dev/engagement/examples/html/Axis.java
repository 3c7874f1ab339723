package dev.engagement.examples.html;

import java.util.List;
import java.util.stream.LongStream;

/**
 * How numbers are placed along a line. This record is immutable and thread-safe.
 *
 * @param from the number at its start
 * @param to the number at its end, above the first
 * @param start where it starts
 * @param end where it ends
 */
public record Axis(double from, double to, double start, double end) {

    private static final double[] ROUND = {1, 2, 5, 10};

    /** Where a number is. */
    public double at(double number) {
        return start + (number - from) / (to - from) * (end - start);
    }

    /** The same place for an axis of whole steps: its ends are moved outward to round numbers. */
    public Axis rounded(int most) {
        double step = step(to - from, most);
        return new Axis(Math.floor(from / step) * step, Math.ceil(to / step) * step, start, end);
    }

    /** Round numbers along it, about as many as asked for at most. */
    public List<Double> ticks(int most) {
        double step = step(to - from, most);
        return LongStream.rangeClosed((long) Math.ceil(from / step - 1e-9), (long) Math.floor(to / step + 1e-9))
                .mapToObj(i -> i * step)
                .toList();
    }

    /** The least round step with which a length has no more steps than asked for. */
    private static double step(double length, int most) {
        double rough = length / most;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double round : ROUND) {
            if (round * power >= rough * (1 - 1e-9)) {
                return round * power;
            }
        }
        throw new IllegalArgumentException("no step for " + length);
    }
}
