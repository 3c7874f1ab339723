package dev.engagement.json.format;

import static dev.engagement.json.format.SharedForms.CODE;
import static dev.engagement.json.format.SharedForms.COMMUNITY_ID;
import static dev.engagement.json.format.SharedForms.DAY_PERIOD;
import static dev.engagement.json.format.SharedForms.ZONE;
import static dev.engagement.json.table.Part.required;
import static dev.engagement.json.table.Scalars.DAY;
import static dev.engagement.json.table.Scalars.INTEGER;
import static dev.engagement.json.table.Scalars.LONG;
import static dev.engagement.json.table.Scalars.constant;
import static dev.engagement.json.table.Scalars.nullable;
import static dev.engagement.json.table.Scalars.parsed;

import dev.engagement.disclosure.Disclosed;
import dev.engagement.disclosure.Disclosed.Reason;
import dev.engagement.disclosure.DisclosedTable;
import dev.engagement.disclosure.DisclosurePolicy;
import dev.engagement.disclosure.DisclosureRule;
import dev.engagement.disclosure.KeptReport;
import dev.engagement.disclosure.PublicReport;
import dev.engagement.disclosure.PublicScore;
import dev.engagement.disclosure.ScoreBasis;
import dev.engagement.id.CommunityId;
import dev.engagement.json.table.Containers;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.ObjectForm;
import dev.engagement.json.table.Parts;
import dev.engagement.json.table.Scalars;
import dev.engagement.json.table.Table;
import dev.engagement.trust.EvidenceKind;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Public reports, with what is kept to go on from them. */
final class DisclosureForms {

    private static final ObjectForm<DisclosureRule, ?> RULE = Parts.<DisclosureRule>of(
                    "DisclosureRule", "From which count on a number may be published.")
            .make(
                    required(
                            "threshold",
                            INTEGER,
                            DisclosureRule::threshold,
                            "Least count, of records and of different people behind them, that may be published."),
                    DisclosureRule::new);

    private static final ObjectForm<DisclosurePolicy, DisclosurePolicy.Builder> POLICY =
            Table.<DisclosurePolicy, DisclosurePolicy.Builder>of(
                            "DisclosurePolicy",
                            "What was decided to be published.",
                            DisclosurePolicy::builder,
                            DisclosurePolicy.Builder::build)
                    .required(
                            "rule",
                            RULE,
                            DisclosurePolicy::rule,
                            DisclosurePolicy.Builder::rule,
                            "From which count on a number may be published.")
                    .requiredInt(
                            "minimumRespondents",
                            DisclosurePolicy::minimumRespondents,
                            DisclosurePolicy.Builder::minimumRespondents,
                            "Least number of respondents behind a score, and behind what changes it.")
                    .set(
                            "communities",
                            COMMUNITY_ID,
                            DisclosurePolicy::communities,
                            DisclosurePolicy.Builder::addCommunity,
                            "The communities that are published.")
                    .set(
                            "categories",
                            CODE,
                            DisclosurePolicy::categories,
                            DisclosurePolicy.Builder::addCategory,
                            "The categories of concerns that are published by name.")
                    .required(
                            "trustPolicy",
                            TrustForms.POLICY,
                            DisclosurePolicy::trustPolicy,
                            DisclosurePolicy.Builder::trustPolicy,
                            "The policy of the scores.")
                    .form();

    /** A small number is the only reason to hold a count back. */
    private static final Form<Disclosed<Long>> COUNT = smallNumber(LONG);

    private static final ObjectForm<DisclosedTable, ?> TABLE = Parts.<DisclosedTable>of(
                    "DisclosedTable", "Counts by area and category, with their totals, as far as they are shown.")
            .make(
                    required("areas", Containers.list(COMMUNITY_ID), DisclosedTable::areas, "One row each, by id."),
                    required(
                            "categories",
                            Containers.list(CODE),
                            DisclosedTable::categories,
                            "One column each, by code."),
                    required(
                            "rows",
                            Containers.list(Containers.list(COUNT)),
                            DisclosedTable::rows,
                            "The counts, row by row; the last row and the last column are totals. Null is held back."),
                    DisclosedTable::of);

    private static final ObjectForm<PublicScore, ?> SCORE = Parts.<PublicScore>of(
                    "PublicScore", "A trust score as it is published.")
            .make(
                    required("score", INTEGER, PublicScore::score, "The score, 0 to 100; a mean, not a percentage."),
                    required("low", INTEGER, PublicScore::low, "Lower end of its interval."),
                    required("high", INTEGER, PublicScore::high, "Upper end of its interval."),
                    PublicScore::new);

    private static final Form<Reason> REASON = constant(Reason.class);

    private static final Form<Disclosed<PublicScore>> DISCLOSED_SCORE = Scalars.form(
            in -> in.isText() ? Disclosed.suppressed(REASON.read(in)) : Disclosed.value(SCORE.read(in)),
            (score, out) -> {
                if (score instanceof Disclosed.Suppressed<PublicScore> suppressed) {
                    REASON.write(suppressed.reason(), out);
                }
                score.toOptional().ifPresent(shown -> SCORE.write(shown, out));
            },
            Scalars.keywords("anyOf", List.of(REASON.schema(), SCORE.schema())));

    private static final Form<Long> FINGERPRINT = parsed(
            16,
            "[0-9a-f]{16}",
            "64 bits in hexadecimal digits",
            "00c0ffee00c0ffee",
            HexFormat::fromHexDigitsToLong,
            HexFormat.of()::toHexDigits);

    private static final ObjectForm<ScoreBasis, ?> BASIS = Parts.<ScoreBasis>of(
                    "ScoreBasis", "What was behind a score that was shown. Not for publication.")
            .make(
                    required(
                            "firstDay",
                            DAY,
                            ScoreBasis::firstDay,
                            "The first day of which anything was known of the community."),
                    required("day", DAY, ScoreBasis::day, "The day of the score."),
                    required(
                            "answers",
                            Containers.map(Scalars.key(EvidenceKind.class), FINGERPRINT),
                            ScoreBasis::answers,
                            "Bits of a digest that stand for the answers of each kind."),
                    ScoreBasis::new);

    private static final ObjectForm<PublicReport, PublicReport.Builder> REPORT =
            Table.<PublicReport, PublicReport.Builder>of(
                            "PublicReport",
                            "What residents may read.",
                            PublicReport::builder,
                            PublicReport.Builder::build)
                    .required(
                            "policy",
                            POLICY,
                            PublicReport::policy,
                            PublicReport.Builder::policy,
                            "What was decided to be published.")
                    .required(
                            "period",
                            DAY_PERIOD,
                            PublicReport::period,
                            PublicReport.Builder::period,
                            "The days it covers.")
                    .required(
                            "newDays",
                            DAY_PERIOD,
                            PublicReport::newDays,
                            PublicReport.Builder::newDays,
                            "Those days of the period that no earlier release covered.")
                    .required(
                            "concerns",
                            TABLE,
                            PublicReport::concerns,
                            PublicReport.Builder::concerns,
                            "The concerns raised in the period, by community and category.")
                    .required(
                            "contacts",
                            TABLE,
                            PublicReport::contacts,
                            PublicReport.Builder::contacts,
                            "The contacts in the period, by community and setting.")
                    .required(
                            "scores",
                            byCommunity(DISCLOSED_SCORE),
                            PublicReport::scores,
                            PublicReport.Builder::scores,
                            "The trust score of each community on the last day, or why it is held back.")
                    .required(
                            "answeredInTime",
                            byCommunity(smallNumber(INTEGER)),
                            PublicReport::answeredInTime,
                            PublicReport.Builder::answeredInTime,
                            "Percentage of the answers of the new days that came in time, by community. Null is held back.")
                    .form();

    static final ObjectForm<KeptReport, KeptReport.Builder> KEPT = Table.<KeptReport, KeptReport.Builder>of(
                    "KeptReport",
                    "A public report, and what is kept with it to go on from it. Not for publication.",
                    KeptReport::builder,
                    KeptReport.Builder::build)
            .constant("type", RecordTable.type("kept-report"), "kept-report", RecordTable.TYPE_DOC)
            .constant("schemaVersion", RecordTable.SCHEMA_VERSION, RecordTable.VERSION, RecordTable.SCHEMA_VERSION_DOC)
            .required("report", REPORT, KeptReport::report, KeptReport.Builder::report, "What residents may read.")
            .required(
                    "zone",
                    ZONE,
                    KeptReport::zone,
                    KeptReport.Builder::zone,
                    "The zone in which the days of a community begin and end that has no record of its own.")
            .required(
                    "scoreBases",
                    byCommunity(BASIS),
                    KeptReport::scoreBases,
                    KeptReport.Builder::scoreBases,
                    "What is behind the score of each community that was shown last. Not for publication.")
            .form();

    private DisclosureForms() {}

    private static <V> Form<Map<CommunityId, V>> byCommunity(Form<V> form) {
        return Containers.map(CommunityId::new, form);
    }

    private static <V> Form<Disclosed<V>> smallNumber(Form<V> number) {
        Form<Optional<V>> orNull = nullable(number);
        return Scalars.form(
                in -> orNull.read(in)
                        .<Disclosed<V>>map(Disclosed::value)
                        .orElseGet(() -> Disclosed.suppressed(Reason.SMALL_NUMBER)),
                (disclosed, out) -> orNull.write(disclosed.toOptional(), out),
                orNull.schema());
    }
}
