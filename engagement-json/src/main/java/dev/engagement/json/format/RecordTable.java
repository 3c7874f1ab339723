package dev.engagement.json.format;

import static dev.engagement.json.table.Scalars.INSTANT;
import static dev.engagement.json.table.Scalars.constant;
import static dev.engagement.json.table.Scalars.text;

import dev.engagement.id.RecordType;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.table.Containers;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.Part;
import dev.engagement.json.table.Parts;
import dev.engagement.json.table.Refusal;
import dev.engagement.json.table.Scalars;
import dev.engagement.json.table.Table;
import dev.engagement.json.table.Words;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.ExternalId;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Visibility;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

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

    /** The type of a record that is not erased. */
    static final Form<RecordType> RECORD_TYPE = Scalars.word(
            Words.of(
                    Stream.of(RecordType.values())
                            .filter(type -> type != RecordType.TOMBSTONE)
                            .toList(),
                    RecordType::code),
            RecordType::code);

    private static final Form<String> ID = text(128);

    private static final Form<Visibility> VISIBILITY = constant(Visibility.class);

    private static final Form<Set<ExternalId>> EXTERNAL_IDS =
            Containers.set(Parts.<ExternalId>of("ExternalId", "What another system calls the record.")
                    .make(
                            Part.required("system", text(128), ExternalId::system, "Name of the other system."),
                            Part.required("value", text(128), ExternalId::value, "The id there."),
                            ExternalId::new));

    private static final Form<Map<String, String>> ATTRIBUTES =
            Containers.map(Function.identity(), Scalars.anyText(10_000));

    private RecordTable() {}

    /** The member that tells types apart. */
    static Form<String> type(String name) {
        return Scalars.literal(name, Code.UNKNOWN_TYPE);
    }

    /**
     * Starts the table of a record type with the members that all records have.
     *
     * @param id makes an id of its text
     * @param setId gives an id to a builder
     */
    static <T extends EngagementRecord, B extends RecordBuilder<B>, I> Table<T, B> of(
            RecordType type,
            String title,
            String documentation,
            Supplier<B> begin,
            Function<B, T> build,
            Function<String, I> id,
            BiConsumer<B, I> setId) {
        BiConsumer<B, String> set = (builder, text) -> setId.accept(builder, id.apply(text));
        return begin(type, Table.of(title, documentation, begin, build), set, builder -> builder);
    }

    /**
     * Adds the members that all records have to a table.
     *
     * @param setId gives the text of an id to what collects the members
     * @param builder the builder in what collects the members
     */
    static <T extends EngagementRecord, B> Table<T, B> begin(
            RecordType type, Table<T, B> table, BiConsumer<B, String> setId, Function<B, RecordBuilder<?>> builder) {
        return table.constant("type", type(type.code()), type.code(), TYPE_DOC)
                .constant("schemaVersion", SCHEMA_VERSION, VERSION, SCHEMA_VERSION_DOC)
                .required(
                        "id",
                        ID,
                        record -> record.id().value(),
                        setId,
                        "The record's own id, the same in all its revisions.")
                .required(
                        "communityId",
                        SharedForms.COMMUNITY_ID,
                        EngagementRecord::communityId,
                        (into, id) -> builder.apply(into).communityId(id),
                        "The community it belongs to.")
                .requiredInt(
                        "revision",
                        EngagementRecord::revision,
                        (into, revision) -> builder.apply(into).revision(revision),
                        "1, then 2, 3 and so on, to 1,000,000,000.")
                .required(
                        "recordedAt",
                        INSTANT,
                        EngagementRecord::recordedAt,
                        (into, at) -> builder.apply(into).recordedAt(at),
                        "When this revision was written down.")
                .optional(
                        "redactedAt",
                        INSTANT,
                        EngagementRecord::redactedAt,
                        (into, at) -> builder.apply(into).redactedAt(at),
                        "When personal content was erased from it.")
                .defaulted(
                        "visibility",
                        VISIBILITY,
                        Visibility.TEAM,
                        EngagementRecord::visibility,
                        (into, visibility) -> builder.apply(into).visibility(visibility),
                        "Who may see it; TEAM if absent.")
                .defaulted(
                        "externalIds",
                        EXTERNAL_IDS,
                        Set.of(),
                        EngagementRecord::externalIds,
                        (into, ids) -> builder.apply(into).externalIds(ids),
                        "What other systems call it.")
                .defaulted(
                        "attributes",
                        ATTRIBUTES,
                        Map.of(),
                        EngagementRecord::attributes,
                        (into, attributes) -> builder.apply(into).attributes(attributes),
                        "What the format has no member for, by vendor:name.");
    }
}
