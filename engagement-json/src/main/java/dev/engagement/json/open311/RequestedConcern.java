package dev.engagement.json.open311;

import dev.engagement.base.Channel;
import dev.engagement.base.GeoPoint;
import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.concern.Concern;
import dev.engagement.id.ConcernId;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.json.mapping.ConcernMoves;
import dev.engagement.json.mapping.Plain;
import dev.engagement.people.Participant;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A concern that somebody requested something about. Not thread-safe. */
final class RequestedConcern {

    private final ReadContext context;
    private final Concern.Builder concern;
    private final Map<String, String> attributes = new TreeMap<>();

    /** A concern with what the community was promised about it. */
    RequestedConcern(ReadContext context, String id, Instant raisedAt) {
        ZoneId zone = context.zone();
        this.context = context;
        this.concern = context.header(Concern.builder(), id)
                .id(ConcernId.of(context.idOf(id)))
                .raisedAt(raisedAt)
                .raisedBy(Participant.anonymous())
                .channel(Channel.OTHER)
                .acknowledgeBy(context.promises().acknowledgeBy(raisedAt, zone))
                .answerBy(context.promises().answerBy(raisedAt, zone))
                .tellBackBy(context.promises().tellBackBy(raisedAt, zone));
    }

    RequestedConcern category(String name) {
        concern.category(Plain.code(name));
        return this;
    }

    RequestedConcern channel(Optional<Channel> channel) {
        channel.ifPresent(concern::channel);
        return this;
    }

    RequestedConcern place(Optional<String> address, Optional<GeoPoint> point) {
        if (address.isPresent() || point.isPresent()) {
            concern.place(Place.builder()
                    .kind(PlaceKinds.OTHER)
                    .name(address.map(Plain::line))
                    .point(point)
                    .build());
        }
        return this;
    }

    RequestedConcern text(Optional<String> text) {
        concern.text(text.map(context::plainText).filter(plain -> !plain.isBlank()));
        return this;
    }

    /** Keeps what has no member of its own. */
    RequestedConcern attribute(String key, Optional<String> value) {
        value.ifPresent(text -> attributes.put(key, text));
        return this;
    }

    RequestedConcern answeredAt(Instant at) {
        concern.answeredAt(at);
        return this;
    }

    RequestedConcern duplicateOf(ConcernId other) {
        concern.duplicateOf(other);
        return this;
    }

    Concern build(ConcernMoves moves) {
        return concern.transitions(moves.list()).attributes(attributes).build();
    }
}
