package dev.engagement.json.format;

import static dev.engagement.json.format.SharedForms.CODE;
import static dev.engagement.json.format.SharedForms.DAY_PERIOD;
import static dev.engagement.json.format.SharedForms.HEADCOUNT;
import static dev.engagement.json.format.SharedForms.HEARD_FEEDBACK;
import static dev.engagement.json.format.SharedForms.LONG_TEXT;
import static dev.engagement.json.format.SharedForms.PARTNER_ID;
import static dev.engagement.json.format.SharedForms.PLACE;
import static dev.engagement.json.format.SharedForms.TITLE;
import static dev.engagement.json.format.SharedForms.ZONE;
import static dev.engagement.json.format.SharedForms.transition;
import static dev.engagement.json.table.Part.optionalReal;
import static dev.engagement.json.table.Part.required;
import static dev.engagement.json.table.Scalars.BOOLEAN;
import static dev.engagement.json.table.Scalars.DURATION;
import static dev.engagement.json.table.Scalars.LOCAL_TIME;
import static dev.engagement.json.table.Scalars.REAL;
import static dev.engagement.json.table.Scalars.constant;
import static dev.engagement.json.table.Scalars.wrapped;

import dev.engagement.gathering.GatheringState;
import dev.engagement.id.OutreachProgramId;
import dev.engagement.id.OutreachSessionId;
import dev.engagement.id.RecordType;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.ObjectForm;
import dev.engagement.json.table.Parts;
import dev.engagement.outreach.OutreachProgram;
import dev.engagement.outreach.OutreachProgramState;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.outreach.ProgramPartner;
import dev.engagement.outreach.ProgramTarget;

/** Outreach programs and their sessions. */
final class OutreachForms {

    private static final Form<ProgramPartner> PARTNER = Parts.<ProgramPartner>of(
                    "ProgramPartner", "A partner organization in one of its roles.")
            .make(
                    required("partnerId", PARTNER_ID, ProgramPartner::partnerId, "The partner organization."),
                    required("role", constant(ProgramPartner.Role.class), ProgramPartner::role, "What it does."),
                    ProgramPartner::new);

    private static final Form<ProgramTarget> TARGET = Parts.<ProgramTarget>of(
                    "ProgramTarget", "What a program is to reach, and what it did reach.")
            .make(
                    required("measure", CODE, ProgramTarget::measure, "What is counted or measured."),
                    required("value", REAL, ProgramTarget::value, "What is to be reached, above 0."),
                    optionalReal("measured", ProgramTarget::measured, "What was reached."),
                    ProgramTarget::new);

    private static final Form<OutreachProgramId> PROGRAM_ID =
            wrapped(OutreachProgramId::new, OutreachProgramId::value, 128);

    static final ObjectForm<OutreachProgram, OutreachProgram.Builder> OUTREACH_PROGRAM = RecordTable.of(
                    RecordType.OUTREACH_PROGRAM,
                    "OutreachProgram",
                    "A program of outreach, made of sessions.",
                    OutreachProgram::builder,
                    OutreachProgram.Builder::build,
                    OutreachProgramId::new,
                    OutreachProgram.Builder::id)
            .required("title", TITLE, OutreachProgram::title, OutreachProgram.Builder::title, "What it is called.")
            .optional("goal", LONG_TEXT, OutreachProgram::goal, OutreachProgram.Builder::goal, "What it is for.")
            .required(
                    "kind",
                    CODE,
                    OutreachProgram::kind,
                    OutreachProgram.Builder::kind,
                    "What kind of program it is, such as workshop.")
            .optional(
                    "audience",
                    TITLE,
                    OutreachProgram::audience,
                    OutreachProgram.Builder::audience,
                    "Whom it is meant for.")
            .required(
                    "period",
                    DAY_PERIOD,
                    OutreachProgram::period,
                    OutreachProgram.Builder::period,
                    "Its first and last day.")
            .set(
                    "partners",
                    PARTNER,
                    OutreachProgram::partners,
                    OutreachProgram.Builder::addPartner,
                    "Who takes part beside the team.")
            .list(
                    "targets",
                    TARGET,
                    OutreachProgram::targets,
                    OutreachProgram.Builder::addTarget,
                    "What it is to reach.")
            .list(
                    "transitions",
                    transition(OutreachProgramState.class),
                    OutreachProgram::transitions,
                    OutreachProgram.Builder::addTransition,
                    "The moves so far, oldest first.")
            .form();

    static final ObjectForm<OutreachSession, OutreachSession.Builder> OUTREACH_SESSION = RecordTable.of(
                    RecordType.OUTREACH_SESSION,
                    "OutreachSession",
                    "One event of an outreach program.",
                    OutreachSession::builder,
                    OutreachSession.Builder::build,
                    OutreachSessionId::new,
                    OutreachSession.Builder::id)
            .required(
                    "programId",
                    PROGRAM_ID,
                    OutreachSession::programId,
                    OutreachSession.Builder::programId,
                    "The program it belongs to.")
            .required("title", TITLE, OutreachSession::title, OutreachSession.Builder::title, "What it is called.")
            .required(
                    "start",
                    LOCAL_TIME,
                    OutreachSession::start,
                    OutreachSession.Builder::start,
                    "When it begins, by the clocks of its zone.")
            .required(
                    "length",
                    DURATION,
                    OutreachSession::length,
                    OutreachSession.Builder::length,
                    "How long it is planned to take.")
            .required("zone", ZONE, OutreachSession::zone, OutreachSession.Builder::zone, "The zone of its clocks.")
            .optional(
                    "previousStart",
                    LOCAL_TIME,
                    OutreachSession::previousStart,
                    OutreachSession.Builder::previousStart,
                    "When it was to begin before it was last put off.")
            .optional("place", PLACE, OutreachSession::place, OutreachSession.Builder::place, "Where people meet.")
            .set(
                    "topics",
                    CODE,
                    OutreachSession::topics,
                    OutreachSession.Builder::addTopic,
                    "What was taught, such as home-protection.")
            .list(
                    "headcounts",
                    HEADCOUNT,
                    OutreachSession::headcounts,
                    OutreachSession.Builder::addHeadcount,
                    "Who was there.")
            .defaulted(
                    "attendanceUnknown",
                    BOOLEAN,
                    false,
                    OutreachSession::attendanceUnknown,
                    OutreachSession.Builder::attendanceUnknown,
                    "Whether it is known that nobody counted; false if absent.")
            .defaultedInt(
                    "volunteers",
                    0,
                    OutreachSession::volunteers,
                    OutreachSession.Builder::volunteers,
                    "Number of volunteers who helped; 0 if absent.")
            .optional(
                    "volunteerTime",
                    DURATION,
                    OutreachSession::volunteerTime,
                    OutreachSession.Builder::volunteerTime,
                    "Time given by all volunteers together.")
            .list(
                    "materials",
                    TITLE,
                    OutreachSession::materials,
                    OutreachSession.Builder::addMaterial,
                    "What was handed out or used.")
            .optional(
                    "feedback",
                    HEARD_FEEDBACK,
                    OutreachSession::feedback,
                    OutreachSession.Builder::feedback,
                    "What those who attended said.")
            .list(
                    "transitions",
                    transition(GatheringState.class),
                    OutreachSession::transitions,
                    OutreachSession.Builder::addTransition,
                    "The moves so far, oldest first.")
            .form();

    private OutreachForms() {}
}
