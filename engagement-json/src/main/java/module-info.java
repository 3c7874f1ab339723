/** JSON adapters for community engagement records: the native format and a Jackson module. */
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
    exports dev.engagement.json.open311;
    exports dev.engagement.json.policeuk;

    provides com.fasterxml.jackson.databind.Module with
            dev.engagement.json.EngagementModule;
}
