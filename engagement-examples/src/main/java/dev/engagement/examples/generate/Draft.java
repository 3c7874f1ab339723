package dev.engagement.examples.generate;

import dev.engagement.id.CommunityId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.ResidentId;
import dev.engagement.people.Participant;
import dev.engagement.record.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What is decided about a record before its type.
 *
 * @param id text of its id
 * @param community the community it belongs to
 * @param at when it happened
 * @param quality how good the team's work is there and then, 0 to 1: how often things go well
 * @param dice the further choices
 */
record Draft(String id, CommunityId community, Instant at, double quality, Dice dice) {

    private static final int OFFICERS = 4;
    private static final int RESIDENTS = 200;

    /** The zone of all communities. */
    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    /** Sets what all records have; it was written down at a moment. */
    <B extends RecordBuilder<B>> B header(B builder, Instant recordedAt) {
        return builder.communityId(community).revision(1).recordedAt(recordedAt);
    }

    /** Whether something goes well that is up to the team. */
    boolean goesWell() {
        return dice.happens(quality);
    }

    /** The day, by the clocks of the community. */
    LocalDate day() {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** One of the community's few officers. */
    OfficerId officer() {
        return OfficerId.of(community.value() + "-o-" + dice.from(1, OFFICERS));
    }

    /** Somebody who lives there, mostly somebody who gives no name. */
    Participant resident() {
        return dice.happens(0.6)
                ? Participant.anonymous()
                : Participant.pseudonymous(ResidentId.of(community.value() + "-r-" + dice.from(1, RESIDENTS)));
    }
}
