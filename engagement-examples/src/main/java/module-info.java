/** A runnable application of the library, and the code of its documentation. Never published. */
module dev.engagement.examples {
    requires com.fasterxml.jackson.core;
    requires dev.engagement.core;
    requires dev.engagement.json;
    requires info.picocli;
    requires java.sql;
    requires net.sf.biweekly;
    requires org.apache.commons.csv;
    requires org.jsoup;
    requires static transitive org.jspecify;

    opens dev.engagement.examples to
            info.picocli;
}
