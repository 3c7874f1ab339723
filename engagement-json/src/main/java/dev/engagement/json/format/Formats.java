package dev.engagement.json.format;

import dev.engagement.bulletin.SafetyBulletin;
import dev.engagement.community.Community;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConductFeedback;
import dev.engagement.disclosure.KeptReport;
import dev.engagement.insight.EngagementPlan;
import dev.engagement.insight.Insight;
import dev.engagement.interaction.Interaction;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.ObjectForm;
import dev.engagement.json.table.Union;
import dev.engagement.meeting.MeetingSeries;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.outreach.OutreachProgram;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.people.Assignment;
import dev.engagement.people.Consent;
import dev.engagement.people.Officer;
import dev.engagement.people.PartnerOrganization;
import dev.engagement.people.Partnership;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Tombstone;
import dev.engagement.survey.SurveyInstrument;
import dev.engagement.survey.SurveyResponse;
import dev.engagement.survey.SurveyResult;
import dev.engagement.tip.Tip;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustAssessment;
import dev.engagement.trust.TrustPolicy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All types of the format, by the name in their member {@code type}. */
public final class Formats {

    /**
     * One type.
     *
     * @param <T> the type
     * @param name the value of {@code type}
     * @param type the Java type
     * @param form its table
     */
    public record Format<T>(String name, Class<T> type, ObjectForm<T, ?> form) {}

    private static final List<Format<? extends EngagementRecord>> RECORD_FORMATS = List.of(
            new Format<>("community", Community.class, CommunityForms.COMMUNITY),
            new Format<>("officer", Officer.class, PeopleForms.OFFICER),
            new Format<>("assignment", Assignment.class, PeopleForms.ASSIGNMENT),
            new Format<>("consent", Consent.class, PeopleForms.CONSENT),
            new Format<>("partner-organization", PartnerOrganization.class, PeopleForms.PARTNER_ORGANIZATION),
            new Format<>("partnership", Partnership.class, PeopleForms.PARTNERSHIP),
            new Format<>("interaction", Interaction.class, InteractionForms.INTERACTION),
            new Format<>("tip", Tip.class, TipForms.TIP),
            new Format<>("safety-bulletin", SafetyBulletin.class, BulletinForms.SAFETY_BULLETIN),
            new Format<>("meeting-series", MeetingSeries.class, MeetingForms.MEETING_SERIES),
            new Format<>("safety-meeting", SafetyMeeting.class, MeetingForms.SAFETY_MEETING),
            new Format<>("outreach-program", OutreachProgram.class, OutreachForms.OUTREACH_PROGRAM),
            new Format<>("outreach-session", OutreachSession.class, OutreachForms.OUTREACH_SESSION),
            new Format<>("concern", Concern.class, ConcernForms.CONCERN),
            new Format<>("commitment", Commitment.class, ConcernForms.COMMITMENT),
            new Format<>("conduct-feedback", ConductFeedback.class, ConcernForms.CONDUCT_FEEDBACK),
            new Format<>("survey-instrument", SurveyInstrument.class, SurveyForms.SURVEY_INSTRUMENT),
            new Format<>("survey-response", SurveyResponse.class, SurveyForms.SURVEY_RESPONSE),
            new Format<>("survey-result", SurveyResult.class, SurveyForms.SURVEY_RESULT),
            new Format<>("tombstone", Tombstone.class, TombstoneForms.TOMBSTONE));

    private static final List<Format<?>> OTHER_FORMATS = List.of(
            new Format<>("evidence-ledger", EvidenceLedger.class, LedgerForms.LEDGER),
            new Format<>("trust-policy", TrustPolicy.class, TrustForms.POLICY),
            new Format<>("trust-assessment", TrustAssessment.class, TrustForms.ASSESSMENT),
            new Format<>("insight", Insight.class, InsightForms.INSIGHT),
            new Format<>("engagement-plan", EngagementPlan.class, PlanForms.PLAN),
            new Format<>("kept-report", KeptReport.class, DisclosureForms.KEPT));

    private static final Map<String, Format<?>> ALL = all();

    /** Any record, told apart by {@code type}. */
    public static final Union<EngagementRecord> RECORD = records();

    /** Any type of the format, told apart by {@code type}. */
    public static final Union<Object> ANY = anything();

    private Formats() {}

    /** The name of the schema of a Java type that has a form: its own, {@code record}, or {@code anything}. */
    public static String schemaName(Class<?> type) {
        return type == Object.class
                ? "anything"
                : type == EngagementRecord.class
                        ? "record"
                        : ALL.values().stream()
                                .filter(format -> format.type() == type)
                                .map(Format::name)
                                .findFirst()
                                .orElseThrow();
    }

    /** All types by name, records first. */
    public static Map<String, Format<?>> byName() {
        return ALL;
    }

    /** The words of {@link #RECORD}. */
    static List<String> recordNames() {
        return RECORD_FORMATS.stream().<String>map(Format::name).toList();
    }

    /** The form of a Java type: one of {@link #byName()}, any record, or {@code Object} for any type of the format. */
    @SuppressWarnings("unchecked") // each form is kept with the class of its own type
    public static <T> Optional<Form<T>> of(Class<T> type) {
        if (type == Object.class) {
            return Optional.of((Form<T>) ANY);
        }
        if (type == EngagementRecord.class) {
            return Optional.of((Form<T>) RECORD);
        }
        return ALL.values().stream()
                .filter(format -> format.type() == type)
                .map(format -> (Form<T>) format.form())
                .findFirst();
    }

    private static Map<String, Format<?>> all() {
        Map<String, Format<?>> all = new LinkedHashMap<>();
        RECORD_FORMATS.forEach(format -> all.put(format.name(), format));
        OTHER_FORMATS.forEach(format -> all.put(format.name(), format));
        return Collections.unmodifiableMap(all);
    }

    private static Union<EngagementRecord> records() {
        Union.Builder<EngagementRecord> union = Union.of("type", Code.UNKNOWN_TYPE);
        RECORD_FORMATS.forEach(format -> union.shape(format.name(), format.form()));
        return union.form(record -> record.type().code());
    }

    private static Union<Object> anything() {
        Union.Builder<Object> union = Union.of("type", Code.UNKNOWN_TYPE);
        ALL.values().forEach(format -> union.shape(format.name(), format.form()));
        return union.form(Formats::name);
    }

    private static String name(Object value) {
        if (value instanceof EngagementRecord record) {
            return record.type().code();
        }
        return OTHER_FORMATS.stream()
                .filter(format -> format.type().isInstance(value))
                .map(Format::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no format for a value of this type"));
    }
}
