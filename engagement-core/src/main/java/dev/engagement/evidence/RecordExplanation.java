package dev.engagement.evidence;

import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Violations;
import dev.engagement.id.RecordId;
import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
import dev.engagement.trust.Dimension;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.Explanation;
import dev.engagement.trust.TrustAnalysis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What moved a score, down to records: the evidence of single records that moved it most, and all other evidence in one
 * sum. Base, lines and rest add up to the score exactly.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param base what the score is without evidence, 0 to 100
 * @param lines the evidence that moved the score most, that with the most points either way first; then by day, kind
 *     and record
 * @param restLines how many pieces of evidence are not in the lines, 0 and up
 * @param rest their points together
 * @param score the score, 0 to 100
 */
public record RecordExplanation(double base, List<Line> lines, int restLines, double rest, double score) {

    private static final Comparator<Line> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Line line) -> -Math.abs(line.points()))
            .thenComparing(Line::day)
            .thenComparing(Line::kind)
            .thenComparing(line ->
                    line.record().map(id -> id.type().code() + " " + id.value()).orElse(""));

    private static final double TOLERANCE = 1e-9;

    /**
     * Checks the sum.
     *
     * @param base what the score is without evidence
     * @param lines the evidence that moved the score most
     * @param restLines how many pieces of evidence are not in the lines
     * @param rest their points together
     * @param score the score
     * @throws InvalidValueException if the points do not add up to the score
     */
    public RecordExplanation {
        lines = List.copyOf(lines);
        double explained = base + lines.stream().mapToDouble(Line::points).sum() + rest;
        Violations.of("RecordExplanation")
                .require(Math.abs(explained - score) <= TOLERANCE, "lines", "add up to the score " + score, explained)
                .orThrow();
    }

    /**
     * What one record moved by one kind of evidence on one day.
     *
     * @param record the record; empty if no record of the log is behind the evidence, which is so for weeks with and
     *     without contact, as they are derived from many, and for evidence that came as a ledger
     * @param day the day that the evidence is dated on
     * @param dimension the dimension it speaks for
     * @param kind its kind
     * @param count number of outcomes
     * @param points points that it added to the score
     */
    public record Line(
            Optional<RecordId> record,
            LocalDate day,
            Dimension dimension,
            EvidenceKind kind,
            long count,
            double points) {

        /**
         * Checks that nothing is null.
         *
         * @param record the record, if there is one
         * @param day the day
         * @param dimension the dimension
         * @param kind the kind
         * @param count number of outcomes
         * @param points their points
         */
        public Line {
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(dimension, "dimension");
            Objects.requireNonNull(kind, "kind");
        }
    }

    /**
     * {@return the explanation of a community's score at a day}
     *
     * @param log the log that the ledger was made of; a ledger may have more than the log says, but not less
     * @param extractor what made the ledger of the log
     * @param analysis the ledger, and the policy it is read under
     * @param asOf the day
     * @param lines how many pieces of evidence to name at most, 0 and up
     * @throws InvalidValueException if the number of lines is negative, or the log has evidence up to the day that the
     *     ledger has not
     */
    public static RecordExplanation of(
            EngagementLog log, EvidenceExtractor extractor, TrustAnalysis analysis, LocalDate asOf, int lines) {
        Violations.of("RecordExplanation").atLeast("lines", lines, 0).orThrow();
        Explanation whole = analysis.explain(asOf, Integer.MAX_VALUE);
        Map<Key, Remainder> remainders = new HashMap<>();
        whole.lines().forEach(line -> remainders.put(new Key(line.day(), line.kind()), new Remainder(line)));
        List<Line> all = new ArrayList<>();
        log.records(analysis.ledger().communityId())
                .forEach(record -> extractor.extract(record).stream()
                        .map(evidence -> line(record, evidence, remainders))
                        .forEach(line -> line.ifPresent(all::add)));
        remainders.values().forEach(remainder -> remainder.line().ifPresent(all::add));
        all.sort(STRONGEST_FIRST);
        int named = Math.min(lines, all.size());
        double rest = all.stream().skip(named).mapToDouble(Line::points).sum();
        return new RecordExplanation(whole.base(), all.subList(0, named), all.size() - named, rest, whole.score());
    }

    private static Optional<Line> line(EngagementRecord record, Evidence evidence, Map<Key, Remainder> remainders) {
        return Optional.ofNullable(remainders.get(new Key(evidence.day(), evidence.kind())))
                .map(remainder -> remainder.take(record.id(), evidence));
    }

    private record Key(LocalDate day, EvidenceKind kind) {}

    /** What is left of the evidence of a day and kind after some records have taken theirs. This class is mutable. */
    private static final class Remainder {

        private final Explanation.Line whole;
        private long count;
        private long outcomeMicros;

        Remainder(Explanation.Line whole) {
            this.whole = whole;
            this.count = whole.count();
            this.outcomeMicros = whole.outcomeMicros();
        }

        Line take(RecordId record, Evidence evidence) {
            count -= evidence.count();
            outcomeMicros -= evidence.outcomeMicros();
            if (count < 0 || outcomeMicros < 0) {
                throw new InvalidValueException(
                        "RecordExplanation",
                        "log",
                        "have no more evidence than the ledger",
                        whole.kind() + " on " + whole.day());
            }
            return line(Optional.of(record), evidence.count(), evidence.outcomeMicros());
        }

        /** What no record took. */
        Optional<Line> line() {
            return count == 0 ? Optional.empty() : Optional.of(line(Optional.empty(), count, outcomeMicros));
        }

        private Line line(Optional<RecordId> record, long part, long partMicros) {
            return new Line(record, whole.day(), whole.dimension(), whole.kind(), part, whole.points(part, partMicros));
        }
    }
}
