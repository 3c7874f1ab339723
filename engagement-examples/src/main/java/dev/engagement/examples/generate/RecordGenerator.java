package dev.engagement.examples.generate;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.base.DayPeriod;
import dev.engagement.community.Community;
import dev.engagement.community.ServicePromises;
import dev.engagement.concern.ConductFeedback;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConductFeedbackId;
import dev.engagement.id.InteractionId;
import dev.engagement.id.SurveyResultId;
import dev.engagement.id.TipId;
import dev.engagement.interaction.Interaction;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.survey.Measure;
import dev.engagement.survey.Scale;
import dev.engagement.survey.SurveyResult;
import dev.engagement.tip.Tip;
import dev.engagement.tip.TipSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Invented records of eighteen months, in which the quality of each team's work rises and falls.
 *
 * <p>Each record is a function of the seed and its number alone: the same on every machine, whatever is made before or
 * beside it. This class is immutable and thread-safe.
 */
public final class RecordGenerator {

    private static final Instant START = Instant.parse("2025-01-01T06:00:00Z");
    private static final Duration SPAN = Duration.ofDays(540);
    private static final Duration WAVE = Duration.ofDays(400);

    private final int communities;
    private final long seed;

    /**
     * A generator.
     *
     * @param communities number of communities, at least 1
     * @param seed other seeds give other records
     */
    public RecordGenerator(int communities, long seed) {
        this.communities = communities;
        this.seed = seed;
    }

    /** So many records, of which the first are those of the communities. */
    public Stream<EngagementRecord> records(long count) {
        return LongStream.range(0, count).mapToObj(this::record);
    }

    private EngagementRecord record(long number) {
        if (number < communities) {
            return community((int) number);
        }
        Dice dice = Dice.of(seed, number);
        int community = dice.from(0, communities - 1);
        Instant at = START.plus(dice.during(Duration.ZERO, SPAN));
        return record(new Draft(Long.toString(number), id(community), at, quality(community, at), dice));
    }

    private static EngagementRecord record(Draft draft) {
        int kind = draft.dice().from(0, 99);
        if (kind < 50) {
            return interaction(draft);
        }
        if (kind < 60) {
            return GeneratedGatherings.meeting(draft);
        }
        if (kind < 65) {
            return GeneratedGatherings.session(draft);
        }
        if (kind < 80) {
            return GeneratedPromises.concern(draft);
        }
        if (kind < 86) {
            return GeneratedPromises.commitment(draft);
        }
        if (kind < 91) {
            return surveyResult(draft);
        }
        return kind < 95 ? tip(draft) : feedback(draft);
    }

    private static CommunityId id(int community) {
        return CommunityId.of(String.format(Locale.ROOT, "town-%05d", community + 1));
    }

    private static Community community(int number) {
        return Community.builder()
                .id(id(number))
                .revision(1)
                .recordedAt(START)
                .name("Town " + (number + 1))
                .zone(Draft.ZONE)
                .classification(Code.of("neighborhood"))
                .promises(ServicePromises.DEFAULT)
                .build();
    }

    /** A wave around a level, both of the community's own. */
    private double quality(int community, Instant at) {
        Dice dice = Dice.of(seed, -1L - community);
        double level = dice.from(0.3, 0.8);
        double height = dice.from(0.0, 0.2);
        double phase = dice.from(0.0, 2 * Math.PI);
        double turn = 2 * Math.PI * Duration.between(START, at).toMinutes() / WAVE.toMinutes();
        return level + height * StrictMath.sin(turn + phase);
    }

    private static Interaction interaction(Draft draft) {
        Dice dice = draft.dice();
        boolean proactive = dice.happens(0.6);
        Interaction.Builder interaction = draft.header(
                        Interaction.builder(), draft.at().plus(Duration.ofHours(2)))
                .id(InteractionId.of("i-" + draft.id()))
                .occurredAt(draft.at())
                .duration(dice.during(Duration.ofMinutes(3), Duration.ofMinutes(45)))
                .channel(dice.one(Channel.IN_PERSON, Channel.IN_PERSON, Channel.PHONE, Channel.ONLINE))
                .setting(
                        proactive
                                ? dice.one(
                                        Interaction.Setting.INFORMAL,
                                        Interaction.Setting.PATROL,
                                        Interaction.Setting.VISIT)
                                : dice.one(
                                        Interaction.Setting.CALL_FOR_SERVICE,
                                        Interaction.Setting.CALL_FOR_SERVICE,
                                        Interaction.Setting.ENFORCEMENT))
                .initiative(proactive ? Interaction.Initiative.PROACTIVE : Interaction.Initiative.REACTIVE)
                .initiatedBy(proactive ? Interaction.InitiatedBy.OFFICER : Interaction.InitiatedBy.RESIDENT)
                .outcome(Interaction.Outcome.COMPLETED)
                .addOfficer(draft.officer())
                .participant(draft.resident());
        if (dice.happens(0.4)) {
            interaction.residentRating(dice.successes(10, draft.quality()));
        }
        if (dice.happens(0.5)) {
            interaction.officerImpression(dice.successes(4, draft.quality()) - 2);
        }
        return interaction.build();
    }

    private static SurveyResult surveyResult(Draft draft) {
        Dice dice = draft.dice();
        int respondents = dice.from(8, 60);
        return draft.header(SurveyResult.builder(), draft.at().plus(Duration.ofDays(7)))
                .id(SurveyResultId.of("q-" + draft.id()))
                .measure(dice.one(Measure.TRUST, Measure.LISTEN, Measure.RESPECT, Measure.SAFETY))
                .scale(Scale.of(0, 10))
                .mean((double) dice.successes(10 * respondents, draft.quality()) / respondents)
                .respondents(respondents)
                .period(new DayPeriod(draft.day().minusDays(6), draft.day()))
                .build();
    }

    private static Tip tip(Draft draft) {
        return draft.header(Tip.builder(), draft.at())
                .id(TipId.of("t-" + draft.id()))
                .receivedAt(draft.at())
                .category(draft.dice().one(Code.of("vandalism"), Code.of("suspicious-vehicle"), Code.of("theft")))
                .source(TipSource.anonymous())
                .build();
    }

    private static ConductFeedback feedback(Draft draft) {
        return draft.header(ConductFeedback.builder(), draft.at().plus(Duration.ofHours(8)))
                .id(ConductFeedbackId.of("f-" + draft.id()))
                .receivedAt(draft.at())
                .kind(draft.goesWell() ? ConductFeedback.Kind.COMMENDATION : ConductFeedback.Kind.COMPLAINT)
                .channel(Channel.ONLINE)
                .category(Code.of("courtesy"))
                .givenBy(Participant.anonymous())
                .build();
    }
}
