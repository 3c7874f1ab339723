package dev.engagement.examples.engines;

import dev.engagement.evidence.RecordEvidence;
import dev.engagement.id.RecordId;
import dev.engagement.trust.EvidenceLedger;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;

/** Ledgers by Apache Beam, from what records say as {@link RecordEvidence#toBytes()} writes it. */
public final class BeamLedgers {

    private BeamLedgers() {}

    /**
     * The ledger of each community.
     *
     * @param evidence of each record any number of revisions, in any order
     * @return the ids of communities and their ledgers; empty where no record says anything
     */
    // sample
    public static PCollection<KV<String, EvidenceLedger>> ledgers(PCollection<byte[]> evidence) {
        return evidence.apply("records", WithKeys.of(BeamLedgers::record).withKeyType(TypeDescriptors.strings()))
                .apply("in force", Combine.perKey(BeamLedgers::inForce))
                .apply(
                        "what they say",
                        MapElements.into(TypeDescriptor.of(EvidenceLedger.class))
                                .via(record -> RecordEvidence.fromBytes(record.getValue())
                                        .evidence()))
                .apply(
                        "communities",
                        WithKeys.of((EvidenceLedger ledger) ->
                                        ledger.communityId().value())
                                .withKeyType(TypeDescriptors.strings()))
                .apply("ledgers", Combine.perKey(new LedgerSum()));
    }

    /** Adds up the ledgers of one community; on their way they are serialized by {@code toBytes()}. */
    public static final class LedgerSum extends Combine.BinaryCombineFn<EvidenceLedger> {

        private static final long serialVersionUID = 1L;

        @Override
        public EvidenceLedger apply(EvidenceLedger sum, EvidenceLedger more) {
            return sum.merge(more);
        }
    }

    private static String record(byte[] evidence) {
        RecordId id = RecordEvidence.fromBytes(evidence).recordId();
        return id.type().code() + " " + id.value();
    }

    private static byte[] inForce(byte[] one, byte[] other) {
        return RecordEvidence.fromBytes(one)
                .merge(RecordEvidence.fromBytes(other))
                .toBytes();
    }
    // end of sample
}
