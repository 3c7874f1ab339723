package dev.engagement.json.format;

import static dev.engagement.json.format.SharedForms.CODE;
import static dev.engagement.json.format.SharedForms.LANGUAGE;
import static dev.engagement.json.format.SharedForms.OFFICER_ID;
import static dev.engagement.json.format.SharedForms.PARTNER_ID;
import static dev.engagement.json.format.SharedForms.RESIDENT_ID;
import static dev.engagement.json.format.SharedForms.TITLE;
import static dev.engagement.json.format.SharedForms.transition;
import static dev.engagement.json.table.Scalars.DAY;
import static dev.engagement.json.table.Scalars.INSTANT;
import static dev.engagement.json.table.Scalars.constant;

import dev.engagement.id.AssignmentId;
import dev.engagement.id.ConsentId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.PartnerOrganizationId;
import dev.engagement.id.PartnershipId;
import dev.engagement.id.RecordType;
import dev.engagement.json.table.ObjectForm;
import dev.engagement.people.Assignment;
import dev.engagement.people.Consent;
import dev.engagement.people.Officer;
import dev.engagement.people.PartnerOrganization;
import dev.engagement.people.Partnership;
import dev.engagement.people.PartnershipState;

/** Officers, residents and partners. */
final class PeopleForms {

    static final ObjectForm<Officer, Officer.Builder> OFFICER = RecordTable.of(
                    RecordType.OFFICER,
                    "Officer",
                    "A member of the team.",
                    Officer::builder,
                    Officer.Builder::build,
                    OfficerId::new,
                    Officer.Builder::id)
            .optional(
                    "displayName",
                    TITLE,
                    Officer::displayName,
                    Officer.Builder::displayName,
                    "How the officer wants to be called.")
            .required("team", TITLE, Officer::team, Officer.Builder::team, "The team or shift.")
            .required(
                    "role",
                    CODE,
                    Officer::role,
                    Officer.Builder::role,
                    "What the officer does there, such as beat-officer.")
            .form();

    static final ObjectForm<Assignment, Assignment.Builder> ASSIGNMENT = RecordTable.of(
                    RecordType.ASSIGNMENT,
                    "Assignment",
                    "That an officer works in a community for some time.",
                    Assignment::builder,
                    Assignment.Builder::build,
                    AssignmentId::new,
                    Assignment.Builder::id)
            .required("officerId", OFFICER_ID, Assignment::officerId, Assignment.Builder::officerId, "The officer.")
            .required("from", DAY, Assignment::from, Assignment.Builder::from, "The first day.")
            .optional("to", DAY, Assignment::to, Assignment.Builder::to, "The day it ends.")
            .form();

    static final ObjectForm<Consent, Consent.Builder> CONSENT = RecordTable.of(
                    RecordType.CONSENT,
                    "Consent",
                    "What a resident decided about one purpose.",
                    Consent::builder,
                    Consent.Builder::build,
                    ConsentId::new,
                    Consent.Builder::id)
            .required("residentId", RESIDENT_ID, Consent::residentId, Consent.Builder::residentId, "The resident.")
            .required(
                    "purpose",
                    constant(Consent.Purpose.class),
                    Consent::purpose,
                    Consent.Builder::purpose,
                    "What it is about.")
            .required(
                    "status",
                    constant(Consent.Status.class),
                    Consent::status,
                    Consent.Builder::status,
                    "What was decided.")
            .required("at", INSTANT, Consent::at, Consent.Builder::at, "When.")
            .optional("expires", INSTANT, Consent::expires, Consent.Builder::expires, "When it ends.")
            .form();

    static final ObjectForm<PartnerOrganization, PartnerOrganization.Builder> PARTNER_ORGANIZATION = RecordTable.of(
                    RecordType.PARTNER_ORGANIZATION,
                    "PartnerOrganization",
                    "An organization that the team works with.",
                    PartnerOrganization::builder,
                    PartnerOrganization.Builder::build,
                    PartnerOrganizationId::new,
                    PartnerOrganization.Builder::id)
            .required("name", TITLE, PartnerOrganization::name, PartnerOrganization.Builder::name, "What it is called.")
            .required(
                    "kind",
                    CODE,
                    PartnerOrganization::kind,
                    PartnerOrganization.Builder::kind,
                    "What kind of organization it is, such as school.")
            .set(
                    "languages",
                    LANGUAGE,
                    PartnerOrganization::languages,
                    PartnerOrganization.Builder::addLanguage,
                    "Languages spoken there, as BCP 47 names them.")
            .optional(
                    "lastConfirmed",
                    DAY,
                    PartnerOrganization::lastConfirmed,
                    PartnerOrganization.Builder::lastConfirmed,
                    "When its data were last known to be right.")
            .form();

    static final ObjectForm<Partnership, Partnership.Builder> PARTNERSHIP = RecordTable.of(
                    RecordType.PARTNERSHIP,
                    "Partnership",
                    "What a partner organization does with the team in a community.",
                    Partnership::builder,
                    Partnership.Builder::build,
                    PartnershipId::new,
                    Partnership.Builder::id)
            .required(
                    "partnerId",
                    PARTNER_ID,
                    Partnership::partnerId,
                    Partnership.Builder::partnerId,
                    "The partner organization.")
            .required("purpose", TITLE, Partnership::purpose, Partnership.Builder::purpose, "What it is for.")
            .required("from", DAY, Partnership::from, Partnership.Builder::from, "The first day.")
            .optional("to", DAY, Partnership::to, Partnership.Builder::to, "The last day.")
            .set(
                    "contributions",
                    CODE,
                    Partnership::contributions,
                    Partnership.Builder::addContribution,
                    "What the partner brings in.")
            .list(
                    "transitions",
                    transition(PartnershipState.class),
                    Partnership::transitions,
                    Partnership.Builder::addTransition,
                    "The moves so far, oldest first.")
            .form();

    private PeopleForms() {}
}
