package dev.engagement.concern;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.OfficerId;
import dev.engagement.people.Participant;
import java.time.Duration;
import java.time.Instant;

/** The concern that the examples begin with, and its calendar. */
final class Concerns {

    static final Instant RAISED = Instant.parse("2026-01-05T21:15:00Z");
    static final OfficerId OFFICER = OfficerId.of("o-7");

    private Concerns() {}

    static Concern raised() {
        return raised("c-1").build();
    }

    static Concern.Builder raised(String id) {
        return Concern.builder()
                .id(ConcernId.of(id))
                .communityId(CommunityId.of("elm-park"))
                .revision(1)
                .recordedAt(RAISED)
                .raisedAt(RAISED)
                .channel(Channel.IN_PERSON)
                .raisedBy(Participant.anonymous())
                .category(Code.of("street-light"));
    }

    static Concern underReview() {
        return raised().acknowledge(day(1), OFFICER).review(day(2), OFFICER);
    }

    static Concern inProgress() {
        return underReview().plan(day(3), OFFICER).start(day(4), OFFICER);
    }

    static Concern resolved() {
        return inProgress().resolve("Lamp replaced", day(5), OFFICER);
    }

    /** Days after it was raised. */
    static Instant day(long days) {
        return RAISED.plus(Duration.ofDays(days));
    }
}
