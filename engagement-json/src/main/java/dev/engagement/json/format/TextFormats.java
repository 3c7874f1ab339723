package dev.engagement.json.format;

import static java.util.Objects.requireNonNull;

import dev.engagement.base.Code;
import dev.engagement.base.LanguageTag;
import dev.engagement.id.AgendaItemId;
import dev.engagement.id.AssignmentId;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.ConductFeedbackId;
import dev.engagement.id.ConsentId;
import dev.engagement.id.InteractionId;
import dev.engagement.id.MeetingSeriesId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.OutreachProgramId;
import dev.engagement.id.OutreachSessionId;
import dev.engagement.id.PartnerOrganizationId;
import dev.engagement.id.PartnershipId;
import dev.engagement.id.QuestionId;
import dev.engagement.id.ResidentId;
import dev.engagement.id.SafetyBulletinId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.id.SubjectId;
import dev.engagement.id.SurveyInstrumentId;
import dev.engagement.id.SurveyResponseId;
import dev.engagement.id.SurveyResultId;
import dev.engagement.id.TipId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types whose values are one text in the format: ids, codes and language tags. */
public final class TextFormats {

    /**
     * One type.
     *
     * @param <T> the type
     * @param type the Java type
     * @param parse makes a value of its text
     * @param print gives the text of a value
     */
    public record TextFormat<T>(Class<T> type, Function<String, T> parse, Function<T, String> print) {}

    private static final List<TextFormat<?>> ALL = List.of(
            new TextFormat<>(Code.class, Code::new, Code::value),
            new TextFormat<>(LanguageTag.class, LanguageTag::new, LanguageTag::value),
            new TextFormat<>(AgendaItemId.class, AgendaItemId::new, AgendaItemId::value),
            new TextFormat<>(AssignmentId.class, AssignmentId::new, AssignmentId::value),
            new TextFormat<>(CommitmentId.class, CommitmentId::new, CommitmentId::value),
            new TextFormat<>(CommunityId.class, CommunityId::new, CommunityId::value),
            new TextFormat<>(ConcernId.class, ConcernId::new, ConcernId::value),
            new TextFormat<>(ConductFeedbackId.class, ConductFeedbackId::new, ConductFeedbackId::value),
            new TextFormat<>(ConsentId.class, ConsentId::new, ConsentId::value),
            new TextFormat<>(InteractionId.class, InteractionId::new, InteractionId::value),
            new TextFormat<>(MeetingSeriesId.class, MeetingSeriesId::new, MeetingSeriesId::value),
            new TextFormat<>(OfficerId.class, OfficerId::new, OfficerId::value),
            new TextFormat<>(OutreachProgramId.class, OutreachProgramId::new, OutreachProgramId::value),
            new TextFormat<>(OutreachSessionId.class, OutreachSessionId::new, OutreachSessionId::value),
            new TextFormat<>(PartnerOrganizationId.class, PartnerOrganizationId::new, PartnerOrganizationId::value),
            new TextFormat<>(PartnershipId.class, PartnershipId::new, PartnershipId::value),
            new TextFormat<>(QuestionId.class, QuestionId::new, QuestionId::value),
            new TextFormat<>(ResidentId.class, ResidentId::new, ResidentId::value),
            new TextFormat<>(SafetyBulletinId.class, SafetyBulletinId::new, SafetyBulletinId::value),
            new TextFormat<>(SafetyMeetingId.class, SafetyMeetingId::new, SafetyMeetingId::value),
            new TextFormat<>(SubjectId.class, SubjectId::new, SubjectId::value),
            new TextFormat<>(SurveyInstrumentId.class, SurveyInstrumentId::new, SurveyInstrumentId::value),
            new TextFormat<>(SurveyResponseId.class, SurveyResponseId::new, SurveyResponseId::value),
            new TextFormat<>(SurveyResultId.class, SurveyResultId::new, SurveyResultId::value),
            new TextFormat<>(TipId.class, TipId::new, TipId::value));

    private static final Map<Class<?>, TextFormat<?>> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(TextFormat::type, Function.identity()));

    private TextFormats() {}

    /** All of them. */
    public static List<TextFormat<?>> all() {
        return ALL;
    }

    /** That of a type which is one of them. */
    @SuppressWarnings("unchecked") // each stands under its own type
    public static <T> TextFormat<T> of(Class<T> type) {
        return (TextFormat<T>) requireNonNull(BY_TYPE.get(type));
    }
}
