/**
 * What residents said when they were asked. Start with {@link dev.engagement.survey.SurveyResult}.
 */
@NullMarked
package dev.engagement.survey;

import org.jspecify.annotations.NullMarked;
