package dev.engagement.json.policeuk;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.base.Transition;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.CommitmentState;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConcernState;
import dev.engagement.concern.MadeIn;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.ConcernId;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.json.mapping.ConcernMoves;
import dev.engagement.json.mapping.Item;
import dev.engagement.json.mapping.ItemMapping;
import dev.engagement.json.mapping.Plain;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads priorities; counts those of each day, since they have no ids. */
final class PriorityMapping implements ItemMapping {

    private static final Code PRIORITY = Code.of("neighbourhood-priority");

    private final ReadContext context;
    private final Map<LocalDate, Integer> onDay = new HashMap<>();

    PriorityMapping(ReadContext context) {
        this.context = context;
    }

    @Override
    public List<EngagementRecord> read(Item priority) {
        if (!priority.has("issue") && priority.has("name")) {
            throw priority.refusal(
                    EngagementJsonException.Code.UNKNOWN_TYPE, "This is a neighbourhood, not one of its priorities");
        }
        Instant raisedAt = time(priority, "issue-date").orElseThrow(() -> priority.missing("issue-date"));
        String issue = plain(priority, "issue").orElseThrow(() -> priority.missing("issue"));
        Optional<String> action = plain(priority, "action");
        Optional<Instant> doneAt = time(priority, "action-date").filter(at -> action.isPresent());
        String id = nextId(LocalDate.ofInstant(raisedAt, context.zone()));
        Concern concern = concern(id, raisedAt, issue, action, doneAt);
        return doneAt.isEmpty()
                ? List.of(concern)
                : List.of(concern, done(id, concern.id(), action.orElseThrow(), doneAt.get()));
    }

    private Optional<Instant> time(Item priority, String name) {
        return priority.optionalParsed(name, "a time as in ISO 8601", text -> Plain.instant(text, context.zone()));
    }

    private Optional<String> plain(Item priority, String name) {
        return priority.optionalText(name).map(context::plainText).filter(text -> !text.isBlank());
    }

    private String nextId(LocalDate day) {
        int number = onDay.merge(day, 1, Integer::sum);
        return number == 1 ? day.toString() : day + "-" + number;
    }

    private Concern concern(
            String id, Instant raisedAt, String issue, Optional<String> action, Optional<Instant> doneAt) {
        ConcernMoves moves = new ConcernMoves().reach(ConcernState.ACKNOWLEDGED, raisedAt);
        doneAt.ifPresent(at -> moves.reach(ConcernState.IN_PROGRESS, at));
        Concern.Builder concern = context.header(Concern.builder(), id)
                .id(ConcernId.of(context.idOf(id)))
                .raisedAt(raisedAt)
                .channel(Channel.OTHER)
                .raisedBy(Participant.anonymous())
                .category(PRIORITY)
                .text(issue)
                .transitions(moves.list())
                .answeredAt(doneAt);
        return doneAt.isPresent() || action.isEmpty()
                ? concern.build()
                : concern.attributes(Map.of("police-uk:action", action.get())).build();
    }

    private Commitment done(String id, ConcernId concern, String action, Instant doneAt) {
        return context.header(Commitment.builder(), id)
                .id(CommitmentId.of(context.idOf(id)))
                .text(action)
                .promisedTo(Commitment.PromisedTo.PUBLIC)
                .madeIn(MadeIn.concern(concern))
                .addTransition(Transition.of(CommitmentState.IN_PROGRESS, doneAt))
                .addTransition(Transition.of(CommitmentState.DONE, doneAt))
                .build();
    }
}
