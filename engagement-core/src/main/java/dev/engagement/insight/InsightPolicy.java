package dev.engagement.insight;

import dev.engagement.base.Code;
import dev.engagement.base.TimeLimit;
import dev.engagement.base.Violations;
import java.time.Period;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * From when on something is worth saying. What a community was promised counts first; the lengths here hold where
 * nothing was promised. This class is immutable and thread-safe.
 */
@Value.Immutable
public abstract sealed class InsightPolicy permits ImmutableInsightPolicy {

    /** All defaults. */
    public static final InsightPolicy DEFAULT = builder().build();

    private static final int MANY = 3_650;

    InsightPolicy() {}

    /**
     * {@return the time from one public meeting to the next where nothing was promised, above zero, at most ten years;
     * 3 months by default}
     */
    @Value.Default
    public Period meetingEvery() {
        return Period.ofMonths(3);
    }

    /** {@return the time from raising a concern to its answer where none was promised; 30 days by default} */
    @Value.Default
    public TimeLimit answerWithin() {
        return TimeLimit.ofDays(30);
    }

    /**
     * {@return the time from the end of a concern or promise to telling back where that was not promised; 30 days by
     * default}
     */
    @Value.Default
    public TimeLimit tellBackWithin() {
        return TimeLimit.ofDays(30);
    }

    /** {@return the days before its due day from which a promise is at risk, 1 to 3,650; 7 by default} */
    @Value.Default
    public int atRiskDays() {
        return 7;
    }

    /**
     * {@return the days before its due day from which a promise at risk is urgent, 0 to {@link #atRiskDays()}; 2 by
     * default}
     */
    @Value.Default
    public int urgentDays() {
        return 2;
    }

    /** {@return the days that contact, topics and trust are looked back on, 1 to 3,650; 90 by default} */
    @Value.Default
    public int lookBackDays() {
        return 90;
    }

    /**
     * {@return the days after which what is over, such as a dropped promise, is not brought up again, 1 to 3,650; 365
     * by default}
     */
    @Value.Default
    public int forgetDays() {
        return 365;
    }

    /** {@return the least number of contacts from which their kinds are judged, 1 to 3,650; 10 by default} */
    @Value.Default
    public int minimumContacts() {
        return 10;
    }

    /** {@return the share of contacts above which enforcement is most of it, 0 to 1; 0.5 by default} */
    @Value.Default
    public double enforcementShare() {
        return 0.5;
    }

    /** {@return the whole weeks without proactive contact that make a gap, 1 to 3,650; 4 by default} */
    @Value.Default
    public int presenceGapWeeks() {
        return 4;
    }

    /** {@return the days without anything done together that make a partner dormant, 1 to 3,650; 120 by default} */
    @Value.Default
    public int partnerQuietDays() {
        return 120;
    }

    /** {@return the days without contact after which a place or topic is due, 1 to 3,650; 60 by default} */
    @Value.Default
    public int contactQuietDays() {
        return 60;
    }

    /** {@return the number of meetings in which a rising topic came up, 1 to 3,650; 2 by default} */
    @Value.Default
    public int topicMeetings() {
        return 2;
    }

    /**
     * {@return the number of people who raised a rising topic, if it was in fewer meetings, 1 to 3,650; 5 by default}
     */
    @Value.Default
    public int topicPeople() {
        return 5;
    }

    /** {@return how many times as many people as in the days before make a topic rise, 1 and up; 1.5 by default} */
    @Value.Default
    public double topicGrowth() {
        return 1.5;
    }

    /**
     * {@return the topics that name nothing to work on, and so never rise; other, miscellaneous and unknown by default}
     */
    @Value.Default
    public Set<Code> catchAllTopics() {
        return new TreeSet<>(Set.of(Code.of("miscellaneous"), Code.of("other"), Code.of("unknown")));
    }

    /**
     * {@return the points by which trust must have fallen, and below its earlier interval, above 0 to 100; 5 by
     * default}
     */
    @Value.Default
    public double trustFall() {
        return 5;
    }

    @Value.Check
    void check() {
        Violations.of("InsightPolicy")
                .rhythm("meetingEvery", meetingEvery())
                .range("atRiskDays", atRiskDays(), 1, MANY)
                .range("urgentDays", urgentDays(), 0, atRiskDays())
                .range("lookBackDays", lookBackDays(), 1, MANY)
                .range("forgetDays", forgetDays(), 1, MANY)
                .range("minimumContacts", minimumContacts(), 1, MANY)
                .require(
                        enforcementShare() >= 0 && enforcementShare() <= 1,
                        "enforcementShare",
                        "be from 0 to 1",
                        enforcementShare())
                .range("presenceGapWeeks", presenceGapWeeks(), 1, MANY)
                .range("partnerQuietDays", partnerQuietDays(), 1, MANY)
                .range("contactQuietDays", contactQuietDays(), 1, MANY)
                .range("topicMeetings", topicMeetings(), 1, MANY)
                .range("topicPeople", topicPeople(), 1, MANY)
                .require(
                        topicGrowth() >= 1 && topicGrowth() < Double.POSITIVE_INFINITY,
                        "topicGrowth",
                        "be at least 1",
                        topicGrowth())
                .require(trustFall() > 0 && trustFall() <= 100, "trustFall", "be above 0, at most 100", trustFall())
                .orThrow();
    }

    /** {@return a new builder, which starts from the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this policy} */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds policies; not thread-safe. */
    public static final class Builder extends ImmutableInsightPolicy.Builder {
        Builder() {}
    }
}
