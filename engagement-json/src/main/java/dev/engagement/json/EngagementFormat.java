package dev.engagement.json;

import dev.engagement.disclosure.KeptReport;
import dev.engagement.insight.EngagementPlan;
import dev.engagement.insight.Insight;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.format.Formats;
import dev.engagement.json.slice.Slice;
import dev.engagement.json.slice.Sources;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.JsonIn;
import dev.engagement.json.table.JsonOut;
import dev.engagement.json.table.Refusal;
import dev.engagement.record.EngagementRecord;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustAssessment;
import dev.engagement.trust.TrustPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The native JSON format, version 1, of one type: reads and writes one value at a time.
 *
 * <p>Texts are UTF-8. Equal values are written as equal bytes. Reading is lenient about members that the format does
 * not have, unless it is {@link #strict()}, and about nothing else. For streams see {@link NdjsonReader} and
 * {@link NdjsonWriter}. This class is immutable and thread-safe.
 *
 * @param <T> the type of value
 */
public final class EngagementFormat<T> {

    /** Records of all types. */
    public static final EngagementFormat<EngagementRecord> RECORDS = of(EngagementRecord.class);

    /** Evidence ledgers. */
    public static final EngagementFormat<EvidenceLedger> LEDGERS = of(EvidenceLedger.class);

    /** Trust policies; they may leave out {@code type} and {@code schemaVersion} when read. */
    public static final EngagementFormat<TrustPolicy> POLICIES = of(TrustPolicy.class);

    /** Trust assessments. */
    public static final EngagementFormat<TrustAssessment> ASSESSMENTS = of(TrustAssessment.class);

    /** Insights. */
    public static final EngagementFormat<Insight> INSIGHTS = of(Insight.class);

    /** Plans of what to do. */
    public static final EngagementFormat<EngagementPlan> PLANS = of(EngagementPlan.class);

    /**
     * Reports that are kept to go on from them with {@link KeptReport#next}. What is written is the host's own and not
     * for publication; publish what a page or a document takes from {@link KeptReport#report()}.
     * {@link EngagementModule} does not write it.
     */
    public static final EngagementFormat<KeptReport> KEPT_REPORTS = of(KeptReport.class);

    /**
     * Whatever the format has: a record, a ledger, a policy, an assessment, an insight, a plan or a kept report, told
     * apart by {@code type}.
     */
    public static final EngagementFormat<Object> ANYTHING = of(Object.class);

    private final Class<T> type;
    private final Form<T> form;
    private final boolean strict;

    private EngagementFormat(Class<T> type, Form<T> form, boolean strict) {
        this.type = type;
        this.form = form;
        this.strict = strict;
    }

    /**
     * {@return the format of a type}
     *
     * @param <T> the type of value
     * @param type a record type such as {@code Concern.class}, {@code EngagementRecord.class} for all of them,
     *     {@code EvidenceLedger.class}, {@code TrustPolicy.class}, {@code TrustAssessment.class},
     *     {@code Insight.class}, {@code EngagementPlan.class}, {@code KeptReport.class}, or {@code Object.class} for
     *     whatever the format has
     * @throws IllegalArgumentException if the format has no such type
     */
    public static <T> EngagementFormat<T> of(Class<T> type) {
        return Formats.of(type)
                .map(form -> new EngagementFormat<>(type, form, false))
                .orElseThrow(() -> new IllegalArgumentException("There is no format for " + type.getName()));
    }

    /** {@return the same format, refusing members that it does not have} */
    public EngagementFormat<T> strict() {
        return new EngagementFormat<>(type, form, true);
    }

    /**
     * Reads one value.
     *
     * @param json a JSON text of at most 1 MiB in UTF-8, which may begin with a byte order mark
     * @return the value
     * @throws EngagementJsonException if it is no value of this format
     */
    public T read(byte[] json) {
        int from = Sources.startsWithByteOrderMark(json, 0, json.length) ? 3 : 0;
        try (JsonIn in = newInput()) {
            try {
                return read(in, json, from, json.length);
            } catch (Refusal refusal) {
                throw refusal.at(1L + in.linesPassed());
            }
        }
    }

    /**
     * Writes one value on one line, without a line end.
     *
     * @param value the value
     * @return its bytes in UTF-8; equal values give equal bytes
     * @throws EngagementJsonException if the value has no place in the format, such as a year above 9999
     */
    public byte[] write(T value) {
        JsonOut out = new JsonOut();
        write(value, out);
        return out.toBytes();
    }

    /**
     * {@return the first 64 bits of the SHA-256 digest of the bytes that {@link #write} gives: equal for equal values,
     * on every machine, and hardly ever for different ones}
     *
     * @param value the value
     * @throws EngagementJsonException if the value has no place in the format
     */
    public long fingerprint(T value) {
        return ByteBuffer.wrap(digest(value)).getLong();
    }

    /**
     * {@return the order of values by the SHA-256 digest of the bytes that {@link #write} gives, byte by byte and
     * unsigned: total, the same on every machine, and zero exactly for equal values} It begins with the
     * {@link #fingerprint}.
     */
    public Comparator<T> canonicalOrder() {
        return (first, second) -> Arrays.compareUnsigned(digest(first), digest(second));
    }

    private byte[] digest(T value) {
        JsonOut out = new JsonOut();
        write(value, out);
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(out.buffer(), 0, out.size());
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * {@return the JSON Schema (draft 2020-12) of this format} It is also a file of the jar,
     * {@code META-INF/schema/engagement/v1/NAME.schema.json}; the schemas of several types refer to those of each.
     *
     * <p>Everything that is written fits it. What does not fit it is refused; what fits it may still be refused,
     * because not every rule of the domain can be said in a schema.
     */
    public String schema() {
        String file = "/META-INF/schema/engagement/v1/" + Formats.schemaName(type) + ".schema.json";
        try (InputStream in = EngagementFormat.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonIn newInput() {
        return new JsonIn(strict);
    }

    /** Reads one of many. */
    T read(JsonIn in, Slice slice) {
        T value = readInPassing(in, slice);
        return value == null ? read(in, slice.bytes(), slice.from(), slice.to()) : value;
    }

    /** The value of a slice; null if it is none, or if it does not end where the slice does. */
    private @Nullable T readInPassing(JsonIn in, Slice slice) {
        try {
            in.proceed(slice.bytes(), slice.from(), slice.to(), slice.limit());
            T value = form.read(in);
            in.finish();
            return value;
        } catch (Refusal refusal) {
            return null;
        }
    }

    private T read(JsonIn in, byte[] bytes, int from, int to) {
        if (to - from > Slice.LONGEST) {
            throw Slice.tooLong();
        }
        in.reset(bytes, from, to);
        T value = form.read(in);
        in.finish();
        return value;
    }

    void write(T value, JsonOut out) {
        int begin = out.size();
        try {
            form.write(value, out);
        } catch (Refusal refusal) {
            out.truncate(begin);
            throw refusal.at(0);
        }
    }
}
