package dev.engagement.examples.generate;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.base.Transition;
import dev.engagement.community.ServicePromises;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.CommitmentState;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConcernState;
import dev.engagement.concern.Confirmation;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.ConcernId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Invented concerns and commitments; what goes well is done in time. */
final class GeneratedPromises {

    private static final Duration WRITTEN_DOWN = Duration.ofDays(40);

    private GeneratedPromises() {}

    static Concern concern(Draft draft) {
        Dice dice = draft.dice();
        Instant raised = draft.at();
        ServicePromises promises = ServicePromises.DEFAULT;
        Concern.Builder concern = draft.header(Concern.builder(), raised.plus(WRITTEN_DOWN))
                .id(ConcernId.of("c-" + draft.id()))
                .raisedAt(raised)
                .channel(dice.one(Channel.IN_PERSON, Channel.PHONE, Channel.ONLINE))
                .raisedBy(draft.resident())
                .category(dice.one(Code.of("street-light"), Code.of("noise"), Code.of("speeding"), Code.of("litter")))
                .acknowledgeBy(promises.acknowledgeBy(raised, Draft.ZONE))
                .answerBy(promises.answerBy(raised, Draft.ZONE))
                .tellBackBy(promises.tellBackBy(raised, Draft.ZONE));
        Instant acknowledged = after(draft, raised, Duration.ofDays(2));
        concern.addTransition(Transition.of(ConcernState.ACKNOWLEDGED, acknowledged));
        if (dice.happens(0.3)) {
            return concern.build();
        }
        Instant answered = after(draft, acknowledged, Duration.ofDays(8));
        concern.answeredAt(answered)
                .addTransition(Transition.of(ConcernState.UNDER_REVIEW, answered))
                .addTransition(Transition.of(ConcernState.ACTION_PLANNED, answered));
        return dice.happens(0.3) ? concern.build() : resolve(draft, answered, concern);
    }

    private static Concern resolve(Draft draft, Instant answered, Concern.Builder concern) {
        Instant resolved = after(draft, answered, Duration.ofDays(4));
        concern.addTransition(Transition.of(ConcernState.IN_PROGRESS, answered))
                .addTransition(Transition.of(ConcernState.RESOLVED, resolved));
        if (draft.goesWell()) {
            concern.toldBackAt(resolved)
                    .confirmation(Confirmation.of(Confirmation.State.CONFIRMED, resolved.plus(Duration.ofDays(1))));
        }
        return concern.build();
    }

    static Commitment commitment(Draft draft) {
        LocalDate due = draft.day().plusDays(draft.dice().from(7, 30));
        Commitment.Builder commitment = draft.header(
                        Commitment.builder(), draft.at().plus(WRITTEN_DOWN))
                .id(CommitmentId.of("k-" + draft.id()))
                .text("Ask for a repair")
                .promisedTo(Commitment.PromisedTo.PUBLIC)
                .dueOn(due)
                .owner(draft.officer())
                .addTransition(Transition.of(CommitmentState.IN_PROGRESS, draft.at()));
        if (draft.goesWell() || draft.dice().happens(0.5)) {
            commitment.addTransition(
                    Transition.of(CommitmentState.DONE, after(draft, draft.at(), Duration.ofDays(20))));
        }
        return commitment.build();
    }

    /** In time if it goes well, else up to twice too late. */
    private static Instant after(Draft draft, Instant moment, Duration limit) {
        return draft.goesWell()
                ? moment.plus(draft.dice().during(Duration.ofHours(1), limit))
                : moment.plus(draft.dice().during(limit, limit.multipliedBy(2)));
    }
}
