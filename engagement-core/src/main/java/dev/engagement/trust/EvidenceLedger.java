package dev.engagement.trust;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The evidence of one community, added up exactly per day and kind.
 *
 * <p>Its only operation is the addition of whole numbers. So merging is associative and commutative to the bit, what
 * was put in can be taken out again without a trace, and equal evidence gives equal ledgers and equal bytes, whatever
 * the order, the partition or the machine. A ledger does not know records: whoever feeds it must count each record
 * once. Its size grows with active days times kinds, not with records, at 24 bytes a row.
 *
 * <p>Rows are sorted by day and then by name of the kind. Every row has a count of at least 1 and outcomes that add up
 * to 0 to {@code count * 1,000,000} millionths. This class is immutable and thread-safe.
 */
public final class EvidenceLedger implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final long[] NONE = {};

    private final transient CommunityId communityId;
    private final transient long[] keys;
    private final transient long[] counts;
    private final transient long[] micros;

    /** Takes the arrays over; they are valid, of one length, and ascending in their keys. */
    EvidenceLedger(CommunityId communityId, long[] keys, long[] counts, long[] micros) {
        this.communityId = communityId;
        this.keys = keys;
        this.counts = counts;
        this.micros = micros;
    }

    /**
     * {@return a ledger without evidence; the neutral element of {@link #merge}}
     *
     * @param communityId whose evidence it will be
     */
    public static EvidenceLedger empty(CommunityId communityId) {
        return new EvidenceLedger(Objects.requireNonNull(communityId, "communityId"), NONE, NONE, NONE);
    }

    /**
     * {@return the ledger that was written by {@link #toBytes()}}
     *
     * @param bytes the binary form, whole
     * @throws InvalidValueException if the bytes are not those of a ledger, or are damaged
     */
    public static EvidenceLedger fromBytes(byte[] bytes) {
        return LedgerBytes.read(bytes);
    }

    /** {@return the community whose evidence this is} */
    public CommunityId communityId() {
        return communityId;
    }

    /** {@return whether there is no evidence} */
    public boolean isEmpty() {
        return keys.length == 0;
    }

    /** {@return the number of rows, each one day and kind} */
    public int size() {
        return keys.length;
    }

    /**
     * {@return the day of a row, counted from 1970-01-01; rows count from 0}
     *
     * @param row number of the row, from 0 to below {@link #size()}
     */
    public long epochDay(int row) {
        return Row.epochDay(keys[row]);
    }

    /**
     * {@return the kind of a row}
     *
     * @param row number of the row, from 0 to below {@link #size()}
     */
    public EvidenceKind kind(int row) {
        return Row.kind(keys[row]);
    }

    /**
     * {@return the number of outcomes of a row, at least 1}
     *
     * @param row number of the row, from 0 to below {@link #size()}
     */
    public long count(int row) {
        return counts[row];
    }

    /**
     * {@return the sum of the outcomes of a row in millionths, 0 to {@code count * 1,000,000}}
     *
     * @param row number of the row, from 0 to below {@link #size()}
     */
    public long outcomeMicros(int row) {
        return micros[row];
    }

    long key(int row) {
        return keys[row];
    }

    /** What a row adds up to if each outcome of 1 is worth one amount and each of 0 another. */
    double points(int row, double perGood, double perBad) {
        double good = (double) micros[row] / Evidence.MICROS;
        return good * perGood + (counts[row] - good) * perBad;
    }

    /** {@return the rows as evidence, made when asked for; cannot be changed} */
    public List<Evidence> rows() {
        return new LedgerRows(this);
    }

    /** {@return the day of the oldest evidence; empty if there is none} */
    public Optional<LocalDate> firstDay() {
        return isEmpty() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(epochDay(0)));
    }

    /** {@return the day of the newest evidence, which may lie ahead where promises lapse; empty if there is none} */
    public Optional<LocalDate> lastDay() {
        return isEmpty() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(epochDay(size() - 1)));
    }

    /**
     * {@return this ledger with evidence added}
     *
     * <p>Each call copies the ledger; use an {@link EvidenceAccumulator} for many.
     *
     * @param evidence evidence about this community
     * @throws InvalidValueException if the evidence is about another community, or a count exceeds its limit
     */
    public EvidenceLedger plus(Evidence evidence) {
        return add(ofOne(evidence), 1);
    }

    /**
     * {@return this ledger with evidence taken out}
     *
     * @param evidence evidence about this community that is in it
     * @throws InvalidValueException if the evidence is about another community, or a count would become negative, or
     *     outcomes would add up to less than 0 or more than their count
     */
    public EvidenceLedger minus(Evidence evidence) {
        return add(ofOne(evidence), -1);
    }

    /**
     * {@return the sum of two ledgers of one community}
     *
     * @param other a ledger of this community
     * @throws InvalidValueException if the other ledger is about another community, or a count exceeds its limit
     */
    public EvidenceLedger merge(EvidenceLedger other) {
        return add(other, 1);
    }

    /**
     * {@return the difference of two ledgers of one community: what must be merged into the other to get this one}
     *
     * @param other a ledger of this community
     * @throws InvalidValueException as {@link #minus(Evidence)}
     */
    public EvidenceLedger minus(EvidenceLedger other) {
        return add(other, -1);
    }

    /**
     * {@return what this ledger says up to and including a day}
     *
     * @param day the last day to keep
     */
    public EvidenceLedger upTo(LocalDate day) {
        int end = rowsUpTo(day.toEpochDay());
        return end == size()
                ? this
                : new EvidenceLedger(
                        communityId, Arrays.copyOf(keys, end), Arrays.copyOf(counts, end), Arrays.copyOf(micros, end));
    }

    /**
     * {@return this ledger, if it has no evidence after a day} Promises that lapse are dated ahead, so the limit lies
     * ahead too: a year after the newest day that is expected is a good one.
     *
     * @param limit the last day that evidence may have
     * @throws InvalidValueException if a row lies after the day
     */
    public EvidenceLedger requireUpTo(LocalDate limit) {
        if (rowsUpTo(limit.toEpochDay()) < size()) {
            throw new InvalidValueException(
                    "EvidenceLedger", "epochDay", "not be after " + limit, LocalDate.ofEpochDay(epochDay(size() - 1)));
        }
        return this;
    }

    /**
     * {@return the same evidence under the id of another community, as when the areas of a district are added up}
     *
     * @param other id of the other community
     */
    public EvidenceLedger forCommunity(CommunityId other) {
        return new EvidenceLedger(Objects.requireNonNull(other, "communityId"), keys, counts, micros);
    }

    /**
     * {@return the compact binary form, version 1; equal ledgers give equal bytes and no others do}
     *
     * <p>A byte 1 (the version); the community's id as its length in bytes and its UTF-8 text; the number of rows; per
     * row the days since the row before (the first: the epoch day in zigzag), the number of the kind (one byte), the
     * count, the sum of outcomes in millionths; at the end the CRC-32C of all before it (4 bytes, big-endian). Numbers
     * without a stated width are unsigned LEB128 in their shortest form.
     */
    public byte[] toBytes() {
        return LedgerBytes.write(this);
    }

    /** Number of rows up to and including a day. */
    int rowsUpTo(long epochDay) {
        if (isEmpty() || epochDay >= epochDay(size() - 1)) {
            return size();
        }
        if (epochDay < epochDay(0)) {
            return 0;
        }
        int found = Arrays.binarySearch(keys, Row.firstKey(epochDay + 1));
        return found < 0 ? -found - 1 : found;
    }

    private EvidenceLedger add(EvidenceLedger other, int sign) {
        checkCommunity("EvidenceLedger", communityId, other.communityId);
        if (other.isEmpty()) {
            return this;
        }
        RowAppender rows = new RowAppender(Math.addExact(size(), other.size()));
        int mine = 0;
        int theirs = 0;
        while (mine < size() && theirs < other.size()) {
            int order = Long.compare(keys[mine], other.keys[theirs]);
            if (order < 0) {
                rows.append(keys[mine], counts[mine], micros[mine++]);
            } else if (order > 0) {
                rows.append(other.keys[theirs], sign * other.counts[theirs], sign * other.micros[theirs++]);
            } else {
                rows.append(
                        keys[mine],
                        counts[mine] + sign * other.counts[theirs],
                        micros[mine++] + sign * other.micros[theirs++]);
            }
        }
        while (mine < size()) {
            rows.append(keys[mine], counts[mine], micros[mine++]);
        }
        while (theirs < other.size()) {
            rows.append(other.keys[theirs], sign * other.counts[theirs], sign * other.micros[theirs++]);
        }
        return rows.toLedger(communityId);
    }

    private static EvidenceLedger ofOne(Evidence evidence) {
        return new EvidenceLedger(
                evidence.communityId(),
                new long[] {Row.key(evidence.epochDay(), evidence.kind())},
                new long[] {evidence.count()},
                new long[] {evidence.outcomeMicros()});
    }

    static void checkCommunity(String type, CommunityId expected, CommunityId actual) {
        if (!actual.equals(expected)) {
            throw new InvalidValueException(type, "communityId", "be " + expected + " throughout", actual);
        }
    }

    /** Whether the other is a ledger of the same community with the same rows. */
    @Override
    public boolean equals(Object other) {
        return other instanceof EvidenceLedger that
                && communityId.equals(that.communityId)
                && Arrays.equals(keys, that.keys)
                && Arrays.equals(counts, that.counts)
                && Arrays.equals(micros, that.micros);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * communityId.hashCode() + Arrays.hashCode(keys)) + Arrays.hashCode(counts))
                + Arrays.hashCode(micros);
    }

    /** The community, the number of rows and the days they span. */
    @Override
    public String toString() {
        return "EvidenceLedger{" + communityId + ", " + size() + " rows"
                + (isEmpty()
                        ? ""
                        : ", " + LocalDate.ofEpochDay(epochDay(0)) + " to "
                                + LocalDate.ofEpochDay(epochDay(size() - 1)))
                + "}";
    }

    /**
     * Serializes the binary form in place of the ledger, so that whatever is read back is checked.
     *
     * @return the form
     */
    @Serial
    private Object writeReplace() {
        return new LedgerForm(toBytes());
    }

    /**
     * Refuses what {@link #writeReplace()} did not write.
     *
     * @param in not read
     * @throws InvalidObjectException always
     */
    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("EvidenceLedger is read through its form");
    }
}
