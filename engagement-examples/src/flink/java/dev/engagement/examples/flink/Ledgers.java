package dev.engagement.examples.flink;

import dev.engagement.id.CommunityId;
import dev.engagement.json.EngagementFormat;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustPolicy;
import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by community: keeps its ledger, without windows and merging everything, and writes it or its assessment at the
 * end of the input; of a live input a pause after it changed, and again when a time has passed.
 */
final class Ledgers extends KeyedProcessFunction<String, Tuple3<String, byte[], byte[]>, byte[]> {

    private static final long serialVersionUID = 1L;

    private final Settings settings;
    private transient TrustPolicy policy;
    private transient ValueState<EvidenceLedger> ledger;

    Ledgers(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        policy = settings.trustPolicy();
        ledger = getRuntimeContext().getState(new ValueStateDescriptor<>("ledger", LedgerSerializer.INSTANCE));
    }

    @Override
    public void processElement(Tuple3<String, byte[], byte[]> change, Context context, Collector<byte[]> out)
            throws IOException {
        EvidenceLedger before = ledger.value();
        EvidenceLedger known = before == null ? EvidenceLedger.empty(CommunityId.of(change.f0)) : before;
        ledger.update(known.merge(EvidenceLedger.fromBytes(change.f1)).minus(EvidenceLedger.fromBytes(change.f2)));
        if (before == null) {
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        }
        if (settings.live()) {
            callIn(settings.pause().toMillis(), context);
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<byte[]> out) throws IOException {
        EvidenceLedger now = ledger.value();
        out.collect(
                switch (settings.output()) {
                    case LEDGERS -> EngagementFormat.LEDGERS.write(now);
                    case ASSESSMENTS ->
                        EngagementFormat.ASSESSMENTS.write(policy.assess(
                                now,
                                settings.day(
                                        now.communityId(),
                                        context.timerService().currentProcessingTime())));
                });
        if (context.timeDomain() == TimeDomain.PROCESSING_TIME) {
            callIn(settings.refresh().toMillis(), context);
        }
    }

    /** Timers of one key at the same time are one timer. */
    private static void callIn(long millis, Context context) {
        long now = context.timerService().currentProcessingTime();
        context.timerService().registerProcessingTimeTimer((now / millis + 1) * millis);
    }
}
