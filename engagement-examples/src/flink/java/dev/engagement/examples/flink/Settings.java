package dev.engagement.examples.flink;

import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.id.CommunityId;
import dev.engagement.json.EngagementFormat;
import dev.engagement.trust.TrustPolicy;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a job is told. Zones are told and not read from the stream, since evidence is dated in them: with another zone
 * all records of a community would have to be read again.
 *
 * @param zones the zones of communities, by their ids
 * @param unknown the zone of all others
 * @param policy the policy in JSON
 * @param asOf the day to assess; null for the day of the clock
 * @param output what is written
 * @param live whether the input never ends; if it does, all is written once at its end
 * @param pause how long changes of a live input are collected before they are written
 * @param refresh after how long without a change an assessment is written again
 */
record Settings(
        Map<String, ZoneId> zones,
        ZoneId unknown,
        byte[] policy,
        @Nullable LocalDate asOf,
        Output output,
        boolean live,
        Duration pause,
        Duration refresh)
        implements Serializable {

    /** What is written of a community. */
    enum Output {
        /** Its assessment. */
        ASSESSMENTS,
        /** Its ledger. */
        LEDGERS
    }

    TrustPolicy trustPolicy() {
        return EngagementFormat.POLICIES.read(policy);
    }

    EvidenceExtractor extractor() {
        return EvidenceExtractor.of(this::zone, trustPolicy().assumedRespondents());
    }

    LocalDate day(CommunityId community, long now) {
        return asOf != null ? asOf : LocalDate.ofInstant(Instant.ofEpochMilli(now), zone(community));
    }

    private ZoneId zone(CommunityId community) {
        return zones.getOrDefault(community.value(), unknown);
    }
}
