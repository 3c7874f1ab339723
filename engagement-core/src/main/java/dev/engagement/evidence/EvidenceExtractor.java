package dev.engagement.evidence;

import dev.engagement.base.Violations;
import dev.engagement.community.Community;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConductFeedback;
import dev.engagement.id.CommunityId;
import dev.engagement.interaction.Interaction;
import dev.engagement.log.EngagementLog;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.record.EngagementRecord;
import dev.engagement.survey.SurveyResult;
import dev.engagement.tip.Tip;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceAccumulator;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns records into evidence: a pure function of one record, the zone of its community and the number of respondents
 * to assume where a survey does not publish it.
 *
 * <p>Every record has an answer, in every zone: what would be dated outside of the years 1 to 9999, which are those of
 * a ledger, is left out.
 *
 * <p>It never looks at a clock. A promise that lapses is dated at its due day, even when that day lies ahead: a reader
 * earlier than that day does not see it. A corrected record is counted by taking the evidence of its old revision out
 * of the ledger and putting the new one's in.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class EvidenceExtractor {

    private final Function<? super CommunityId, ZoneId> zones;
    private final int assumedRespondents;

    private EvidenceExtractor(Function<? super CommunityId, ZoneId> zones, int assumedRespondents) {
        this.zones = Objects.requireNonNull(zones, "zones");
        this.assumedRespondents = assumedRespondents;
        Violations.of("EvidenceExtractor")
                .atLeast("assumedRespondents", assumedRespondents, 1)
                .orThrow();
    }

    /**
     * {@return an extractor}
     *
     * @param zones the zone of each community; days begin and end in it
     * @param assumedRespondents respondents of a survey that does not publish their number, at least 1; the policy's
     * @throws dev.engagement.base.InvalidValueException if that is less than 1
     */
    public static EvidenceExtractor of(Function<? super CommunityId, ZoneId> zones, int assumedRespondents) {
        return new EvidenceExtractor(zones, assumedRespondents);
    }

    /**
     * {@return an extractor that finds the zones in a log's community records}
     *
     * @param log the log with the communities
     * @param unknown the zone of a community that has no record there
     * @param assumedRespondents as in {@link #of}
     */
    public static EvidenceExtractor of(EngagementLog log, ZoneId unknown, int assumedRespondents) {
        Map<CommunityId, ZoneId> zones =
                log.records(Community.class).collect(Collectors.toMap(Community::id, Community::zone));
        return of(community -> zones.getOrDefault(community, unknown), assumedRespondents);
    }

    /**
     * {@return what one record says; empty if it says nothing about trust}
     *
     * @param record the record
     */
    public List<Evidence> extract(EngagementRecord record) {
        List<Evidence> evidence = new ArrayList<>(4);
        extract(record, evidence::add);
        return evidence;
    }

    /**
     * Hands what one record says to a sink, piece by piece.
     *
     * @param record the record
     * @param sink takes each piece of evidence
     */
    public void extract(EngagementRecord record, Consumer<? super Evidence> sink) {
        CommunityId community = record.communityId();
        Findings findings = new Findings(community, zones.apply(community), sink);
        switch (record.type()) {
            case INTERACTION -> InteractionEvidence.extract((Interaction) record, findings);
            case SAFETY_MEETING -> MeetingEvidence.extract((SafetyMeeting) record, findings);
            case OUTREACH_SESSION ->
                GatheringEvidence.extract((OutreachSession) record, EvidenceKind.SESSION_HELD_AS_ANNOUNCED, findings);
            case CONCERN -> ConcernEvidence.extract((Concern) record, findings);
            case COMMITMENT -> CommitmentEvidence.extract((Commitment) record, findings);
            case CONDUCT_FEEDBACK -> FeedbackEvidence.extract((ConductFeedback) record, findings);
            case SURVEY_RESULT -> SurveyEvidence.extract((SurveyResult) record, assumedRespondents, findings);
            case TIP -> TipEvidence.extract((Tip) record, findings);
            case COMMUNITY,
                    OFFICER,
                    ASSIGNMENT,
                    CONSENT,
                    PARTNER_ORGANIZATION,
                    PARTNERSHIP,
                    SAFETY_BULLETIN,
                    MEETING_SERIES,
                    OUTREACH_PROGRAM,
                    SURVEY_INSTRUMENT,
                    SURVEY_RESPONSE,
                    TOMBSTONE -> {
                // who people are and what is planned says nothing about trust; single answers count as a result
            }
        }
    }

    /**
     * {@return what one record says, with what is needed to take it out again later}
     *
     * @param record the record
     * @param fingerprint stands for the content of the record, as {@link RecordEvidence#of} wants it
     */
    public RecordEvidence recordEvidence(EngagementRecord record, long fingerprint) {
        EvidenceAccumulator evidence = EvidenceAccumulator.create(record.communityId());
        extract(record, evidence::accept);
        return RecordEvidence.of(record, fingerprint, evidence.result());
    }

    /**
     * {@return the ledger of each community in a log, from the records in force; communities without evidence are left
     * out}
     *
     * @param log the records
     */
    public SortedMap<CommunityId, EvidenceLedger> ledgers(EngagementLog log) {
        Map<CommunityId, EvidenceAccumulator> accumulators = new HashMap<>();
        log.records()
                .forEach(record -> extract(
                        record,
                        evidence -> accumulators
                                .computeIfAbsent(evidence.communityId(), EvidenceAccumulator::create)
                                .accept(evidence)));
        SortedMap<CommunityId, EvidenceLedger> ledgers = new TreeMap<>();
        accumulators.forEach((community, accumulator) -> ledgers.put(community, accumulator.result()));
        return ledgers;
    }
}
