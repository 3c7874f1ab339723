package dev.engagement.json.format;

import static dev.engagement.json.table.Scalars.INSTANT;
import static dev.engagement.json.table.Scalars.constant;
import static dev.engagement.json.table.Scalars.text;

import dev.engagement.id.CommunityId;
import dev.engagement.id.RecordType;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.table.Containers;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.Part;
import dev.engagement.json.table.Parts;
import dev.engagement.json.table.Refusal;
import dev.engagement.json.table.Scalars;
import dev.engagement.json.table.Table;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.ExternalId;
import dev.engagement.record.Visibility;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/** How the table of every record begins. */
final class RecordTable {

    /** The version of the format that is written. */
    static final int VERSION = 1;

    static final Form<Integer> SCHEMA_VERSION = Scalars.form(
            in -> {
                int version = in.integer();
                if (version != VERSION) {
                    throw new Refusal(Code.UNSUPPORTED_VERSION, "Value must be " + VERSION);
                }
                return version;
            },
            (version, out) -> out.integer(version),
            Map.of("const", VERSION));

    static final String TYPE_DOC = "What it is.";

    static final String SCHEMA_VERSION_DOC = "The version of the format.";

    private static final Form<String> ID = text(128);

    private static final Form<Visibility> VISIBILITY = constant(Visibility.class);

    private static final Form<ExternalId> EXTERNAL_ID = Parts.<ExternalId>of(
                    "ExternalId", "What another system calls the record.")
            .make(
                    Part.required("system", text(128), ExternalId::system, "Name of the other system."),
                    Part.required("value", text(128), ExternalId::value, "The id there."),
                    ExternalId::new);

    private static final Form<Map<String, String>> ATTRIBUTES = Containers.map(Function.identity(), text(10_000));

    private RecordTable() {}

    /** The member that tells types apart. */
    static Form<String> type(String name) {
        return Scalars.literal(name, Code.UNKNOWN_TYPE);
    }

    /** The setters of the members that all records have; the builders have no common type. */
    record Setters<B, I>(
            Function<String, I> idOf,
            BiConsumer<B, I> id,
            BiConsumer<B, CommunityId> communityId,
            ObjIntConsumer<B> revision,
            BiConsumer<B, Instant> recordedAt,
            BiConsumer<B, Instant> redactedAt,
            BiConsumer<B, Visibility> visibility,
            BiConsumer<B, ExternalId> externalId,
            BiConsumer<B, Map<String, String>> attributes) {}

    /** Starts the table of a record type with the members that all records have. */
    static <T extends EngagementRecord, B, I> Table<T, B> of(
            RecordType type,
            String title,
            String documentation,
            Supplier<B> begin,
            Function<B, T> build,
            Setters<B, I> set) {
        return Table.<T, B>of(title, documentation, begin, build)
                .constant("type", type(type.code()), type.code(), TYPE_DOC)
                .constant("schemaVersion", SCHEMA_VERSION, VERSION, SCHEMA_VERSION_DOC)
                .required(
                        "id",
                        ID,
                        record -> record.id().value(),
                        (builder, id) -> set.id().accept(builder, set.idOf().apply(id)),
                        "The record's own id, the same in all its revisions.")
                .required(
                        "communityId",
                        SharedForms.COMMUNITY_ID,
                        EngagementRecord::communityId,
                        set.communityId(),
                        "The community it belongs to.")
                .requiredInt("revision", EngagementRecord::revision, set.revision(), "1, then 2, 3 and so on.")
                .required(
                        "recordedAt",
                        INSTANT,
                        EngagementRecord::recordedAt,
                        set.recordedAt(),
                        "When this revision was written down.")
                .optional(
                        "redactedAt",
                        INSTANT,
                        EngagementRecord::redactedAt,
                        set.redactedAt(),
                        "When personal content was erased from it.")
                .defaulted(
                        "visibility",
                        VISIBILITY,
                        Visibility.TEAM,
                        EngagementRecord::visibility,
                        set.visibility(),
                        "Who may see it; TEAM if absent.")
                .set(
                        "externalIds",
                        EXTERNAL_ID,
                        EngagementRecord::externalIds,
                        set.externalId(),
                        "What other systems call it.")
                .defaulted(
                        "attributes",
                        ATTRIBUTES,
                        Map.of(),
                        EngagementRecord::attributes,
                        set.attributes(),
                        "What the format has no member for, by vendor:name.");
    }
}
