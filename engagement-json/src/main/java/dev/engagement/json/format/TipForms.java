package dev.engagement.json.format;

import static dev.engagement.json.format.SharedForms.CODE;
import static dev.engagement.json.format.SharedForms.LONG_TEXT;
import static dev.engagement.json.format.SharedForms.PLACE;
import static dev.engagement.json.format.SharedForms.RESIDENT_ID;
import static dev.engagement.json.format.SharedForms.transition;
import static dev.engagement.json.table.Part.required;
import static dev.engagement.json.table.Scalars.DAY;
import static dev.engagement.json.table.Scalars.INSTANT;
import static dev.engagement.json.table.Scalars.constant;
import static dev.engagement.json.table.Scalars.wrapped;

import dev.engagement.id.RecordType;
import dev.engagement.id.TipId;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.ObjectForm;
import dev.engagement.json.table.Parts;
import dev.engagement.json.table.Union;
import dev.engagement.tip.Tip;
import dev.engagement.tip.TipReceipt;
import dev.engagement.tip.TipSource;
import dev.engagement.tip.TipState;
import java.util.Optional;

/** Tips. */
final class TipForms {

    private static final Form<TipSource> SOURCE = source();

    static final ObjectForm<Tip, Tip.Builder> TIP = RecordTable.of(
                    RecordType.TIP,
                    "Tip",
                    "Something a resident noticed and told the team.",
                    Tip::builder,
                    Tip.Builder::build,
                    TipId::new,
                    Tip.Builder::id)
            .optional(
                    "receivedAt",
                    INSTANT,
                    tip -> Optional.of(tip.receivedAt()).filter(at -> !at.equals(tip.recordedAt())),
                    Tip.Builder::receivedAt,
                    "When it came in; if absent the earlier of recordedAt and the first transition.")
            .optional(
                    "observedFrom", INSTANT, Tip::observedFrom, Tip.Builder::observedFrom, "When it was first noticed.")
            .optional("observedTo", INSTANT, Tip::observedTo, Tip.Builder::observedTo, "When it was last noticed.")
            .optional("place", PLACE, Tip::place, Tip.Builder::place, "Where it was noticed.")
            .required("source", SOURCE, Tip::source, Tip.Builder::source, "Where it comes from.")
            .required(
                    "category",
                    CODE,
                    Tip::category,
                    Tip.Builder::category,
                    "What kind of behaviour or thing was noticed.")
            .optional("narrative", LONG_TEXT, Tip::narrative, Tip.Builder::narrative, "The resident's words.")
            .optional(
                    "receipt",
                    wrapped(TipReceipt::new, TipReceipt::value, 256),
                    Tip::receipt,
                    Tip.Builder::receipt,
                    "What is kept of the code with which the resident can ask for the tip.")
            .optional(
                    "reliability",
                    constant(Tip.Reliability.class),
                    Tip::reliability,
                    Tip.Builder::reliability,
                    "How far the source can be trusted (Admiralty code).")
            .optionalInt(
                    "credibility",
                    Tip::credibility,
                    Tip.Builder::credibility,
                    "How far the content can be believed (Admiralty code), 1 to 6.")
            .optional("expires", DAY, Tip::expires, Tip.Builder::expires, "Last day on which it is of use.")
            .optional(
                    "disposition",
                    constant(Tip.Disposition.class),
                    Tip::disposition,
                    Tip.Builder::disposition,
                    "What came of it.")
            .list(
                    "transitions",
                    transition(TipState.class),
                    Tip::transitions,
                    Tip.Builder::addTransition,
                    "The moves so far, oldest first.")
            .form();

    private static Form<TipSource> source() {
        var anonymous = Parts.<TipSource.AnonymousTip>of("TipSource", "Somebody who is not identified.")
                .shape("kind", "ANONYMOUS")
                .make(TipSource.AnonymousTip::new);
        var confidential = Parts.<TipSource.ConfidentialTip>of("TipSource", "Somebody who is known to the team alone.")
                .shape("kind", "CONFIDENTIAL")
                .make(
                        required("residentId", RESIDENT_ID, TipSource.ConfidentialTip::residentId, "The resident."),
                        TipSource.ConfidentialTip::new);
        return Union.<TipSource>of("kind", EngagementJsonException.Code.UNKNOWN_WORD)
                .shape("ANONYMOUS", anonymous)
                .shape("CONFIDENTIAL", confidential)
                .form(source -> source.match(() -> "ANONYMOUS", known -> "CONFIDENTIAL"));
    }

    private TipForms() {}
}
