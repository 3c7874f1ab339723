package dev.engagement.json.format;

import static dev.engagement.json.format.SharedForms.DAY_PERIOD;
import static dev.engagement.json.format.SharedForms.LONG_TEXT;
import static dev.engagement.json.table.Part.defaulted;
import static dev.engagement.json.table.Part.optional;
import static dev.engagement.json.table.Part.required;
import static dev.engagement.json.table.Scalars.BOOLEAN;
import static dev.engagement.json.table.Scalars.INSTANT;
import static dev.engagement.json.table.Scalars.INTEGER;
import static dev.engagement.json.table.Scalars.REAL;
import static dev.engagement.json.table.Scalars.WHOLE;
import static dev.engagement.json.table.Scalars.constant;
import static dev.engagement.json.table.Scalars.wrapped;

import dev.engagement.id.QuestionId;
import dev.engagement.id.RecordType;
import dev.engagement.id.SurveyInstrumentId;
import dev.engagement.id.SurveyResponseId;
import dev.engagement.id.SurveyResultId;
import dev.engagement.json.table.Containers;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.JsonOut;
import dev.engagement.json.table.ObjectForm;
import dev.engagement.json.table.Parts;
import dev.engagement.json.table.Scalars;
import dev.engagement.survey.Answer;
import dev.engagement.survey.Measure;
import dev.engagement.survey.Question;
import dev.engagement.survey.Scale;
import dev.engagement.survey.SurveyInstrument;
import dev.engagement.survey.SurveyResponse;
import dev.engagement.survey.SurveyResult;
import java.util.List;
import java.util.Map;

/** Surveys. */
final class SurveyForms {

    private static final Form<Scale> SCALE = Parts.<Scale>of("Scale", "The scale of the answers.")
            .make(
                    required("min", WHOLE, Scale::min, "The least answer."),
                    required("max", WHOLE, Scale::max, "The greatest answer."),
                    Scale::new);

    static final ObjectForm<SurveyResult, SurveyResult.Builder> SURVEY_RESULT = RecordTable.of(
                    RecordType.SURVEY_RESULT,
                    "SurveyResult",
                    "The mean answer of a survey in one community.",
                    SurveyResult::builder,
                    SurveyResult.Builder::build,
                    SurveyResultId::new,
                    SurveyResult.Builder::id)
            .required(
                    "measure",
                    constant(Measure.class),
                    SurveyResult::measure,
                    SurveyResult.Builder::measure,
                    "What was asked about.")
            .required("scale", SCALE, SurveyResult::scale, SurveyResult.Builder::scale, "The scale of the answers.")
            .required("mean", REAL, SurveyResult::mean, SurveyResult.Builder::mean, "The mean answer, on the scale.")
            .optionalInt(
                    "respondents",
                    SurveyResult::respondents,
                    SurveyResult.Builder::respondents,
                    "Number of people who answered, 1 to 100,000,000.")
            .required(
                    "period",
                    DAY_PERIOD,
                    SurveyResult::period,
                    SurveyResult.Builder::period,
                    "The days on which people were asked.")
            .form();

    private static final Form<QuestionId> QUESTION_ID = wrapped(QuestionId::new, QuestionId::value, 128);

    private static final Form<SurveyInstrumentId> INSTRUMENT_ID =
            wrapped(SurveyInstrumentId::new, SurveyInstrumentId::value, 128);

    private static final Form<Question> QUESTION = Parts.<Question>of("Question", "One question.")
            .make(
                    required("id", QUESTION_ID, Question::id, "The id, unique in its instrument."),
                    required("measure", constant(Measure.class), Question::measure, "What is asked about."),
                    required("scale", SCALE, Question::scale, "The scale of the answers."),
                    defaulted(
                            "reversed",
                            BOOLEAN,
                            false,
                            Question::reversed,
                            "Whether a high answer is a bad one; false if absent."),
                    optional("text", LONG_TEXT, Question::text, "The question as it is asked."),
                    Question::new);

    private static final Form<Answer.Missing> MISSING = constant(Answer.Missing.class);

    /** A number, or the word for why there is none. */
    private static final Form<Answer> ANSWER = Scalars.form(
            in -> in.isText() ? MISSING.read(in) : Answer.of(in.integer()),
            SurveyForms::write,
            Map.of("oneOf", List.of(INTEGER.schema(), MISSING.schema())));

    static final ObjectForm<SurveyInstrument, SurveyInstrument.Builder> SURVEY_INSTRUMENT = RecordTable.of(
                    RecordType.SURVEY_INSTRUMENT,
                    "SurveyInstrument",
                    "The questions of a survey.",
                    SurveyInstrument::builder,
                    SurveyInstrument.Builder::build,
                    SurveyInstrumentId::new,
                    SurveyInstrument.Builder::id)
            .requiredInt(
                    "version", SurveyInstrument::version, SurveyInstrument.Builder::version, "1, then 2, 3 and so on.")
            .optional(
                    "predecessor",
                    INSTRUMENT_ID,
                    SurveyInstrument::predecessor,
                    SurveyInstrument.Builder::predecessor,
                    "The instrument it follows.")
            .list(
                    "questions",
                    QUESTION,
                    SurveyInstrument::questions,
                    SurveyInstrument.Builder::addQuestion,
                    "The questions, in the order in which they are asked.")
            .optional(
                    "frozenAt",
                    INSTANT,
                    SurveyInstrument::frozenAt,
                    SurveyInstrument.Builder::frozenAt,
                    "When it was first answered; it does not change after.")
            .form();

    static final ObjectForm<SurveyResponse, SurveyResponse.Builder> SURVEY_RESPONSE = RecordTable.of(
                    RecordType.SURVEY_RESPONSE,
                    "SurveyResponse",
                    "One person's answers.",
                    SurveyResponse::builder,
                    SurveyResponse.Builder::build,
                    SurveyResponseId::new,
                    SurveyResponse.Builder::id)
            .required(
                    "instrumentId",
                    INSTRUMENT_ID,
                    SurveyResponse::instrumentId,
                    SurveyResponse.Builder::instrumentId,
                    "What was answered.")
            .requiredInt(
                    "instrumentVersion",
                    SurveyResponse::instrumentVersion,
                    SurveyResponse.Builder::instrumentVersion,
                    "Its version.")
            .required(
                    "period",
                    DAY_PERIOD,
                    SurveyResponse::period,
                    SurveyResponse.Builder::period,
                    "The days on which people were asked.")
            .required(
                    "sampling",
                    constant(SurveyResponse.Sampling.class),
                    SurveyResponse::sampling,
                    SurveyResponse.Builder::sampling,
                    "How people were chosen.")
            .stated(
                    "weight",
                    REAL,
                    SurveyResponse::weight,
                    SurveyResponse.Builder::weight,
                    "How many people this one stands for, above 0; 1 if absent.")
            .defaulted(
                    "answers",
                    Containers.map(QuestionId::new, ANSWER),
                    Map.of(),
                    SurveyResponse::answers,
                    SurveyResponse.Builder::answers,
                    "The answer to each question.")
            .form();

    private static void write(Answer answer, JsonOut out) {
        if (answer instanceof Answer.Given given) {
            out.integer(given.value());
        } else {
            MISSING.write((Answer.Missing) answer, out);
        }
    }

    private SurveyForms() {}
}
