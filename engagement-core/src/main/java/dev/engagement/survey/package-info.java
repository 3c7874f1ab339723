/**
 * What residents said when they were asked. {@link SurveyInstrument} holds the questions, {@link SurveyResponse} what
 * one person answered, and {@link SurveyResult} the mean answer of a community, published or worked out from responses.
 *
 * <pre>{@code
 * Question trust = Question.of(QuestionId.of("q1"), Measure.TRUST, Scale.of(1, 5));
 * SurveyResult published = SurveyResult.builder()
 *         .id(SurveyResultId.of("s-1")).communityId(elmPark.id()).revision(1).recordedAt(now)
 *         .measure(trust.measure()).scale(trust.scale()).mean(3.8).respondents(120)
 *         .period(new DayPeriod(LocalDate.parse("2026-01-02"), LocalDate.parse("2026-01-16")))
 *         .build();
 * System.out.println(trust.scale().share(published.mean())); // 0.7
 * }</pre>
 *
 * <p>{@code elmPark} and {@code now} are given, as in {@linkplain dev.engagement.core/ all samples}.
 *
 * <p>A published mean needs no instrument and no responses. Responses count by the weight they come with; nothing here
 * works weights out, or corrects for who did not answer.
 */
@NullMarked
package dev.engagement.survey;

import org.jspecify.annotations.NullMarked;
