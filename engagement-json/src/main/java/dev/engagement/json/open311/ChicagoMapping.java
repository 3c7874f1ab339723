package dev.engagement.json.open311;

import dev.engagement.base.GeoPoint;
import dev.engagement.base.Transition;
import dev.engagement.concern.ConcernState;
import dev.engagement.id.ConcernId;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.json.mapping.ConcernMoves;
import dev.engagement.json.mapping.Item;
import dev.engagement.json.mapping.ItemMapping;
import dev.engagement.json.mapping.Plain;
import dev.engagement.record.EngagementRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads requests of the City of Chicago's table, in which numbers are texts and times have no offset. */
final class ChicagoMapping implements ItemMapping {

    private static final String REASON = "; the source does not record what was done";

    private final ReadContext context;

    ChicagoMapping(ReadContext context) {
        this.context = context;
    }

    @Override
    public List<EngagementRecord> read(Item request) {
        Instant raisedAt = time(request, "created_date").orElseThrow(() -> request.missing("created_date"));
        RequestedConcern concern = new RequestedConcern(context, request.text("sr_number"), raisedAt)
                .category(request.text("sr_type"))
                .channel(request.optionalWord("origin", Open311.ORIGIN))
                .place(request.optionalText("street_address"), point(request))
                .attribute("chicago-311:short-code", request.optionalText("sr_short_code"))
                .attribute("chicago-311:owner-department", request.optionalText("owner_department"))
                .attribute("chicago-311:police-beat", request.optionalText("police_beat"))
                .attribute("chicago-311:police-district", request.optionalText("police_district"));
        ConcernMoves moves = new ConcernMoves();
        end(request, concern, moves);
        return List.of(concern.build(moves));
    }

    private Optional<Instant> time(Item item, String name) {
        return item.optionalParsed(name, "a time as in ISO 8601", text -> Plain.instant(text, context.zone()));
    }

    private static Optional<GeoPoint> point(Item request) {
        Optional<Double> north = request.optionalParsed("latitude", "a number in a text", Plain::decimal);
        Optional<Double> east = request.optionalParsed("longitude", "a number in a text", Plain::decimal);
        return north.flatMap(y -> east.map(x -> new GeoPoint(y, x, GeoPoint.Precision.EXACT)));
    }

    /** A duplicate ends when it is closed, or was when it was last touched; what it shared goes on in the other one. */
    private void end(Item request, RequestedConcern concern, ConcernMoves moves) {
        ConcernState state = request.word("status", Open311.CHICAGO_STATUS);
        Optional<Instant> closedAt = time(request, "closed_date");
        Optional<Instant> modifiedAt = time(request, "last_modified_date");
        Optional<String> parent = request.optionalText("parent_sr_number");
        if (request.optionalBoolean("duplicate").orElse(false) && parent.isPresent()) {
            concern.duplicateOf(ConcernId.of(context.idOf(parent.get())));
            moves.end(Transition.of(
                    ConcernState.DUPLICATE, closedAt.or(() -> modifiedAt).orElse(context.recordedAt())));
        } else if (!state.isOpen() && closedAt.isPresent()) {
            concern.answeredAt(closedAt.get());
            moves.end(Transition.of(state, closedAt.get())
                    .because(request.text("status").toLowerCase(Locale.ROOT) + REASON));
        } else if (!state.isOpen()) {
            moves.end(Transition.of(ConcernState.CLOSED_DAY_UNKNOWN, context.recordedAt()));
        }
    }
}
