package dev.engagement.json.format;

import static dev.engagement.json.table.Scalars.DAY;
import static dev.engagement.json.table.Scalars.constant;

import dev.engagement.id.CommunityId;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.JsonIn;
import dev.engagement.json.table.JsonOut;
import dev.engagement.json.table.ObjectForm;
import dev.engagement.json.table.Scalars;
import dev.engagement.json.table.Table;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceAccumulator;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence ledgers. */
final class LedgerForms {

    private static final Form<EvidenceKind> KIND = constant(EvidenceKind.class);

    /** A row does not name the community, which the ledger names once. */
    private static final Form<Evidence> ROW = Scalars.form(
            LedgerForms::readRow,
            LedgerForms::writeRow,
            Scalars.keywords(
                    "description",
                    "Day, kind, count, and sum of the outcomes in millionths.",
                    "type",
                    "array",
                    "prefixItems",
                    List.of(DAY.schema(), KIND.schema(), Scalars.LONG.schema(), Scalars.LONG.schema()),
                    "minItems",
                    4,
                    "maxItems",
                    4));

    static final ObjectForm<EvidenceLedger, Draft> LEDGER = Table.<EvidenceLedger, Draft>of(
                    "EvidenceLedger",
                    "What the records of one community say about trust, added up.",
                    Draft::new,
                    Draft::ledger)
            .constant("type", RecordTable.type("evidence-ledger"), "evidence-ledger", RecordTable.TYPE_DOC)
            .constant("schemaVersion", RecordTable.SCHEMA_VERSION, RecordTable.VERSION, RecordTable.SCHEMA_VERSION_DOC)
            .required(
                    "communityId",
                    SharedForms.COMMUNITY_ID,
                    EvidenceLedger::communityId,
                    Draft::communityId,
                    "The community.")
            .list("rows", ROW, EvidenceLedger::rows, Draft::add, "Its rows; those of one day and kind are added up.")
            .form();

    private LedgerForms() {}

    private static Evidence readRow(JsonIn in) {
        in.beginArray();
        in.element();
        long day = DAY.read(in).toEpochDay();
        in.element();
        EvidenceKind kind = KIND.read(in);
        in.element();
        long count = in.integer(Long.MIN_VALUE, Long.MAX_VALUE);
        in.element();
        long micros = in.integer(Long.MIN_VALUE, Long.MAX_VALUE);
        in.endArray();
        return new Evidence(Draft.UNNAMED, day, kind, count, micros);
    }

    private static void writeRow(Evidence row, JsonOut out) {
        out.beginArray();
        DAY.write(row.day(), out);
        KIND.write(row.kind(), out);
        out.integer(row.count());
        out.integer(row.outcomeMicros());
        out.endArray();
    }

    /** Adds up rows until the community is known too. */
    static final class Draft {

        private static final CommunityId UNNAMED = CommunityId.of("unnamed");

        private final EvidenceAccumulator rows = EvidenceAccumulator.create(UNNAMED);
        private @Nullable CommunityId communityId;

        void communityId(CommunityId id) {
            communityId = id;
        }

        void add(Evidence row) {
            rows.accept(row);
        }

        EvidenceLedger ledger() {
            return rows.result().forCommunity(communityId == null ? UNNAMED : communityId);
        }
    }
}
