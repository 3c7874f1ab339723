/** A host on the module path. It opens its own records to Jackson, and nothing of the library. */
module consumer {
    requires dev.engagement.json;

    opens consumer to
            com.fasterxml.jackson.databind;
}
