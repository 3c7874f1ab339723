package dev.engagement.json.open311;

import dev.engagement.base.Channel;
import dev.engagement.concern.ConcernState;
import dev.engagement.id.RecordType;
import dev.engagement.json.exchange.ForeignReader;
import dev.engagement.json.exchange.ForeignWriter;
import dev.engagement.json.exchange.Losses;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.json.exchange.WordTable;
import dev.engagement.json.mapping.JsonDocument;
import dev.engagement.json.mapping.MappedReader;
import dev.engagement.json.mapping.MappedWriter;
import dev.engagement.record.Visibility;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * Concerns as service requests: Open311 GeoReport v2 in JSON, both ways, and the table of requests that the City of
 * Chicago publishes now.
 *
 * <p>A request that was closed is not one that was solved: Open311 does not record what was done, so that it becomes a
 * concern without action, with that reason, and its words stay in the attributes.
 */
public final class Open311 {

    /** What GeoReport v2 is called here. */
    public static final String NAME = "open311";

    /** What the City of Chicago's table of requests is called here. */
    public static final String CHICAGO = "chicago-311";

    static final WordTable<ConcernState> STATUS = WordTable.of(
                    "status",
                    ConcernState.class,
                    Map.of("open", ConcernState.SUBMITTED, "closed", ConcernState.NO_ACTION))
            .writing(state -> state.isOpen() ? "open" : "closed");

    static final WordTable<ConcernState> CHICAGO_STATUS = WordTable.of(
            "status",
            ConcernState.class,
            Map.of(
                    "Open", ConcernState.SUBMITTED,
                    "Completed", ConcernState.NO_ACTION,
                    "Canceled", ConcernState.NO_ACTION));

    /** How far a concern has come by a note of a type; where it was before stays if it was further. */
    static final WordTable<ConcernState> NOTE = WordTable.of(
                    "notes.type",
                    ConcernState.class,
                    Map.of(
                            "submitted", ConcernState.SUBMITTED,
                            "opened", ConcernState.SUBMITTED,
                            "activity", ConcernState.UNDER_REVIEW,
                            "follow_on_created", ConcernState.IN_PROGRESS,
                            "follow_on_closed", ConcernState.IN_PROGRESS,
                            "closed", ConcernState.NO_ACTION))
            .otherwise(ConcernState.SUBMITTED);

    static final WordTable<Channel> CHANNEL = WordTable.of(
                    "extended_attributes.channel",
                    Channel.class,
                    Map.of("phone", Channel.PHONE, "web", Channel.ONLINE, "open311", Channel.ONLINE))
            .otherwise(Channel.OTHER);

    static final WordTable<Channel> ORIGIN = WordTable.of(
                    "origin",
                    Channel.class,
                    Map.of(
                            "Phone Call", Channel.PHONE,
                            "Mobile Device", Channel.ONLINE,
                            "Salesforce Mobile App", Channel.ONLINE,
                            "Internet", Channel.ONLINE,
                            "E-Mail", Channel.EMAIL,
                            "Walk-In", Channel.IN_PERSON,
                            "Mail", Channel.LETTER))
            .otherwise(Channel.OTHER);

    private static final Losses LOSSES = Losses.builder()
            .carries(RecordType.CONCERN, "id", "category")
            .partly(RecordType.CONCERN, "raisedAt", "only the day stays")
            .partly(RecordType.CONCERN, "place.point", "an exact point is withheld, and how exact it is not said")
            .partly(RecordType.CONCERN, "transitions", "only open or closed stays, and the last day that tells")
            .partly(RecordType.CONCERN, "answeredAt", "only the day stays, if it is the last that tells")
            .build();

    private Open311() {}

    /**
     * {@return a reader of GeoReport v2}
     *
     * <p>The times of acknowledgement, work and closing come from {@code notes}, where a city has them. Errors, tokens,
     * service definitions and answers to postings are refused as what they are.
     *
     * @param context what the requests do not say
     */
    public static ForeignReader reader(ReadContext context) {
        return new MappedReader(NAME, Set.of(""), () -> new RequestMapping(context), STATUS, NOTE, CHANNEL);
    }

    /**
     * {@return a reader of the table of requests of the City of Chicago, data set v6vf-nfxy in JSON}
     *
     * @param context what the requests do not say
     */
    public static ForeignReader chicagoReader(ReadContext context) {
        return new MappedReader(CHICAGO, Set.of(""), () -> new ChicagoMapping(context), CHICAGO_STATUS, ORIGIN);
    }

    /**
     * {@return a writer of GeoReport v2}
     *
     * <p>It writes what everybody may see of a concern ({@link dev.engagement.concern.PublicConcern}); concerns that
     * are not public are refused.
     *
     * @param zone the community's zone
     */
    public static ForeignWriter writer(ZoneId zone) {
        return new MappedWriter(
                NAME,
                LOSSES,
                Visibility.PUBLIC,
                target -> new RequestEncoder(JsonDocument.array(target), zone),
                STATUS);
    }
}
