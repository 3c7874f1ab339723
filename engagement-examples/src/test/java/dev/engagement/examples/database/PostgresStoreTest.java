package dev.engagement.examples.database;

import java.sql.DriverManager;
import org.junit.jupiter.api.Assumptions;

/** The store in PostgreSQL, where one is at hand: its tables are dropped. */
class PostgresStoreTest extends EngagementStoreTest {

    private static final String PROPERTY = "engagement.postgres";

    @Override
    EngagementStore.Connections database() {
        String url = System.getProperty(PROPERTY, "");
        if (url.isEmpty()) {
            System.out.println("Skipped: no -D" + PROPERTY + "=jdbc:postgresql://... says where a database is.");
        }
        Assumptions.assumeFalse(url.isEmpty(), "no database is named");
        return () -> DriverManager.getConnection(url);
    }
}
