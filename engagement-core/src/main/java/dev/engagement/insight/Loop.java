package dev.engagement.insight;

import dev.engagement.bulletin.SafetyBulletin;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.Concern;
import dev.engagement.meeting.AgendaItem;
import dev.engagement.meeting.MinutesEntry;
import dev.engagement.meeting.SafetyMeeting;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of one concern: where it was talked about, what was promised, and what the resident was told and said. Of a
 * duplicate it is also what came of the concern that stands for it.
 *
 * <p>The records are those in force; the steps are those that were taken by the end of the day of the report. This
 * record is immutable and thread-safe.
 *
 * @param concern the concern
 * @param discussions agenda items about it, in the order of their meetings
 * @param commitments what was promised in it, or under those agenda items, in the order of their ids
 * @param bulletins bulletins about it or about one of the commitments, in the order of their ids
 * @param steps when each step was taken, in the order of the steps; without those that were not
 */
public record Loop(
        Concern concern,
        List<Discussion> discussions,
        List<Commitment> commitments,
        List<SafetyBulletin> bulletins,
        Map<Step, Instant> steps) {

    /** What closes the loop, in its order. Not every loop takes every step. */
    public enum Step {
        /** A resident raised the concern. */
        RAISED,
        /** It was talked about at a meeting that was held: the start of the first one. */
        DISCUSSED,
        /** It was decided what to do: a decision or action in a meeting's minutes, or an action that was planned. */
        DECIDED,
        /** The last thing that was promised was done; where nothing was promised, the concern was solved. */
        DONE,
        /** The resident was told, or everybody was, by a bulletin. */
        TOLD,
        /** The resident said whether it is solved. */
        CONFIRMED
    }

    /**
     * An agenda item about a concern.
     *
     * <p>This record is immutable and thread-safe.
     *
     * @param meeting the meeting
     * @param item the item of its agenda
     * @param minutes what the minutes say under this item, in their order; empty if nothing
     */
    public record Discussion(SafetyMeeting meeting, AgendaItem item, List<MinutesEntry> minutes) {

        /**
         * Copies the list.
         *
         * @param meeting the meeting
         * @param item the item of its agenda
         * @param minutes what the minutes say under this item
         */
        public Discussion {
            Objects.requireNonNull(meeting, "meeting");
            Objects.requireNonNull(item, "item");
            minutes = List.copyOf(minutes);
        }
    }

    /**
     * Copies the lists and the steps.
     *
     * @param concern the concern
     * @param discussions agenda items about it
     * @param commitments what was promised in it, or under those agenda items
     * @param bulletins bulletins about it or about one of the commitments
     * @param steps when each step was taken
     */
    public Loop {
        Objects.requireNonNull(concern, "concern");
        discussions = List.copyOf(discussions);
        commitments = List.copyOf(commitments);
        bulletins = List.copyOf(bulletins);
        Map<Step, Instant> inOrder = new EnumMap<>(Step.class);
        inOrder.putAll(steps);
        steps = Collections.unmodifiableMap(inOrder);
    }

    /**
     * {@return when a step was taken; empty if it was not}
     *
     * @param step the step
     */
    public Optional<Instant> at(Step step) {
        return Optional.ofNullable(steps.get(step));
    }
}
