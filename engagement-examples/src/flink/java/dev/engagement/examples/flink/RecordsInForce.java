package dev.engagement.examples.flink;

import dev.engagement.evidence.RecordEvidence;
import dev.engagement.id.CommunityId;
import dev.engagement.trust.EvidenceAccumulator;
import dev.engagement.trust.EvidenceLedger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Keyed by record: keeps what the revision in force says, and hands on how ledgers change, several records of a
 * community added up in one bundle.
 *
 * <p>A repetition is dropped, a correction takes out what the revision before it had put in, also from another
 * community. Bundles hold no state: they are handed on before each checkpoint and each watermark, after a pause if the
 * input is live, and when they are large. What is taken out follows what was put in on the same channel, so ledgers
 * never become negative.
 */
final class RecordsInForce extends AbstractStreamOperator<Tuple3<String, byte[], byte[]>>
        implements OneInputStreamOperator<byte[], Tuple3<String, byte[], byte[]>> {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST_BUNDLE = 500_000;

    private final Settings settings;
    private transient ValueState<byte[]> known;
    private transient Map<CommunityId, EvidenceAccumulator> added;
    private transient Map<CommunityId, EvidenceAccumulator> removed;
    private transient int bundled;

    RecordsInForce(Settings settings) {
        this.settings = settings;
    }

    /** The type and id of a record, as its binary form begins. */
    static String key(byte[] evidence) {
        ByteBuffer form = ByteBuffer.wrap(evidence);
        int id = 1 + Short.BYTES + form.getShort(1);
        return new String(evidence, 1, id + Short.BYTES + form.getShort(id) - 1, StandardCharsets.UTF_8);
    }

    @Override
    public void open() throws Exception {
        super.open();
        known = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("record", BytePrimitiveArraySerializer.INSTANCE));
        added = new HashMap<>();
        removed = new HashMap<>();
        if (settings.live()) {
            handOnLater();
        }
    }

    @Override
    public void processElement(StreamRecord<byte[]> element) throws Exception {
        byte[] bytes = element.getValue();
        byte[] before = known.value();
        if (before == null) {
            known.update(bytes);
            accept(RecordEvidence.fromBytes(bytes).evidence(), added);
        } else if (!Arrays.equals(before, bytes)) {
            RecordEvidence old = RecordEvidence.fromBytes(before);
            RecordEvidence now = old.merge(RecordEvidence.fromBytes(bytes));
            if (now != old) {
                known.update(now.toBytes());
                accept(old.evidence(), removed);
                accept(now.evidence(), added);
            }
        }
        if (++bundled >= LARGEST_BUNDLE) {
            handOn();
        }
    }

    private static void accept(EvidenceLedger evidence, Map<CommunityId, EvidenceAccumulator> sums) {
        if (!evidence.isEmpty()) {
            sums.computeIfAbsent(evidence.communityId(), EvidenceAccumulator::create)
                    .accept(evidence);
        }
    }

    private void handOn() {
        Set<CommunityId> changed = new HashSet<>(added.keySet());
        changed.addAll(removed.keySet());
        changed.forEach(community -> output.collect(new StreamRecord<>(
                Tuple3.of(community.value(), ledger(community, added), ledger(community, removed)))));
        added.clear();
        removed.clear();
        bundled = 0;
    }

    private static byte[] ledger(CommunityId community, Map<CommunityId, EvidenceAccumulator> sums) {
        EvidenceAccumulator sum = sums.get(community);
        return (sum == null ? EvidenceLedger.empty(community) : sum.result()).toBytes();
    }

    private void handOnLater() {
        long now = getProcessingTimeService().getCurrentProcessingTime();
        getProcessingTimeService().registerTimer(now + settings.pause().toMillis(), time -> {
            handOn();
            handOnLater();
        });
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        handOn();
    }

    /** At the end of the input, where ledgers are written, all has arrived there before. */
    @Override
    public void processWatermark(Watermark mark) throws Exception {
        handOn();
        super.processWatermark(mark);
    }
}
