/**
 * JSON for community engagement records: the native format and a Jackson module in {@link dev.engagement.json}, and
 * what formats of other systems have in common in {@link dev.engagement.json.exchange}.
 *
 * <p>The samples of the packages take some values as given: {@code elmPark} is a community, and {@code now} a moment.
 *
 * <p>No connection is opened and no setting is read: bytes come in, values go out, and the other way round.
 */
module dev.engagement.json {
    requires transitive dev.engagement.core;
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.core;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports dev.engagement.json;
    exports dev.engagement.json.cloudevents;
    exports dev.engagement.json.error;
    exports dev.engagement.json.exchange;
    exports dev.engagement.json.geojson;
    exports dev.engagement.json.jcal;
    exports dev.engagement.json.jscalendar;
    exports dev.engagement.json.open311;
    exports dev.engagement.json.osdi;
    exports dev.engagement.json.policeuk;
    exports dev.engagement.json.schemaorg;

    provides com.fasterxml.jackson.databind.Module with
            dev.engagement.json.EngagementModule;
}
