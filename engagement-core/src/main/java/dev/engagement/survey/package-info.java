/**
 * What residents said when they were asked. Start with {@link dev.engagement.survey.SurveyInstrument}, {@link
 * dev.engagement.survey.SurveyResponse} and {@link dev.engagement.survey.SurveyResult}.
 *
 * <p>A published mean needs no instrument and no responses.
 */
@NullMarked
package dev.engagement.survey;

import org.jspecify.annotations.NullMarked;
