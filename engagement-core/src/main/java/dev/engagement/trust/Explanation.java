package dev.engagement.trust;

import dev.engagement.base.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What moved a score, down to days: the evidence that moved it most, and all other evidence in one sum. Base, lines and
 * rest add up to the score exactly.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param base what the score is without evidence, 0 to 100
 * @param lines the evidence that moved the score most, that with the most points either way first
 * @param restLines how much evidence is not in the lines, counted in days and kinds
 * @param rest its points together
 * @param score the score, 0 to 100
 */
public record Explanation(double base, List<Line> lines, int restLines, double rest, double score) {

    private static final double TOLERANCE = 1e-9;

    /**
     * Checks the sum.
     *
     * @param base what the score is without evidence
     * @param lines the evidence that moved the score most
     * @param restLines how much evidence is not in the lines
     * @param rest its points together
     * @param score the score
     * @throws dev.engagement.base.InvalidValueException if the points do not add up to the score
     */
    public Explanation {
        lines = List.copyOf(lines);
        double explained = base + lines.stream().mapToDouble(Line::points).sum() + rest;
        Violations.of("Explanation")
                .require(Math.abs(explained - score) <= TOLERANCE, "lines", "add up to the score " + score, explained)
                .orThrow();
    }

    /**
     * What the evidence of one day and kind moved. Each outcome of 1 added as much as the other, and so did each of 0,
     * so the points can be shared out among the records behind them without a remainder.
     *
     * @param day the day
     * @param dimension the dimension it speaks for
     * @param kind its kind; {@link EvidenceKind#PRESENCE_PERIOD} is derived from other evidence
     * @param count number of outcomes
     * @param outcomeMicros their sum in millionths
     * @param perGood points that each outcome of 1 added, 0 and up
     * @param perBad points that each outcome of 0 added, 0 and below
     */
    public record Line(
            LocalDate day,
            Dimension dimension,
            EvidenceKind kind,
            long count,
            long outcomeMicros,
            double perGood,
            double perBad) {

        /**
         * Checks that nothing is null.
         *
         * @param day the day
         * @param dimension the dimension it speaks for
         * @param kind its kind
         * @param count number of outcomes
         * @param outcomeMicros their sum in millionths
         * @param perGood points that each outcome of 1 added
         * @param perBad points that each outcome of 0 added
         */
        public Line {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(dimension, "dimension");
            Objects.requireNonNull(kind, "kind");
        }

        /** {@return the points of all outcomes} */
        public double points() {
            return points(count, outcomeMicros);
        }

        /**
         * {@return the points of a part of the outcomes, such as those of one record}
         *
         * @param partCount number of these outcomes
         * @param partMicros their sum in millionths
         */
        public double points(long partCount, long partMicros) {
            double good = (double) partMicros / Evidence.MICROS;
            return good * perGood + (partCount - good) * perBad;
        }

        /** {@return the mean of the outcomes, 0 to 1} */
        public double outcome() {
            return (double) outcomeMicros / Evidence.MICROS / count;
        }
    }
}
