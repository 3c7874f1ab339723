package dev.engagement.json.format;

import static dev.engagement.json.format.SharedForms.CODE;
import static dev.engagement.json.format.SharedForms.LONG_TEXT;
import static dev.engagement.json.format.SharedForms.transition;
import static dev.engagement.json.table.Scalars.INSTANT;
import static dev.engagement.json.table.Scalars.constant;
import static dev.engagement.json.table.Scalars.text;
import static dev.engagement.json.table.Scalars.wrapped;

import dev.engagement.base.LanguageTag;
import dev.engagement.bulletin.SafetyBulletin;
import dev.engagement.bulletin.SafetyBulletinState;
import dev.engagement.id.RecordType;
import dev.engagement.id.SafetyBulletinId;
import dev.engagement.id.SubjectId;
import dev.engagement.json.table.Containers;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.ObjectForm;
import java.util.Map;

/** Safety bulletins. */
final class BulletinForms {

    private static final Form<SafetyBulletinId> BULLETIN_ID =
            wrapped(SafetyBulletinId::new, SafetyBulletinId::value, 128);

    static final ObjectForm<SafetyBulletin, SafetyBulletin.Builder> SAFETY_BULLETIN = RecordTable.of(
                    RecordType.SAFETY_BULLETIN,
                    "SafetyBulletin",
                    "Information shared with residents (CAP 1.2).",
                    SafetyBulletin::builder,
                    SafetyBulletin.Builder::build,
                    SafetyBulletinId::new,
                    SafetyBulletin.Builder::id)
            .required(
                    "headline", text(160), SafetyBulletin::headline, SafetyBulletin.Builder::headline, "The headline.")
            .required("text", LONG_TEXT, SafetyBulletin::text, SafetyBulletin.Builder::text, "The text.")
            .optional(
                    "instruction",
                    LONG_TEXT,
                    SafetyBulletin::instruction,
                    SafetyBulletin.Builder::instruction,
                    "What residents should do.")
            .required("category", CODE, SafetyBulletin::category, SafetyBulletin.Builder::category, "What it is about.")
            .optional(
                    "urgency",
                    constant(SafetyBulletin.Urgency.class),
                    SafetyBulletin::urgency,
                    SafetyBulletin.Builder::urgency,
                    "How soon residents should act.")
            .optional(
                    "severity",
                    constant(SafetyBulletin.Severity.class),
                    SafetyBulletin::severity,
                    SafetyBulletin.Builder::severity,
                    "How great the threat is.")
            .optional(
                    "certainty",
                    constant(SafetyBulletin.Certainty.class),
                    SafetyBulletin::certainty,
                    SafetyBulletin.Builder::certainty,
                    "How certain it is.")
            .required(
                    "effective",
                    INSTANT,
                    SafetyBulletin::effective,
                    SafetyBulletin.Builder::effective,
                    "From when it holds.")
            .optional(
                    "expires",
                    INSTANT,
                    SafetyBulletin::expires,
                    SafetyBulletin.Builder::expires,
                    "Until when it holds.")
            .defaulted(
                    "languages",
                    Containers.map(LanguageTag::new, LONG_TEXT),
                    Map.of(),
                    SafetyBulletin::languages,
                    SafetyBulletin.Builder::languages,
                    "The text in further languages.")
            .set(
                    "references",
                    BULLETIN_ID,
                    SafetyBulletin::references,
                    SafetyBulletin.Builder::addReference,
                    "The bulletins that it updates or replaces.")
            .set(
                    "about",
                    wrapped(SubjectId::new, SubjectId::value, 128),
                    SafetyBulletin::about,
                    SafetyBulletin.Builder::addAbout,
                    "The concerns and commitments of which it tells residents what came.")
            .list(
                    "transitions",
                    transition(SafetyBulletinState.class),
                    SafetyBulletin::transitions,
                    SafetyBulletin.Builder::addTransition,
                    "The moves so far, oldest first.")
            .form();

    private BulletinForms() {}
}
