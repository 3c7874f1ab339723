package dev.engagement.json.osdi;

import dev.engagement.base.GeoPoint;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.base.Transition;
import dev.engagement.gathering.GatheringState;
import dev.engagement.id.InteractionId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.OutreachProgramId;
import dev.engagement.id.OutreachSessionId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.interaction.Interaction;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.json.mapping.Item;
import dev.engagement.json.mapping.ItemMapping;
import dev.engagement.json.mapping.Plain;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.Registration;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.ExternalId;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Visibility;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Reads events and outreaches. */
final class ResourceMapping implements ItemMapping {

    static final String CAMPAIGN = "osdi:event_campaign";

    private static final String CANCELLED = "cancelled; the source does not say why";

    private final ReadContext context;
    private final OfficerId officer;

    ResourceMapping(ReadContext context, OfficerId officer) {
        this.context = context;
        this.officer = officer;
    }

    @Override
    public List<EngagementRecord> read(Item resource) {
        if (isAttendances(resource)) {
            throw resource.refusal(
                    Code.NO_PLACE,
                    "Attendances must be embedded in their event: alone they say nothing of the meeting");
        }
        resource.pass("created_date", "origin_system");
        if (resource.has("start_date")) {
            return List.of(event(resource));
        }
        if (resource.has("action_date") && resource.has("type")) {
            return List.of(outreach(resource));
        }
        throw resource.refusal(Code.UNKNOWN_TYPE, "This is neither a whole event nor a whole outreach");
    }

    /** Whether it is an attendance, or a collection of them. */
    private static boolean isAttendances(Item resource) {
        boolean one = resource.optionalObject("_links")
                .filter(links -> links.has("osdi:event"))
                .isPresent();
        return one || !resource.has("start_date") && Attendances.areIn(resource);
    }

    private Optional<Instant> time(Item item, String name) {
        return time(item, name, context.zone());
    }

    static Optional<Instant> time(Item item, String name, ZoneId zone) {
        return item.optionalParsed(name, "a time as in ISO 8601", text -> Plain.instant(text, zone));
    }

    /** The identifiers; the one of the context's own system first, if there is one. */
    private List<ExternalId> identifiers(Item resource) {
        List<ExternalId> ids = new ArrayList<>();
        for (String identifier : resource.texts("identifiers")) {
            int colon = identifier.indexOf(':');
            if (colon < 1 || colon == identifier.length() - 1) {
                throw resource.refusal("identifiers", Code.BAD_FORMAT, "An identifier must be a system and an id");
            }
            ExternalId id = new ExternalId(identifier.substring(0, colon), identifier.substring(colon + 1));
            ids.add(id.system().equals(context.source()) ? 0 : ids.size(), id);
        }
        if (ids.isEmpty()) {
            throw resource.missing("identifiers");
        }
        return ids;
    }

    /** What the context makes an id of; bare ids of other systems could be the same. */
    private String foreignId(List<ExternalId> ids) {
        ExternalId first = ids.get(0);
        return first.system().equals(context.source()) ? first.value() : first.system() + ":" + first.value();
    }

    private <B extends RecordBuilder<B>> B header(B builder, List<ExternalId> ids) {
        return context.header(builder, foreignId(ids)).externalIds(new TreeSet<>(ids));
    }

    private EngagementRecord event(Item event) {
        List<ExternalId> ids = identifiers(event);
        String id = context.idOf(foreignId(ids));
        String title = event.optionalText("title").orElseGet(() -> event.text("name"));
        Instant from = time(event, "start_date").orElseThrow(() -> event.missing("start_date"));
        Instant to = time(event, "end_date").orElseThrow(() -> event.missing("end_date"));
        LocalDateTime start = LocalDateTime.ofInstant(from, context.zone());
        Optional<Place> place = event.optionalObject("location").map(this::place);
        List<Transition<GatheringState>> moves = moves(event);
        Optional<String> campaign = event.optionalObject("_links")
                .flatMap(links -> links.optionalObject(CAMPAIGN))
                .map(link -> link.parsed("href", "an address", ResourceMapping::lastSegment));
        if (campaign.isPresent()) {
            return seen(header(OutreachSession.builder(), ids), event)
                    .id(OutreachSessionId.of(id))
                    .programId(OutreachProgramId.of(context.idOf(campaign.get())))
                    .title(title)
                    .start(start)
                    .length(Duration.between(from, to))
                    .zone(context.zone())
                    .place(place)
                    .transitions(moves)
                    .build();
        }
        SafetyMeeting.Builder meeting = seen(header(SafetyMeeting.builder(), ids), event)
                .id(SafetyMeetingId.of(id))
                .kind(MeetingKind.PUBLIC_SAFETY)
                .title(title)
                .start(start)
                .length(Duration.between(from, to))
                .zone(context.zone())
                .place(place);
        addAnswers(meeting, Attendances.read(event, context), from, moves);
        return place.isPresent()
                ? meeting.mode(SafetyMeeting.Mode.IN_PERSON).build()
                : meeting.mode(SafetyMeeting.Mode.ONLINE).url(address(event)).build();
    }

    private void addAnswers(
            SafetyMeeting.Builder meeting,
            List<Registration> answers,
            Instant start,
            List<Transition<GatheringState>> moves) {
        boolean confirmed = moves.size() == 1;
        if (confirmed && !start.isAfter(context.recordedAt()) && Attendances.tellWhoCame(answers)) {
            Instant announced = moves.get(0).at();
            meeting.transitions(moves)
                    .addTransition(Transition.of(GatheringState.HELD, announced.isAfter(start) ? announced : start))
                    .registrations(answers);
        } else {
            meeting.transitions(moves).registrations(Attendances.withoutPresence(answers));
        }
    }

    /** An event says itself whether everybody may see it. */
    private <B extends RecordBuilder<B>> B seen(B builder, Item event) {
        boolean open = event.optionalText("visibility").filter("public"::equals).isPresent();
        return open ? builder.visibility(Visibility.PUBLIC) : builder;
    }

    private static String address(Item event) {
        return event.optionalText("browser_url")
                .or(() -> event.optionalObject("_links")
                        .flatMap(links -> links.optionalObject("self"))
                        .flatMap(link -> link.optionalText("href")))
                .orElseThrow(() -> event.refusal(
                        Code.MISSING_MEMBER, "An event must have a location, or an address to join it online"));
    }

    private Place place(Item location) {
        Optional<Item> inner = location.optionalObject("location");
        Optional<String> lines =
                Optional.of(String.join(", ", location.texts("address_lines"))).filter(text -> !text.isBlank());
        location.pass("locality", "region", "postal_code", "country", "language");
        return Place.builder()
                .kind(PlaceKinds.OTHER)
                .name(location.optionalText("venue").or(() -> lines))
                .point(inner.flatMap(point -> Plain.point(point, "latitude", "longitude")
                        .map(exact -> new GeoPoint(
                                exact.latitude(),
                                exact.longitude(),
                                point.optionalWord("accuracy", Osdi.ACCURACY).orElse(GeoPoint.Precision.EXACT)))))
                .build();
    }

    /** What is confirmed was announced when it was last changed, as far as the source tells. */
    private List<Transition<GatheringState>> moves(Item event) {
        Instant at = time(event, "modified_date").orElse(context.recordedAt());
        GatheringState state = event.optionalWord("status", Osdi.STATUS).orElse(GatheringState.ANNOUNCED);
        return switch (state) {
            case CANCELLED ->
                List.of(
                        Transition.of(GatheringState.ANNOUNCED, at),
                        Transition.of(GatheringState.CANCELLED, at).because(CANCELLED));
            case DRAFT -> List.of();
            default -> List.of(Transition.of(GatheringState.ANNOUNCED, at));
        };
    }

    private static String lastSegment(String href) {
        try {
            return URLDecoder.decode(href.substring(href.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("Link", "href", "be an address");
        }
    }

    private EngagementRecord outreach(Item outreach) {
        outreach.pass("modified_date", "subject", "message", "targets", "referrer_data", "_links");
        List<ExternalId> ids = identifiers(outreach);
        return header(Interaction.builder(), ids)
                .id(InteractionId.of(context.idOf(foreignId(ids))))
                .occurredAt(time(outreach, "action_date").orElseThrow(() -> outreach.missing("action_date")))
                .duration(outreach.optionalInteger("duration").map(Duration::ofSeconds))
                .channel(outreach.word("type", Osdi.TYPE))
                .setting(Interaction.Setting.INFORMAL)
                .initiative(Interaction.Initiative.REACTIVE)
                .initiatedBy(Interaction.InitiatedBy.RESIDENT)
                .outcome(Interaction.Outcome.COMPLETED)
                .addOfficer(officer)
                .participant(Participant.anonymous())
                .build();
    }
}
