package dev.engagement.json.format;

import static dev.engagement.json.table.Scalars.INSTANT;
import static dev.engagement.json.table.Scalars.constant;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.RecordType;
import dev.engagement.json.table.ObjectForm;
import dev.engagement.json.table.Table;
import dev.engagement.record.Tombstone;
import org.jspecify.annotations.Nullable;

/** What is left of erased records. */
final class TombstoneForms {

    static final ObjectForm<Tombstone, Draft> TOMBSTONE = RecordTable.begin(
                    RecordType.TOMBSTONE,
                    Table.<Tombstone, Draft>of(
                            "Tombstone", "What is left of an erased record.", Draft::new, Draft::tombstone),
                    (draft, id) -> draft.id = id,
                    draft -> draft.builder)
            .required(
                    "erasedType",
                    RecordTable.RECORD_TYPE,
                    Tombstone::erasedType,
                    (draft, type) -> draft.erasedType = type,
                    "The type of the erased record.")
            .required(
                    "reason",
                    constant(Tombstone.Reason.class),
                    Tombstone::reason,
                    (draft, reason) -> draft.builder.reason(reason),
                    "Why it was erased.")
            .required(
                    "erasedAt",
                    INSTANT,
                    Tombstone::erasedAt,
                    (draft, at) -> draft.builder.erasedAt(at),
                    "When it was erased.")
            .form();

    private TombstoneForms() {}

    /** Keeps the text of the id until the type is known that makes it an id. */
    static final class Draft {

        private final Tombstone.Builder builder = Tombstone.builder();
        private @Nullable String id;
        private @Nullable RecordType erasedType;

        Tombstone tombstone() {
            if (id == null || erasedType == null) {
                throw new InvalidValueException("Tombstone", "id", "be present with its type");
            }
            return builder.id(erasedType.id(id)).build();
        }
    }
}
