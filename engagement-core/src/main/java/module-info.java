/**
 * The domain of community engagement for public-safety teams: records, an exact evidence ledger and an explainable
 * trust score.
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
