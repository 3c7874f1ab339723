package dev.engagement.insight;

import dev.engagement.base.Violations;
import dev.engagement.id.CommunityId;
import dev.engagement.id.RecordId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One finding about how the team and a community get on, with what it rests on and what to do about it.
 *
 * <p>All findings have the same shape, so their {@link Kind} is a value and not a type. There is at most one of a kind
 * for a community, but for {@link Kind#TOPIC_RISING}, of which there is one for each topic. It names no person and
 * quotes no record. This class is immutable and thread-safe.
 */
@Value.Immutable
public abstract sealed class Insight implements Comparable<Insight> permits ImmutableInsight {

    /** The practices of community engagement that findings are about. */
    public enum Practice {
        /** Public meetings at regular times. */
        REGULAR_MEETINGS,
        /** Contact without occasion. */
        INFORMAL_CONTACT,
        /** Listening, and answering what was said. */
        LISTENING,
        /** Keeping promises, and telling people what came of what they raised. */
        TELLING_BACK,
        /** Working with partner organizations. */
        PARTNERS,
        /** Sharing information. */
        SHARING_INFORMATION,
        /** Being there, and not only in emergencies. */
        PRESENCE
    }

    /** How soon to act. */
    public enum Severity {
        /** This week. */
        HIGH,
        /** At the team's next meeting. */
        MEDIUM,
        /** Keep it in mind. */
        LOW
    }

    /** What was found, the most pressing kinds first. */
    public enum Kind {
        /** Promises fall due soon. */
        PROMISE_AT_RISK(Practice.TELLING_BACK),
        /** Promises were broken. */
        PROMISE_BROKEN(Practice.TELLING_BACK),
        /** Concerns wait for an answer for longer than they should. */
        CONCERN_UNANSWERED(Practice.LISTENING),
        /** The trust score fell. */
        TRUST_FELL(Practice.LISTENING),
        /** All contact followed calls, or was enforcement. */
        ONLY_IN_EMERGENCIES(Practice.PRESENCE),
        /** For weeks the team has sought no contact. */
        PRESENCE_GAP(Practice.PRESENCE),
        /** The next public meeting should have been held by now. */
        MEETING_OVERDUE(Practice.REGULAR_MEETINGS),
        /** Concerns or promises were dealt with, and nobody was told. */
        NOT_TOLD_BACK(Practice.TELLING_BACK),
        /** Most contact was enforcement. */
        CONTACT_MOSTLY_ENFORCEMENT(Practice.INFORMAL_CONTACT),
        /** More people raise a topic than before. */
        TOPIC_RISING(Practice.LISTENING),
        /** Minutes were not published by the day they were due. */
        MINUTES_MISSING(Practice.SHARING_INFORMATION),
        /** Nothing was done with a partner for long. */
        PARTNER_DORMANT(Practice.PARTNERS),
        /** The records do not say enough for a score. */
        LOW_EVIDENCE(Practice.LISTENING);

        private final Practice practice;

        Kind(Practice practice) {
            this.practice = practice;
        }

        /** {@return the practice that it is about} */
        public Practice practice() {
            return practice;
        }
    }

    private static final Comparator<Insight> MOST_URGENT_FIRST = Comparator.comparing(Insight::severity)
            .thenComparing(Insight::kind)
            .thenComparing(Insight::since)
            .thenComparing(Insight::communityId)
            .thenComparing(Insight::sentence)
            .thenComparing(Insight::nextStep)
            .thenComparing(insight -> sorted(insight.records()), Arrays::compare);

    Insight() {}

    /** {@return the community} */
    public abstract CommunityId communityId();

    /** {@return what was found} */
    public abstract Kind kind();

    /** {@return how soon to act} */
    public abstract Severity severity();

    /** {@return the day since when it is so, as far as the records tell; a promise at risk has the day it falls due} */
    public abstract LocalDate since();

    /** {@return the records behind it; empty if it is about what is not there} */
    public abstract Set<RecordId> records();

    /** {@return the finding in one or two plain sentences} */
    public abstract String sentence();

    /** {@return what to do about it} */
    public abstract String nextStep();

    /** {@return the practice that it is about} */
    public final Practice practice() {
        return kind().practice();
    }

    @Value.Check
    void check() {
        Violations.of("Insight")
                .text("sentence", sentence(), Violations.TEXT)
                .text("nextStep", nextStep(), Violations.TEXT)
                .orThrow();
    }

    /** Ids in their order, so that sets of them can be compared. */
    static RecordId[] sorted(Set<RecordId> ids) {
        return ids.stream().sorted().toArray(RecordId[]::new);
    }

    /**
     * The most urgent first: by severity, kind, the day since when, community, sentence, next step and records;
     * consistent with equals.
     */
    @Override
    public final int compareTo(Insight other) {
        return MOST_URGENT_FIRST.compare(this, other);
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this insight} */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds insights; not thread-safe. */
    public static final class Builder extends ImmutableInsight.Builder {
        Builder() {}
    }
}
