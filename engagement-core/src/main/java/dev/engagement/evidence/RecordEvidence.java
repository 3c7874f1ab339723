package dev.engagement.evidence;

import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Violations;
import dev.engagement.id.CommunityId;
import dev.engagement.id.RecordId;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Tombstone;
import dev.engagement.trust.EvidenceLedger;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one record says about trust, and which of its revisions says it: all that need be kept of a record in order to
 * take its evidence out of a ledger again when it is corrected or erased.
 *
 * <p>{@link #merge} picks what is in force as {@code EngagementLog} does: a tombstone before everything else, then the
 * higher revision, then the redacted one, then the one that is greater in the canonical order. It is associative,
 * commutative and idempotent, so revisions may come in any order, more than once and on any machine. Ledgers that
 * follow it are exact:
 *
 * <pre>{@code
 * RecordEvidence now = known == null ? read : known.merge(read);
 * if (now != known) {
 *     if (known != null) {
 *         ledgers.computeIfPresent(known.communityId(), (id, ledger) -> ledger.minus(known.evidence()));
 *     }
 *     ledgers.merge(now.communityId(), now.evidence(), EvidenceLedger::merge);
 * }
 * }</pre>
 *
 * <p>A fingerprint of 64 bits stands for the rest of the record. Records of one revision that have the same fingerprint
 * are taken for the same record; of others the one with the greater fingerprint, as an unsigned number, is in force.
 * That is the choice of an {@code EngagementLog} if its canonical order begins with the fingerprint, as the one of
 * engagement-json does.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RecordEvidence {

    private static final Comparator<RecordEvidence> PRECEDENCE = Comparator.comparing(RecordEvidence::isErased)
            .thenComparingInt(RecordEvidence::revision)
            .thenComparing(RecordEvidence::isRedacted);

    private final RecordId recordId;
    private final boolean erased;
    private final int revision;
    private final boolean redacted;
    private final long fingerprint;
    private final boolean disputed;
    private final EvidenceLedger evidence;

    RecordEvidence(
            RecordId recordId,
            boolean erased,
            int revision,
            boolean redacted,
            long fingerprint,
            boolean disputed,
            EvidenceLedger evidence) {
        this.recordId = recordId;
        this.erased = erased;
        this.revision = revision;
        this.redacted = redacted;
        this.fingerprint = fingerprint;
        this.disputed = disputed;
        this.evidence = evidence;
        Violations.of("RecordEvidence")
                .atLeast("revision", revision, 1)
                .require(!erased || evidence.isEmpty(), "evidence", "be empty if the record is erased")
                .orThrow();
    }

    /**
     * {@return what a record says}
     *
     * @param record the record, possibly a tombstone
     * @param fingerprint 64 bits that are equal for equal records, and hardly ever for different ones
     * @param evidence what was extracted from it; empty if it says nothing
     * @throws InvalidValueException if the evidence is about another community than the record, or there is evidence of
     *     a tombstone
     */
    public static RecordEvidence of(EngagementRecord record, long fingerprint, EvidenceLedger evidence) {
        if (!evidence.communityId().equals(record.communityId())) {
            throw new InvalidValueException(
                    "RecordEvidence", "evidence", "be about " + record.communityId(), evidence.communityId());
        }
        return new RecordEvidence(
                record.id(),
                record instanceof Tombstone,
                record.revision(),
                record.redactedAt().isPresent(),
                fingerprint,
                false,
                evidence);
    }

    /**
     * {@return what was written by {@link #toBytes()}}
     *
     * @param bytes the binary form
     * @throws InvalidValueException if the bytes are of something else, or are damaged
     */
    public static RecordEvidence fromBytes(byte[] bytes) {
        return RecordEvidenceBytes.read(bytes);
    }

    /** {@return the id of the record} */
    public RecordId recordId() {
        return recordId;
    }

    /** {@return the community of the record; another revision may be of another one} */
    public CommunityId communityId() {
        return evidence.communityId();
    }

    /** {@return what the record says, added up; empty if it says nothing} */
    public EvidenceLedger evidence() {
        return evidence;
    }

    /** {@return whether the record is a tombstone} */
    public boolean isErased() {
        return erased;
    }

    /** {@return the revision, from 1} */
    public int revision() {
        return revision;
    }

    /** {@return whether personal content was erased from the record} */
    public boolean isRedacted() {
        return redacted;
    }

    /** {@return what stands for the content of the record} */
    public long fingerprint() {
        return fingerprint;
    }

    /** {@return whether a different record claims to be this revision too, which is a {@code RevisionConflict}} */
    public boolean isDisputed() {
        return disputed;
    }

    /**
     * {@return what is in force of this and another revision of the same record, or of the same revision once more;
     * this very object if the other changes nothing}
     *
     * @param other the other
     * @throws InvalidValueException if the other is of another record
     */
    public RecordEvidence merge(RecordEvidence other) {
        if (!recordId.equals(other.recordId)) {
            throw new InvalidValueException("RecordEvidence", "recordId", "be " + recordId, other.recordId);
        }
        int order = PRECEDENCE.compare(this, other);
        if (order != 0) {
            return order > 0 ? this : other;
        }
        if (fingerprint == other.fingerprint) {
            return disputed || !other.disputed ? this : other;
        }
        RecordEvidence greater = Long.compareUnsigned(fingerprint, other.fingerprint) > 0 ? this : other;
        return greater.disputed
                ? greater
                : new RecordEvidence(recordId, erased, revision, redacted, greater.fingerprint, true, greater.evidence);
    }

    /**
     * {@return the compact binary form, version 1; equal values give equal bytes and no others do}
     *
     * <p>A byte 1 (the version); the code of the record's type and the text of its id, each as its length in bytes (2
     * bytes) and its UTF-8 text; a byte that adds up 1 if it is a tombstone, 2 if it is redacted, 4 if it is disputed;
     * the revision (4 bytes); the fingerprint (8 bytes); the evidence as {@link EvidenceLedger#toBytes()} writes it; at
     * the end the CRC-32C of all before it (4 bytes). Numbers are big-endian.
     */
    public byte[] toBytes() {
        return RecordEvidenceBytes.write(this);
    }

    /** Whether the other says the same of the same revision of the same record. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordEvidence that
                && recordId.equals(that.recordId)
                && PRECEDENCE.compare(this, that) == 0
                && fingerprint == that.fingerprint
                && disputed == that.disputed
                && evidence.equals(that.evidence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(recordId, erased, revision, redacted, fingerprint, disputed, evidence);
    }

    /** The type, id and revision. */
    @Override
    public String toString() {
        return "RecordEvidence{" + recordId.type().code() + " " + recordId + ", revision " + revision
                + (erased ? ", erased" : "") + (redacted ? ", redacted" : "") + (disputed ? ", disputed" : "") + "}";
    }
}
