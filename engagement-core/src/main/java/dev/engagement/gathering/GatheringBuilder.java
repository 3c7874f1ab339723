package dev.engagement.gathering;

import dev.engagement.base.Place;
import dev.engagement.base.Transition;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.record.RecordBuilder;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * What the builders of all gatherings have in common: the attributes of {@link Gathering}; not thread-safe.
 *
 * @param <G> the gathering
 * @param <B> the builder itself
 */
public sealed interface GatheringBuilder<G extends Gathering<G>, B extends GatheringBuilder<G, B>>
        extends RecordBuilder<B> permits SafetyMeeting.Builder, OutreachSession.Builder {

    /**
     * Sets {@link Gathering#title()}.
     *
     * @param title what it is called
     * @return this builder
     */
    B title(String title);

    /**
     * Sets {@link Gathering#start()}.
     *
     * @param start when it begins, by the clocks of its zone
     * @return this builder
     */
    B start(LocalDateTime start);

    /**
     * Sets {@link Gathering#length()}.
     *
     * @param length how long it is planned to take
     * @return this builder
     */
    B length(Duration length);

    /**
     * Sets {@link Gathering#zone()}.
     *
     * @param zone the zone of its clocks
     * @return this builder
     */
    B zone(ZoneId zone);

    /**
     * Sets {@link Gathering#place()}.
     *
     * @param place where people meet
     * @return this builder
     */
    B place(Place place);

    /**
     * Replaces {@link Gathering#headcounts()}.
     *
     * @param headcounts who was there
     * @return this builder
     */
    B headcounts(Iterable<? extends Headcount> headcounts);

    /**
     * Sets {@link Gathering#attendanceUnknown()}.
     *
     * @param attendanceUnknown whether it is known that nobody counted
     * @return this builder
     */
    B attendanceUnknown(boolean attendanceUnknown);

    /**
     * Sets {@link Gathering#feedback()}.
     *
     * @param feedback what those who attended said
     * @return this builder
     */
    B feedback(HeardFeedback feedback);

    /**
     * Sets {@link Gathering#previousStart()}.
     *
     * @param previousStart when it was to begin before it was last put off
     * @return this builder
     */
    B previousStart(LocalDateTime previousStart);

    /**
     * Adds to {@link Gathering#transitions()}.
     *
     * @param move the latest move
     * @return this builder
     */
    B addTransition(Transition<GatheringState> move);

    /** {@return the gathering} */
    @Override
    G build();
}
