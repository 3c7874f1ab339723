package dev.engagement.json.format;

import static dev.engagement.json.format.SharedForms.CHANNEL;
import static dev.engagement.json.format.SharedForms.CODE;
import static dev.engagement.json.format.SharedForms.CONCERN_ID;
import static dev.engagement.json.format.SharedForms.LONG_TEXT;
import static dev.engagement.json.format.SharedForms.OFFICER_ID;
import static dev.engagement.json.format.SharedForms.PARTICIPANT;
import static dev.engagement.json.format.SharedForms.PLACE;
import static dev.engagement.json.table.Scalars.BOOLEAN;
import static dev.engagement.json.table.Scalars.DURATION;
import static dev.engagement.json.table.Scalars.INSTANT;
import static dev.engagement.json.table.Scalars.constant;
import static dev.engagement.json.table.Scalars.wrapped;

import dev.engagement.id.InteractionId;
import dev.engagement.id.RecordType;
import dev.engagement.id.SafetyBulletinId;
import dev.engagement.interaction.Interaction;
import dev.engagement.json.table.ObjectForm;

/** Contact between officers and residents. */
final class InteractionForms {

    static final ObjectForm<Interaction, Interaction.Builder> INTERACTION = RecordTable.of(
                    RecordType.INTERACTION,
                    "Interaction",
                    "One contact of officers with a resident or a group.",
                    Interaction::builder,
                    Interaction.Builder::build,
                    InteractionId::new,
                    Interaction.Builder::id)
            .required(
                    "occurredAt",
                    INSTANT,
                    Interaction::occurredAt,
                    Interaction.Builder::occurredAt,
                    "When it began; not after recordedAt.")
            .optional(
                    "duration",
                    DURATION,
                    Interaction::duration,
                    Interaction.Builder::duration,
                    "How long it took, 0 to 24 hours.")
            .required(
                    "channel",
                    CHANNEL,
                    Interaction::channel,
                    Interaction.Builder::channel,
                    "How people reached each other.")
            .required(
                    "setting",
                    constant(Interaction.Setting.class),
                    Interaction::setting,
                    Interaction.Builder::setting,
                    "What kind of situation it was.")
            .required(
                    "initiative",
                    constant(Interaction.Initiative.class),
                    Interaction::initiative,
                    Interaction.Builder::initiative,
                    "Whether something had called for it.")
            .required(
                    "initiatedBy",
                    constant(Interaction.InitiatedBy.class),
                    Interaction::initiatedBy,
                    Interaction.Builder::initiatedBy,
                    "Who started it.")
            .required(
                    "outcome",
                    constant(Interaction.Outcome.class),
                    Interaction::outcome,
                    Interaction.Builder::outcome,
                    "How it went.")
            .set(
                    "officers",
                    OFFICER_ID,
                    Interaction::officers,
                    Interaction.Builder::addOfficer,
                    "The officers who took part, at least one.")
            .required(
                    "participant",
                    PARTICIPANT,
                    Interaction::participant,
                    Interaction.Builder::participant,
                    "The resident, or one of the group.")
            .defaultedInt(
                    "groupSize",
                    1,
                    Interaction::groupSize,
                    Interaction.Builder::groupSize,
                    "Number of residents; 1 if absent.")
            .optional("place", PLACE, Interaction::place, Interaction.Builder::place, "Where.")
            .set("topics", CODE, Interaction::topics, Interaction.Builder::addTopic, "What it was about.")
            .optionalInt(
                    "officerImpression",
                    Interaction::officerImpression,
                    Interaction.Builder::officerImpression,
                    "The officer's impression of the mood, -2 to 2.")
            .optionalInt(
                    "residentRating",
                    Interaction::residentRating,
                    Interaction.Builder::residentRating,
                    "The resident's own rating, 0 to 10.")
            .optional(
                    "heard",
                    BOOLEAN,
                    Interaction::heard,
                    Interaction.Builder::heard,
                    "The resident's answer to \"did you feel heard?\".")
            .set(
                    "raised",
                    CONCERN_ID,
                    Interaction::raised,
                    Interaction.Builder::addRaised,
                    "Concerns the resident raised.")
            .set(
                    "sharedBulletins",
                    wrapped(SafetyBulletinId::new, SafetyBulletinId::value, 128),
                    Interaction::sharedBulletins,
                    Interaction.Builder::addSharedBulletin,
                    "Bulletins that were handed over.")
            .optional("notes", LONG_TEXT, Interaction::notes, Interaction.Builder::notes, "Free notes.")
            .form();

    private InteractionForms() {}
}
