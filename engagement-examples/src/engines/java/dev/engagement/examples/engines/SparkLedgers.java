package dev.engagement.examples.engines;

import dev.engagement.evidence.RecordEvidence;
import dev.engagement.id.CommunityId;
import dev.engagement.id.RecordId;
import dev.engagement.trust.EvidenceLedger;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.ReduceFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;
import scala.Tuple2;

/** Ledgers by Apache Spark, from what records say as {@link RecordEvidence#toBytes()} writes it. */
public final class SparkLedgers {

    private SparkLedgers() {}

    /**
     * The ledger of each community.
     *
     * @param evidence of each record any number of revisions, in any order
     * @return the ids of communities and their ledgers; empty where no record says anything
     */
    // sample
    public static Dataset<Tuple2<String, EvidenceLedger>> ledgers(Dataset<byte[]> evidence) {
        return evidence.groupByKey((MapFunction<byte[], String>) SparkLedgers::record, Encoders.STRING())
                .reduceGroups((ReduceFunction<byte[]>) SparkLedgers::inForce)
                .map(
                        (MapFunction<Tuple2<String, byte[]>, EvidenceLedger>)
                                record -> RecordEvidence.fromBytes(record._2()).evidence(),
                        Encoders.javaSerialization(EvidenceLedger.class))
                .groupByKey(
                        (MapFunction<EvidenceLedger, String>)
                                ledger -> ledger.communityId().value(),
                        Encoders.STRING())
                .agg(new LedgerSum().toColumn());
    }

    /** Adds up the ledgers of one community; an empty one may be anybody's. */
    public static final class LedgerSum extends Aggregator<EvidenceLedger, EvidenceLedger, EvidenceLedger> {

        private static final long serialVersionUID = 1L;

        @Override
        public EvidenceLedger zero() {
            return EvidenceLedger.empty(CommunityId.of("anybody"));
        }

        @Override
        public EvidenceLedger reduce(EvidenceLedger sum, EvidenceLedger more) {
            return sum.isEmpty() ? more : more.isEmpty() ? sum : sum.merge(more);
        }

        @Override
        public EvidenceLedger merge(EvidenceLedger sum, EvidenceLedger more) {
            return reduce(sum, more);
        }

        @Override
        public EvidenceLedger finish(EvidenceLedger sum) {
            return sum;
        }

        @Override
        public Encoder<EvidenceLedger> bufferEncoder() {
            return Encoders.javaSerialization(EvidenceLedger.class); // which is toBytes()
        }

        @Override
        public Encoder<EvidenceLedger> outputEncoder() {
            return bufferEncoder();
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
