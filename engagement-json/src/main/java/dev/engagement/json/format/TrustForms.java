package dev.engagement.json.format;

import static dev.engagement.json.format.SharedForms.COMMUNITY_ID;
import static dev.engagement.json.table.Part.required;
import static dev.engagement.json.table.Scalars.DAY;
import static dev.engagement.json.table.Scalars.INTEGER;
import static dev.engagement.json.table.Scalars.LONG;
import static dev.engagement.json.table.Scalars.REAL;
import static dev.engagement.json.table.Scalars.constant;
import static dev.engagement.json.table.Scalars.text;

import dev.engagement.json.table.Containers;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.JsonIn;
import dev.engagement.json.table.JsonOut;
import dev.engagement.json.table.ObjectForm;
import dev.engagement.json.table.Parts;
import dev.engagement.json.table.Scalars;
import dev.engagement.json.table.Table;
import dev.engagement.trust.Contribution;
import dev.engagement.trust.Dimension;
import dev.engagement.trust.DimensionPolicy;
import dev.engagement.trust.DimensionScore;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.Interval;
import dev.engagement.trust.KindPolicy;
import dev.engagement.trust.NoiseScale;
import dev.engagement.trust.PresenceRule;
import dev.engagement.trust.TrustAssessment;
import dev.engagement.trust.TrustPolicy;

/** Ledgers, policies and assessments. */
final class TrustForms {

    private static final Form<EvidenceKind> KIND = constant(EvidenceKind.class);

    private static final Form<Dimension> DIMENSION = constant(Dimension.class);

    private static final Form<NoiseScale> NOISE_SCALE = Scalars.form(
            TrustForms::readNoiseScale,
            TrustForms::writeNoiseScale,
            Scalars.keywords(
                    "description",
                    "Noise scale and its prior.",
                    "type",
                    "array",
                    "items",
                    REAL.schema(),
                    "minItems",
                    2,
                    "maxItems",
                    2));

    private static final ObjectForm<DimensionPolicy, DimensionPolicy.Builder> DIMENSION_POLICY =
            Table.<DimensionPolicy, DimensionPolicy.Builder>of(
                            "DimensionPolicy",
                            "How one dimension is read.",
                            DimensionPolicy::builder,
                            DimensionPolicy.Builder::build)
                    .required(
                            "weight",
                            REAL,
                            DimensionPolicy::weight,
                            DimensionPolicy.Builder::weight,
                            "Its share in the score, 0 to 1.")
                    .required(
                            "baseRate",
                            REAL,
                            DimensionPolicy::baseRate,
                            DimensionPolicy.Builder::baseRate,
                            "The mean without evidence, above 0 and below 1.")
                    .required(
                            "priorStrength",
                            REAL,
                            DimensionPolicy::priorStrength,
                            DimensionPolicy.Builder::priorStrength,
                            "How much evidence the base rate counts for, above 0.")
                    .list(
                            "noiseScales",
                            NOISE_SCALE,
                            DimensionPolicy::noiseScales,
                            DimensionPolicy.Builder::addNoiseScale,
                            "Assumed noise scales with their priors.")
                    .list(
                            "filterPrior",
                            REAL,
                            DimensionPolicy::filterPrior,
                            DimensionPolicy.Builder::addFilterPrior,
                            "Prior of each filter; from the noise scales if absent.")
                    .form();

    private static final ObjectForm<KindPolicy, KindPolicy.Builder> KIND_POLICY =
            Table.<KindPolicy, KindPolicy.Builder>of(
                            "KindPolicy",
                            "What one kind of evidence says.",
                            KindPolicy::builder,
                            KindPolicy.Builder::build)
                    .required(
                            "dimension",
                            Scalars.nullable(DIMENSION),
                            KindPolicy::dimension,
                            KindPolicy.Builder::dimension,
                            "The dimension it speaks for; null for an indicator.")
                    .stated(
                            "reliability",
                            REAL,
                            KindPolicy::reliability,
                            KindPolicy.Builder::reliability,
                            "How much it says; 1 if absent.")
                    .stated(
                            "positiveMass",
                            REAL,
                            KindPolicy::positiveMass,
                            KindPolicy.Builder::positiveMass,
                            "Weight of outcomes for trust; 1 if absent.")
                    .stated(
                            "negativeMass",
                            REAL,
                            KindPolicy::negativeMass,
                            KindPolicy.Builder::negativeMass,
                            "Weight of outcomes against trust; 1 if absent.")
                    .stated(
                            "withinDayCorrelation",
                            REAL,
                            KindPolicy::withinDayCorrelation,
                            KindPolicy.Builder::withinDayCorrelation,
                            "How alike reports of one day are, 0 to 1; 0 if absent.")
                    .form();

    private static final Form<PresenceRule> PRESENCE = Parts.<PresenceRule>of(
                    "PresenceRule", "How presence is derived.")
            .make(
                    required("kind", KIND, PresenceRule::kind, "The kind of evidence that is derived."),
                    required("periodDays", INTEGER, PresenceRule::periodDays, "Days of a period."),
                    required(
                            "anchorEpochDay",
                            LONG,
                            PresenceRule::anchorEpochDay,
                            "A day on which a period begins, in days since 1970-01-01."),
                    required(
                            "proactiveKinds",
                            Containers.set(KIND),
                            PresenceRule::proactiveKinds,
                            "Kinds that count as presence."),
                    PresenceRule::new);

    static final ObjectForm<TrustPolicy, TrustPolicy.Builder> POLICY = Table.<TrustPolicy, TrustPolicy.Builder>of(
                    "TrustPolicy",
                    "How a ledger is read. Type and version may be left out.",
                    TrustPolicy::builder,
                    TrustPolicy.Builder::build)
            .optionalConstant("type", RecordTable.type("trust-policy"), "trust-policy", RecordTable.TYPE_DOC)
            .optionalConstant(
                    "schemaVersion", RecordTable.SCHEMA_VERSION, RecordTable.VERSION, RecordTable.SCHEMA_VERSION_DOC)
            .required("id", text(128), TrustPolicy::id, TrustPolicy.Builder::id, "Name of the policy.")
            .required(
                    "readPrior",
                    REAL,
                    TrustPolicy::readPrior,
                    TrustPolicy.Builder::readPrior,
                    "How much evidence the base rate counts for at read-out.")
            .list(
                    "driftRates",
                    REAL,
                    TrustPolicy::driftRates,
                    TrustPolicy.Builder::addDriftRate,
                    "Assumed drift rates, variance of logit p per day.")
            .required(
                    "weightMemory",
                    REAL,
                    TrustPolicy::weightMemory,
                    TrustPolicy.Builder::weightMemory,
                    "How much of the filters' weights is kept, 0 to 1.")
            .required(
                    "varianceFloor",
                    REAL,
                    TrustPolicy::varianceFloor,
                    TrustPolicy.Builder::varianceFloor,
                    "Least variance of one outcome.")
            .required(
                    "intervalLevel",
                    REAL,
                    TrustPolicy::intervalLevel,
                    TrustPolicy.Builder::intervalLevel,
                    "Probability of the interval, above 0 and below 1.")
            .requiredInt(
                    "assumedRespondents",
                    TrustPolicy::assumedRespondents,
                    TrustPolicy.Builder::assumedRespondents,
                    "Respondents of a survey that does not tell.")
            .required(
                    "dimensionCorrelation",
                    REAL,
                    TrustPolicy::dimensionCorrelation,
                    TrustPolicy.Builder::dimensionCorrelation,
                    "Correlation between dimensions, 0 to 1.")
            .required(
                    "minimumEvidence",
                    REAL,
                    TrustPolicy::minimumEvidence,
                    TrustPolicy.Builder::minimumEvidence,
                    "Evidence that a dimension needs to be covered.")
            .required(
                    "minimumCoverage",
                    REAL,
                    TrustPolicy::minimumCoverage,
                    TrustPolicy.Builder::minimumCoverage,
                    "Weight of covered dimensions that a score needs, 0 to 1.")
            .required(
                    "dimensions",
                    Containers.map(Scalars.key(Dimension.class), DIMENSION_POLICY),
                    TrustPolicy::dimensions,
                    TrustPolicy.Builder::dimensions,
                    "How each dimension is read.")
            .required(
                    "presence",
                    PRESENCE,
                    TrustPolicy::presence,
                    TrustPolicy.Builder::presence,
                    "How presence is derived.")
            .required(
                    "kinds",
                    Containers.map(Scalars.key(EvidenceKind.class), KIND_POLICY),
                    TrustPolicy::kinds,
                    TrustPolicy.Builder::kinds,
                    "What each kind of evidence says.")
            .form();

    private static final Form<Interval> INTERVAL = Parts.<Interval>of(
                    "Interval", "Where the score lies with a probability.")
            .make(
                    required("level", REAL, Interval::level, "The probability."),
                    required("low", REAL, Interval::low, "Lower end, 0 to 100."),
                    required("high", REAL, Interval::high, "Upper end, 0 to 100."),
                    Interval::new);

    private static final Form<DimensionScore> DIMENSION_SCORE = Parts.<DimensionScore>of(
                    "DimensionScore", "The score of one dimension.")
            .make(
                    required("score", REAL, DimensionScore::score, "The score, 0 to 100."),
                    required("low", REAL, DimensionScore::low, "Lower end of its interval."),
                    required("high", REAL, DimensionScore::high, "Upper end of its interval."),
                    required("evidence", REAL, DimensionScore::evidence, "How much evidence it stands on."),
                    required("weight", REAL, DimensionScore::weight, "Its share in the whole score, 0 to 1."),
                    DimensionScore::new);

    private static final Form<Contribution> CONTRIBUTION = Parts.<Contribution>of(
                    "Contribution", "What one kind of evidence moved the score by.")
            .make(
                    required("dimension", DIMENSION, Contribution::dimension, "The dimension."),
                    required("kind", KIND, Contribution::kind, "The kind of evidence."),
                    required("points", REAL, Contribution::points, "Points of the score, possibly negative."),
                    Contribution::new);

    static final ObjectForm<TrustAssessment, TrustAssessment.Builder> ASSESSMENT =
            Table.<TrustAssessment, TrustAssessment.Builder>of(
                            "TrustAssessment",
                            "The trust score of one community at a day.",
                            TrustAssessment::builder,
                            TrustAssessment.Builder::build)
                    .constant("type", RecordTable.type("trust-assessment"), "trust-assessment", RecordTable.TYPE_DOC)
                    .constant(
                            "schemaVersion",
                            RecordTable.SCHEMA_VERSION,
                            RecordTable.VERSION,
                            RecordTable.SCHEMA_VERSION_DOC)
                    .required(
                            "communityId",
                            COMMUNITY_ID,
                            TrustAssessment::communityId,
                            TrustAssessment.Builder::communityId,
                            "The community.")
                    .required(
                            "asOf",
                            DAY,
                            TrustAssessment::asOf,
                            TrustAssessment.Builder::asOf,
                            "The day at which its ledger was read.")
                    .required(
                            "policy",
                            text(128),
                            TrustAssessment::policy,
                            TrustAssessment.Builder::policy,
                            "Name of the policy.")
                    .required(
                            "score",
                            REAL,
                            TrustAssessment::score,
                            TrustAssessment.Builder::score,
                            "The score, 0 to 100; a mean, not a percentage.")
                    .required(
                            "interval",
                            INTERVAL,
                            TrustAssessment::interval,
                            TrustAssessment.Builder::interval,
                            "Where the score lies with a probability.")
                    .required(
                            "evidence",
                            REAL,
                            TrustAssessment::evidence,
                            TrustAssessment.Builder::evidence,
                            "How much evidence it stands on.")
                    .required(
                            "coverage",
                            REAL,
                            TrustAssessment::coverage,
                            TrustAssessment.Builder::coverage,
                            "Weight of the dimensions with enough evidence, 0 to 1.")
                    .required(
                            "standing",
                            constant(TrustAssessment.Standing.class),
                            TrustAssessment::standing,
                            TrustAssessment.Builder::standing,
                            "Whether there is enough evidence for a score.")
                    .required(
                            "base",
                            REAL,
                            TrustAssessment::base,
                            TrustAssessment.Builder::base,
                            "The score without evidence.")
                    .required(
                            "dimensions",
                            Containers.map(Scalars.key(Dimension.class), DIMENSION_SCORE),
                            TrustAssessment::dimensions,
                            TrustAssessment.Builder::dimensions,
                            "The score of each dimension.")
                    .list(
                            "contributions",
                            CONTRIBUTION,
                            TrustAssessment::contributions,
                            TrustAssessment.Builder::addContribution,
                            "What moved the score; with base they add up to it.")
                    .form();

    private static NoiseScale readNoiseScale(JsonIn in) {
        in.beginArray();
        in.element();
        double scale = in.real();
        in.element();
        double prior = in.real();
        in.endArray();
        return new NoiseScale(scale, prior);
    }

    private static void writeNoiseScale(NoiseScale noise, JsonOut out) {
        out.beginArray();
        out.real(noise.scale());
        out.real(noise.prior());
        out.endArray();
    }

    private TrustForms() {}
}
