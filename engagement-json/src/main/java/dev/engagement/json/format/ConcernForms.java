package dev.engagement.json.format;

import static dev.engagement.json.format.SharedForms.CHANNEL;
import static dev.engagement.json.format.SharedForms.CODE;
import static dev.engagement.json.format.SharedForms.CONCERN_ID;
import static dev.engagement.json.format.SharedForms.INTERACTION_ID;
import static dev.engagement.json.format.SharedForms.LONG_TEXT;
import static dev.engagement.json.format.SharedForms.OFFICER_ID;
import static dev.engagement.json.format.SharedForms.PARTICIPANT;
import static dev.engagement.json.format.SharedForms.PLACE;
import static dev.engagement.json.format.SharedForms.SAFETY_MEETING_ID;
import static dev.engagement.json.format.SharedForms.TITLE;
import static dev.engagement.json.format.SharedForms.transition;
import static dev.engagement.json.table.Part.optional;
import static dev.engagement.json.table.Part.required;
import static dev.engagement.json.table.Scalars.DAY;
import static dev.engagement.json.table.Scalars.INSTANT;
import static dev.engagement.json.table.Scalars.constant;

import dev.engagement.concern.Commitment;
import dev.engagement.concern.CommitmentState;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConcernState;
import dev.engagement.concern.ConductFeedback;
import dev.engagement.concern.Confirmation;
import dev.engagement.concern.MadeIn;
import dev.engagement.concern.RaisedIn;
import dev.engagement.concern.Resolution;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.ConductFeedbackId;
import dev.engagement.id.RecordType;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.ObjectForm;
import dev.engagement.json.table.Parts;

/** Concerns, commitments and conduct feedback. */
final class ConcernForms {

    private static final Form<RaisedIn> RAISED_IN = Parts.<RaisedIn>of("RaisedIn", "Where a concern came up.")
            .make(
                    optional("interactionId", INTERACTION_ID, RaisedIn::interactionId, "The interaction."),
                    optional("meetingId", SAFETY_MEETING_ID, RaisedIn::meetingId, "The meeting."),
                    RaisedIn::new);

    private static final Form<Resolution> RESOLUTION = Parts.<Resolution>of(
                    "Resolution", "How a concern was solved, as the team tells it.")
            .make(
                    required("text", LONG_TEXT, Resolution::text, "What was done."),
                    optional("claimedBy", OFFICER_ID, Resolution::claimedBy, "Who says so."),
                    Resolution::new);

    private static final Form<Confirmation> CONFIRMATION = Parts.<Confirmation>of(
                    "Confirmation", "What whoever raised a concern says about its resolution.")
            .make(
                    required("state", constant(Confirmation.State.class), Confirmation::state, "What they say."),
                    optional("at", INSTANT, Confirmation::at, "When they said it."),
                    Confirmation::new);

    private static final Form<MadeIn> MADE_IN = Parts.<MadeIn>of("MadeIn", "Where a promise was made.")
            .make(
                    optional("meetingId", SAFETY_MEETING_ID, MadeIn::meetingId, "The meeting."),
                    optional(
                            "agendaItemId",
                            MeetingForms.AGENDA_ITEM_ID,
                            MadeIn::agendaItemId,
                            "The item of its agenda."),
                    optional("concernId", CONCERN_ID, MadeIn::concernId, "The concern."),
                    MadeIn::new);

    static final ObjectForm<Concern, Concern.Builder> CONCERN = RecordTable.of(
                    RecordType.CONCERN,
                    "Concern",
                    "Something a resident raised, and how the team handled it.",
                    Concern::builder,
                    Concern.Builder::build,
                    ConcernId::new,
                    Concern.Builder::id)
            .required("raisedAt", INSTANT, Concern::raisedAt, Concern.Builder::raisedAt, "When it was raised.")
            .required("channel", CHANNEL, Concern::channel, Concern.Builder::channel, "How it reached the team.")
            .required("raisedBy", PARTICIPANT, Concern::raisedBy, Concern.Builder::raisedBy, "Who raised it.")
            .optional(
                    "raisedIn",
                    RAISED_IN,
                    Concern::raisedIn,
                    Concern.Builder::raisedIn,
                    "The interaction or meeting in which it came up.")
            .required("category", CODE, Concern::category, Concern.Builder::category, "What it is about.")
            .optional("text", LONG_TEXT, Concern::text, Concern.Builder::text, "The resident's words.")
            .optional("place", PLACE, Concern::place, Concern.Builder::place, "Where.")
            .stated(
                    "severity",
                    constant(Concern.Severity.class),
                    Concern::severity,
                    Concern.Builder::severity,
                    "How pressing it is; NORMAL if absent.")
            .defaultedInt(
                    "supporters",
                    0,
                    Concern::supporters,
                    Concern.Builder::supporters,
                    "Number of further residents who back it, 0 to 100,000,000; 0 if absent.")
            .optional("assignedTo", OFFICER_ID, Concern::assignedTo, Concern.Builder::assignedTo, "Who handles it.")
            .optional(
                    "acknowledgeBy",
                    INSTANT,
                    Concern::acknowledgeBy,
                    Concern.Builder::acknowledgeBy,
                    "Until when acknowledging was promised.")
            .optional(
                    "answerBy",
                    INSTANT,
                    Concern::answerBy,
                    Concern.Builder::answerBy,
                    "Until when the first substantive answer was promised.")
            .optional(
                    "tellBackBy",
                    DAY,
                    Concern::tellBackBy,
                    Concern.Builder::tellBackBy,
                    "Last day on which telling back was promised.")
            .list(
                    "transitions",
                    transition(ConcernState.class),
                    Concern::transitions,
                    Concern.Builder::addTransition,
                    "The moves so far, oldest first.")
            .optional("resolution", RESOLUTION, Concern::resolution, Concern.Builder::resolution, "How it was solved.")
            .optional(
                    "answeredAt",
                    INSTANT,
                    Concern::answeredAt,
                    Concern.Builder::answeredAt,
                    "When the first substantive answer was given.")
            .optional(
                    "toldBackAt",
                    INSTANT,
                    Concern::toldBackAt,
                    Concern.Builder::toldBackAt,
                    "When whoever raised it was told what came of it.")
            .optional(
                    "confirmation",
                    CONFIRMATION,
                    Concern::confirmation,
                    Concern.Builder::confirmation,
                    "What whoever raised it last said about a resolution.")
            .list(
                    "disputedAt",
                    INSTANT,
                    Concern::disputedAt,
                    Concern.Builder::addDisputedAt,
                    "When whoever raised it disputed a resolution, oldest first.")
            .optional(
                    "referredTo",
                    TITLE,
                    Concern::referredTo,
                    Concern.Builder::referredTo,
                    "Name of the agency that has it.")
            .optional(
                    "duplicateOf",
                    CONCERN_ID,
                    Concern::duplicateOf,
                    Concern.Builder::duplicateOf,
                    "The concern that stands for this one.")
            .form();

    static final ObjectForm<Commitment, Commitment.Builder> COMMITMENT = RecordTable.of(
                    RecordType.COMMITMENT,
                    "Commitment",
                    "Something the team promised to do.",
                    Commitment::builder,
                    Commitment.Builder::build,
                    CommitmentId::new,
                    Commitment.Builder::id)
            .required("text", LONG_TEXT, Commitment::text, Commitment.Builder::text, "What was promised.")
            .required(
                    "promisedTo",
                    constant(Commitment.PromisedTo.class),
                    Commitment::promisedTo,
                    Commitment.Builder::promisedTo,
                    "Who was promised.")
            .optional(
                    "madeIn",
                    MADE_IN,
                    Commitment::madeIn,
                    Commitment.Builder::madeIn,
                    "The meeting or concern in which it was promised.")
            .optional(
                    "originalDueOn",
                    DAY,
                    Commitment::originalDueOn,
                    Commitment.Builder::originalDueOn,
                    "Last day on which it was first to be done; dueOn if absent.")
            .optional(
                    "dueOn",
                    DAY,
                    Commitment::dueOn,
                    Commitment.Builder::dueOn,
                    "Last day on which it is now to be done.")
            .optional("owner", OFFICER_ID, Commitment::owner, Commitment.Builder::owner, "Who is to do it.")
            .list(
                    "transitions",
                    transition(CommitmentState.class),
                    Commitment::transitions,
                    Commitment.Builder::addTransition,
                    "The moves so far, oldest first.")
            .optional(
                    "toldBackAt",
                    INSTANT,
                    Commitment::toldBackAt,
                    Commitment.Builder::toldBackAt,
                    "When whom it was promised to was told what came of it.")
            .form();

    static final ObjectForm<ConductFeedback, ConductFeedback.Builder> CONDUCT_FEEDBACK = RecordTable.of(
                    RecordType.CONDUCT_FEEDBACK,
                    "ConductFeedback",
                    "What somebody said about how they, or others, were treated.",
                    ConductFeedback::builder,
                    ConductFeedback.Builder::build,
                    ConductFeedbackId::new,
                    ConductFeedback.Builder::id)
            .required(
                    "receivedAt",
                    INSTANT,
                    ConductFeedback::receivedAt,
                    ConductFeedback.Builder::receivedAt,
                    "When it reached the team.")
            .required(
                    "kind",
                    constant(ConductFeedback.Kind.class),
                    ConductFeedback::kind,
                    ConductFeedback.Builder::kind,
                    "Praise or blame.")
            .required(
                    "channel",
                    CHANNEL,
                    ConductFeedback::channel,
                    ConductFeedback.Builder::channel,
                    "How it reached the team.")
            .required(
                    "category", CODE, ConductFeedback::category, ConductFeedback.Builder::category, "What it is about.")
            .required(
                    "givenBy", PARTICIPANT, ConductFeedback::givenBy, ConductFeedback.Builder::givenBy, "Who gave it.")
            .optional("text", LONG_TEXT, ConductFeedback::text, ConductFeedback.Builder::text, "The words.")
            .optional(
                    "about",
                    INTERACTION_ID,
                    ConductFeedback::about,
                    ConductFeedback.Builder::about,
                    "The interaction it is about.")
            .optional(
                    "handledIn",
                    CONCERN_ID,
                    ConductFeedback::handledIn,
                    ConductFeedback.Builder::handledIn,
                    "The concern that its handling is.")
            .form();

    private ConcernForms() {}
}
