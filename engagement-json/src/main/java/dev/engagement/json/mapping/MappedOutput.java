package dev.engagement.json.mapping;

import dev.engagement.id.RecordType;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.exchange.ForeignOutput;
import dev.engagement.json.exchange.Losses;
import dev.engagement.json.exchange.WriteReport;
import dev.engagement.json.table.Refusal;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Visibility;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Refuses what must not be written, and counts what was and what was lost. */
final class MappedOutput implements ForeignOutput {

    private final Losses losses;
    private final Visibility audience;
    private final Encoder encoder;
    private final Map<RecordType, Map<Code, Long>> refused = new EnumMap<>(RecordType.class);
    private final Map<RecordType, Map<String, Long>> lost = new EnumMap<>(RecordType.class);
    private long written;

    MappedOutput(Losses losses, Visibility audience, Encoder encoder) {
        this.losses = losses;
        this.audience = audience;
        this.encoder = encoder;
    }

    @Override
    public Optional<EngagementJsonException> write(EngagementRecord record) throws IOException {
        RecordType type = record.type();
        try {
            check(record);
            Collection<String> always = alwaysLost(record);
            Set<String> paths = new LinkedHashSet<>(encoder.write(record));
            paths.addAll(always);
            paths.forEach(path -> count(lost, type, path));
            written++;
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refuse(type, refusal.at(0)));
        } catch (EngagementJsonException e) {
            return Optional.of(refuse(type, e));
        }
    }

    /**
     * What of a record has no place in the format; found out first, since a record that is refused here is not written.
     */
    private Collection<String> alwaysLost(EngagementRecord record) {
        if (losses.always(record.type()).isEmpty()) {
            return List.of();
        }
        byte[] bytes = EngagementFormat.RECORDS.write(record);
        return losses.of(record.type(), Trees.tree(bytes, 0, bytes.length));
    }

    private EngagementJsonException refuse(RecordType type, EngagementJsonException cause) {
        count(refused, type, cause.code());
        return cause;
    }

    private void check(EngagementRecord record) {
        if (!losses.types().contains(record.type())) {
            throw new Refusal(
                    Code.NO_PLACE,
                    "The format has no place for a record of type "
                            + record.type().code());
        }
        if (record.visibility().compareTo(audience) > 0) {
            throw new Refusal(
                    Code.NOT_VISIBLE, "A record that is " + record.visibility() + " must not become " + audience);
        }
    }

    private static <K> void count(Map<RecordType, Map<K, Long>> counts, RecordType type, K key) {
        counts.computeIfAbsent(type, any -> new TreeMap<>()).merge(key, 1L, Long::sum);
    }

    @Override
    public WriteReport report() {
        return new WriteReport(written, refused, lost);
    }

    @Override
    public void close() throws IOException {
        encoder.end();
    }
}
