package dev.engagement.examples.report;

import dev.engagement.trust.Dimension;
import dev.engagement.trust.DimensionScore;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.TrustAssessment;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of the reports. */
final class Words {

    /** Said of every score. */
    static final String NOT_A_PERCENTAGE = "a mean on 0 to 100, not a percentage";

    /** Said of the evidence of a community beside that of its dimensions. */
    static final String ALL_TOGETHER =
            "The whole can have less evidence than a dimension: little known of one leaves the whole uncertain.";

    private Words() {}

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static String share(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String points(double value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }

    /** As in {@code +1.5} or {@code \u22121.5}. */
    static String signed(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return (rounded > 0 ? "+" : rounded < 0 ? "\u2212" : "\u00b1") + number(Math.abs(rounded));
    }

    /** As in {@code 90 % interval}. */
    static String interval(double level) {
        return String.format(Locale.ROOT, "%.3g %% interval", level * 100).replaceAll("\\.?0+ %", " %");
    }

    static String range(double low, double high) {
        return number(low) + " to " + number(high);
    }

    /** What the evidence of the dimensions counts before anything is known, as in {@code 2.0 = nothing known yet}. */
    static String nothingKnown(TrustAssessment assumed) {
        Map<Dimension, DimensionScore> dimensions = assumed.dimensions();
        Set<String> amounts = dimensions.values().stream()
                .map(read -> number(read.evidence()))
                .collect(Collectors.toSet());
        String amount = amounts.size() == 1
                ? amounts.iterator().next()
                : dimensions.entrySet().stream()
                        .map(entry -> of(entry.getKey()) + " "
                                + number(entry.getValue().evidence()))
                        .collect(Collectors.joining(", "));
        return amount + " = nothing known yet";
    }

    /** As in {@code 2.0 = nothing known yet}, of the whole. */
    static String nothingKnownAtAll(TrustAssessment assumed) {
        return number(assumed.evidence()) + " = nothing known yet";
    }

    /** What speaks for a dimension without enough evidence, and what would tell more. */
    static String missing(Scored scored, Dimension dimension, DimensionScore read) {
        String needed =
                number(read.evidence()) + " of the " + number(scored.policy().minimumEvidence())
                        + " answers needed; record " + sources(scored.kindsOf(dimension)) + ".";
        return of(dimension)
                + (scored.isHeardOf(dimension)
                        ? " has evidence worth "
                        : " has only what the policy assumes, which is worth ")
                + needed;
    }

    /** The day of the newest evidence of a dimension. */
    static String lastHeard(Scored scored, Dimension dimension) {
        return scored.lastHeard(dimension).map(LocalDate::toString).orElse("never");
    }

    /** The name of a constant in words, as in {@code telling back}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The same words as the beginning of a line. */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What would give evidence of some kinds, as in {@code a survey result about TRUST}. */
    static String sources(List<EvidenceKind> kinds) {
        return kinds.stream().map(Words::source).distinct().collect(Collectors.joining("; "));
    }

    /** What the evidence is. */
    static String of(EvidenceKind kind) {
        return switch (kind) {
            case ATTENDANCE -> "people who came";
            case COMMITMENT_KEPT -> "commitments kept, late or broken";
            case CONCERN_ACKNOWLEDGED -> "concerns acknowledged in time or not";
            case CONCERN_ANSWERED -> "concerns answered in time or not";
            case CONCERN_ANSWERED_LATE -> "concerns answered late";
            case CONCERN_RESOLUTION_RATED -> "resolutions confirmed or disputed by residents";
            case CONCERN_TOLD_BACK -> "residents told back in time or not";
            case CONDUCT_FEEDBACK -> "commendations and complaints about conduct";
            case CONTACT_PERCEIVED_BY_OFFICER -> "officers' impressions of contacts";
            case CONTACT_RATED_BY_RESIDENT -> "residents' ratings of contacts";
            case ENFORCEMENT_CONTACT -> "enforcement contacts";
            case MEETING_FELT_HEARD -> "people who felt heard at meetings";
            case MEETING_HELD_AS_ANNOUNCED -> "meetings held as announced or not";
            case MINUTES_PUBLISHED -> "minutes published in time or not";
            case PRESENCE_PERIOD -> "weeks with and without proactive contact";
            case PROACTIVE_CONTACT -> "proactive contacts";
            case REACTIVE_CONTACT -> "reactive contacts";
            case SESSION_HELD_AS_ANNOUNCED -> "outreach sessions held as announced or not";
            case SURVEY_LISTEN -> "survey answers: the team listens";
            case SURVEY_RESPECT -> "survey answers: the team shows respect";
            case SURVEY_SAFETY -> "survey answers: people feel safe";
            case SURVEY_TRUST -> "survey answers: people trust the team";
            case TIP_RECEIVED -> "tips received";
        };
    }

    /** Which record would give some. */
    private static String source(EvidenceKind kind) {
        return switch (kind) {
            case ATTENDANCE -> "meetings and outreach sessions with headcounts";
            case COMMITMENT_KEPT -> "commitments with a due day";
            case CONCERN_ACKNOWLEDGED -> "concerns with acknowledgeBy";
            case CONCERN_ANSWERED, CONCERN_ANSWERED_LATE -> "concerns with answerBy";
            case CONCERN_RESOLUTION_RATED -> "concerns whose resolution the resident confirms or disputes";
            case CONCERN_TOLD_BACK -> "concerns with tellBackBy";
            case CONDUCT_FEEDBACK -> "conduct feedback";
            case CONTACT_PERCEIVED_BY_OFFICER -> "interactions with an officerImpression";
            case CONTACT_RATED_BY_RESIDENT -> "interactions with a residentRating";
            case ENFORCEMENT_CONTACT, REACTIVE_CONTACT -> "interactions";
            case MEETING_FELT_HEARD -> "meetings with feedback";
            case MEETING_HELD_AS_ANNOUNCED -> "announced meetings";
            case MINUTES_PUBLISHED -> "meetings with minutes due on a day";
            case PRESENCE_PERIOD, PROACTIVE_CONTACT ->
                "a proactive interaction, a meeting or an outreach session in every week";
            case SESSION_HELD_AS_ANNOUNCED -> "announced outreach sessions";
            case SURVEY_LISTEN -> "survey results about LISTEN";
            case SURVEY_RESPECT -> "survey results about RESPECT";
            case SURVEY_SAFETY -> "survey results about SAFETY";
            case SURVEY_TRUST -> "survey results about TRUST";
            case TIP_RECEIVED -> "tips";
        };
    }
}
