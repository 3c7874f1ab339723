/**
 * The domain of community engagement for public-safety teams: records, an exact evidence ledger and an explainable
 * trust score.
 *
 * <ul>
 *   <li>What happened is recorded with {@link dev.engagement.interaction}, {@link dev.engagement.meeting},
 *       {@link dev.engagement.outreach}, {@link dev.engagement.concern}, {@link dev.engagement.tip},
 *       {@link dev.engagement.bulletin} and {@link dev.engagement.survey}, for the {@link dev.engagement.community
 *       communities} and {@link dev.engagement.people people} of a team.
 *   <li>{@link dev.engagement.log} keeps the records, {@link dev.engagement.evidence} finds what they say about trust,
 *       and {@link dev.engagement.trust} adds that up and reads it.
 *   <li>{@link dev.engagement.insight} says what to do next, {@link dev.engagement.disclosure} what may be published.
 * </ul>
 *
 * <p>The samples of the packages take some values as given: {@code elmPark} is a community, {@code officer} the id of
 * an officer, {@code log} a log with {@code elmPark} and a concern raised there, and {@code now} the moment at which
 * that was raised.
 *
 * <p>Values are immutable. Nothing here reads a clock, a default zone or locale, a file or a network: the same input
 * gives the same result on every machine, but for the ends of intervals and for probabilities, whose last digits may
 * differ between machines of different kinds. No type scores a person.
 */
module dev.engagement.core {
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires org.apache.commons.statistics.distribution;
    requires org.slf4j;

    exports dev.engagement.base;
    exports dev.engagement.bulletin;
    exports dev.engagement.community;
    exports dev.engagement.concern;
    exports dev.engagement.disclosure;
    exports dev.engagement.evidence;
    exports dev.engagement.gathering;
    exports dev.engagement.id;
    exports dev.engagement.insight;
    exports dev.engagement.interaction;
    exports dev.engagement.log;
    exports dev.engagement.meeting;
    exports dev.engagement.outreach;
    exports dev.engagement.people;
    exports dev.engagement.record;
    exports dev.engagement.recurrence;
    exports dev.engagement.survey;
    exports dev.engagement.tip;
    exports dev.engagement.trust;
}
