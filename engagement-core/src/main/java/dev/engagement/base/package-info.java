/**
 * Small values that every part of the domain shares, and the ways in which the library says no.
 *
 * <ul>
 *   <li>{@link Lifecycle} is the table of the moves that a kind of record can make, {@link Transition} a move that was
 *       made.
 *   <li>{@link Code} is a word from an open list. {@link Place}, {@link DayPeriod}, {@link TimeLimit} and
 *       {@link LanguageTag} are parts of several records.
 *   <li>{@link InvalidValueException} says which rules a value breaks, {@link IncompleteValueException} which
 *       attributes a builder lacks, {@link IllegalTransitionException} which moves were allowed instead. Nothing
 *       personal is in their messages.
 * </ul>
 *
 * <pre>{@code
 * System.out.println(Commitment.LIFECYCLE.next(CommitmentState.DONE)); // [VERIFIED]
 * System.out.println(TimeLimit.parse("P5WD").after(LocalDate.parse("2026-01-30"))); // 2026-02-06
 * }</pre>
 *
 * <p>Nothing here knows meetings, concerns or any other part of the domain.
 */
@NullMarked
package dev.engagement.base;

import org.jspecify.annotations.NullMarked;
