package dev.engagement.disclosure;

import dev.engagement.base.Violations;
import dev.engagement.trust.EvidenceAccumulator;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was behind a score that was shown, kept to tell whether a later one would give away single answers. It is for
 * whoever makes the releases, and not for publication: it has no answer and no id of a person in it, but of a kind with
 * few answers somebody might find out by trying what was answered on which day.
 *
 * <p>Its {@code toString()} has its days only. This record is immutable and thread-safe.
 *
 * @param firstDay the first day of which anything is known of the community, of whatever kind, or else {@code day}
 * @param day the day of the score, the last one whose answers are behind it
 * @param answers for each kind of answers of which there were any and that counted in the score, 64 bits of a digest
 *     that stand for all of them: their days, numbers and outcomes
 */
public record ScoreBasis(LocalDate firstDay, LocalDate day, Map<EvidenceKind, Long> answers) {

    /**
     * Checks the days, and keeps the kinds in their order.
     *
     * @param firstDay the first day of which anything is known
     * @param day the day of the score
     * @param answers what stands for the answers of each kind
     * @throws dev.engagement.base.InvalidValueException if the first day is after that of the score
     */
    public ScoreBasis {
        Objects.requireNonNull(firstDay, "firstDay");
        Objects.requireNonNull(day, "day");
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
        Violations.of("ScoreBasis")
                .require(!firstDay.isAfter(day), "firstDay", "not be after day", firstDay)
                .orThrow();
    }

    /** The basis of a score of a day under which some kinds of answers count. */
    static ScoreBasis of(EvidenceLedger ledger, LocalDate day, Collection<EvidenceKind> kinds) {
        EvidenceLedger past = ledger.upTo(day);
        Map<EvidenceKind, EvidenceAccumulator> byKind = new TreeMap<>();
        past.rows().stream()
                .filter(row -> kinds.contains(row.kind()))
                .forEach(
                        row -> byKind.computeIfAbsent(row.kind(), kind -> EvidenceAccumulator.create(row.communityId()))
                                .accept(row));
        Map<EvidenceKind, Long> answers = new TreeMap<>();
        byKind.forEach((kind, rows) -> answers.put(kind, fingerprint(rows.result())));
        return new ScoreBasis(past.firstDay().orElse(day), day, answers);
    }

    /** Whether the answers of a kind are the same as behind another score. */
    boolean agrees(ScoreBasis other, EvidenceKind kind) {
        return Optional.ofNullable(answers.get(kind)).equals(Optional.ofNullable(other.answers.get(kind)));
    }

    /** The days, and none of what stands for answers. */
    @Override
    public String toString() {
        return "ScoreBasis[firstDay=" + firstDay + ", day=" + day + "]";
    }

    private static long fingerprint(EvidenceLedger ledger) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(ledger.toBytes()))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
