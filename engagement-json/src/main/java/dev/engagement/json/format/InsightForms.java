package dev.engagement.json.format;

import static dev.engagement.json.format.SharedForms.COMMUNITY_ID;
import static dev.engagement.json.format.SharedForms.LONG_TEXT;
import static dev.engagement.json.table.Part.required;
import static dev.engagement.json.table.Scalars.DAY;
import static dev.engagement.json.table.Scalars.constant;
import static dev.engagement.json.table.Scalars.text;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.RecordId;
import dev.engagement.id.RecordType;
import dev.engagement.insight.Insight;
import dev.engagement.insight.Insight.Practice;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.ObjectForm;
import dev.engagement.json.table.Parts;
import dev.engagement.json.table.Table;
import org.jspecify.annotations.Nullable;

/** What a supervisor should know. */
final class InsightForms {

    static final ObjectForm<Insight, Draft> INSIGHT = Table.<Insight, Draft>of(
                    "Insight",
                    "One finding about how a team and a community get on, and what to do about it.",
                    Draft::new,
                    Draft::insight)
            .constant("type", RecordTable.type("insight"), "insight", RecordTable.TYPE_DOC)
            .constant("schemaVersion", RecordTable.SCHEMA_VERSION, RecordTable.VERSION, RecordTable.SCHEMA_VERSION_DOC)
            .required(
                    "communityId",
                    COMMUNITY_ID,
                    Insight::communityId,
                    (draft, id) -> draft.builder.communityId(id),
                    "The community.")
            .required(
                    "kind",
                    constant(Insight.Kind.class),
                    Insight::kind,
                    (draft, kind) -> draft.builder.kind(kind),
                    "What was found.")
            .required(
                    "practice",
                    constant(Practice.class),
                    Insight::practice,
                    (draft, practice) -> draft.practice = practice,
                    "The practice that it is about; each kind has its own.")
            .required(
                    "severity",
                    constant(Insight.Severity.class),
                    Insight::severity,
                    (draft, severity) -> draft.builder.severity(severity),
                    "How soon to act: this week, at the next meeting of the team, or at some time.")
            .required(
                    "since",
                    DAY,
                    Insight::since,
                    (draft, day) -> draft.builder.since(day),
                    "Since when it is so; of promises at risk the day on which the first falls due.")
            .required(
                    "sentence",
                    LONG_TEXT,
                    Insight::sentence,
                    (draft, sentence) -> draft.builder.sentence(sentence),
                    "It in one or two plain sentences.")
            .required(
                    "nextStep",
                    LONG_TEXT,
                    Insight::nextStep,
                    (draft, step) -> draft.builder.nextStep(step),
                    "What to do about it.")
            .set(
                    "records",
                    record(),
                    Insight::records,
                    (draft, id) -> draft.builder.addRecord(id),
                    "The records behind it; none if it is about what is not there.")
            .form();

    private InsightForms() {}

    /** A record that something is about. */
    static Form<RecordId> record() {
        return Parts.<RecordId>of("RecordId", "A record, by its type and id.")
                .make(
                        required("type", RecordTable.RECORD_TYPE, RecordId::type, "Its type."),
                        required("id", text(128), RecordId::value, "Its id."),
                        RecordType::id);
    }

    /** Keeps the practice, which follows from the kind, until both are known. */
    static final class Draft {

        private final Insight.Builder builder = Insight.builder();
        private @Nullable Practice practice;

        Insight insight() {
            Insight insight = builder.build();
            if (insight.practice() != practice) {
                throw new InvalidValueException(
                        "Insight", "practice", "be " + insight.practice() + " for " + insight.kind());
            }
            return insight;
        }
    }
}
