package dev.engagement.examples.flink;

import dev.engagement.id.CommunityId;
import dev.engagement.trust.EvidenceLedger;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes ledgers as {@link EvidenceLedger#toBytes()} does, so that a checkpoint outlives the Java classes. */
final class LedgerSerializer extends TypeSerializerSingleton<EvidenceLedger> {

    static final LedgerSerializer INSTANCE = new LedgerSerializer();
    private static final long serialVersionUID = 1L;

    private LedgerSerializer() {}

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public EvidenceLedger createInstance() {
        return EvidenceLedger.empty(CommunityId.of("none"));
    }

    @Override
    public EvidenceLedger copy(EvidenceLedger from) {
        return from;
    }

    @Override
    public EvidenceLedger copy(EvidenceLedger from, EvidenceLedger reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(EvidenceLedger ledger, DataOutputView target) throws IOException {
        byte[] bytes = ledger.toBytes();
        target.writeInt(bytes.length);
        target.write(bytes);
    }

    @Override
    public EvidenceLedger deserialize(DataInputView source) throws IOException {
        byte[] bytes = new byte[source.readInt()];
        source.readFully(bytes);
        return EvidenceLedger.fromBytes(bytes);
    }

    @Override
    public EvidenceLedger deserialize(EvidenceLedger reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        int length = source.readInt();
        target.writeInt(length);
        target.write(source, length);
    }

    @Override
    public TypeSerializerSnapshot<EvidenceLedger> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says in a checkpoint which serializer wrote it; Flink makes it. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<EvidenceLedger> {

        /** Made by Flink. */
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
