package dev.engagement.json.open311;

import dev.engagement.base.Transition;
import dev.engagement.concern.ConcernState;
import dev.engagement.id.ConcernId;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.json.mapping.ConcernMoves;
import dev.engagement.json.mapping.Item;
import dev.engagement.json.mapping.ItemMapping;
import dev.engagement.json.mapping.Plain;
import dev.engagement.record.EngagementRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads requests of GeoReport v2. */
final class RequestMapping implements ItemMapping {

    private static final String CLOSED = "closed; the source does not record what was done";

    private final ReadContext context;

    RequestMapping(ReadContext context) {
        this.context = context;
    }

    @Override
    public List<EngagementRecord> read(Item request) {
        refuseWhatIsNoRequest(request);
        Instant raisedAt = time(request, "requested_datetime").orElseThrow(() -> request.missing("requested_datetime"));
        Optional<Item> extended = request.optionalObject("extended_attributes");
        String id = request.id("service_request_id");
        RequestedConcern concern = new RequestedConcern(context, id, raisedAt)
                .category(category(request))
                .channel(extended.flatMap(more -> more.optionalWord("channel", Open311.CHANNEL)))
                .place(request.optionalText("address"), Plain.point(request, "lat", "long"))
                .text(request.optionalText("description"));
        for (String kept : List.of("status_notes", "agency_responsible", "service_notice", "expected_datetime")) {
            concern.attribute("open311:" + kept.replace('_', '-'), request.optionalText(kept));
        }
        request.optionalId("service_code")
                .ifPresent(code -> concern.attribute("open311:service-code", Optional.of(code)));
        ConcernMoves moves = new ConcernMoves();
        Optional<Instant> closedAt = follow(request, moves);
        end(request, extended, concern, moves, closedAt);
        return List.of(concern.build(moves));
    }

    /** Errors, tokens, postings and definitions come from the same servers, in arrays as well. */
    private static void refuseWhatIsNoRequest(Item item) {
        if (item.has("status") || item.has("requested_datetime")) {
            return;
        }
        if (item.has("service_request_id")) {
            throw item.refusal(Code.UNKNOWN_TYPE, "This is the answer to a posting or a token, not a request");
        }
        if (item.has("token")) {
            throw item.refusal(Code.UNKNOWN_TYPE, "This is the token of a request that has no id yet, not a request");
        }
        if (item.has("code") && item.has("description")) {
            throw item.refusal(Code.UNKNOWN_TYPE, "This is an error of the other system, not a request");
        }
        if (item.has("service_code")) {
            throw item.refusal(Code.UNKNOWN_TYPE, "This is the definition of a service, not a request");
        }
    }

    private Optional<Instant> time(Item item, String name) {
        return item.optionalParsed(name, "a time as in ISO 8601", text -> Plain.instant(text, context.zone()));
    }

    private static String category(Item request) {
        return request.optionalText("service_name").orElseGet(() -> request.id("service_code"));
    }

    /** How far it has come by its notes; when they say that it was closed, if they do. */
    private Optional<Instant> follow(Item request, ConcernMoves moves) {
        Optional<Instant> closedAt = Optional.empty();
        for (Item note : request.objects("notes")) {
            note.pass("summary", "description", "extended_attributes");
            ConcernState state = note.word("type", Open311.NOTE);
            Instant at = time(note, "datetime").orElseThrow(() -> note.missing("datetime"));
            if (state.isOpen()) {
                moves.reach(state, at);
            } else {
                closedAt = Optional.of(at);
            }
        }
        return closedAt;
    }

    private void end(
            Item request,
            Optional<Item> extended,
            RequestedConcern concern,
            ConcernMoves moves,
            Optional<Instant> noted) {
        boolean closed = !request.word("status", Open311.STATUS).isOpen();
        Optional<Instant> updatedAt = time(request, "updated_datetime");
        Optional<Instant> endedAt = noted.or(() -> updatedAt);
        Optional<String> parent = extended.filter(
                        more -> more.optionalBoolean("duplicate").orElse(false))
                .flatMap(more -> more.optionalId("parent_service_request_id"));
        if (parent.isPresent()) {
            concern.duplicateOf(ConcernId.of(context.idOf(parent.get())));
            moves.end(Transition.of(ConcernState.DUPLICATE, endedAt.orElse(context.recordedAt())));
        } else if (closed && endedAt.isPresent()) {
            concern.answeredAt(endedAt.get());
            moves.end(Transition.of(ConcernState.NO_ACTION, endedAt.get()).because(CLOSED));
        } else if (closed) {
            moves.end(Transition.of(ConcernState.CLOSED_DAY_UNKNOWN, context.recordedAt()));
        }
    }
}
