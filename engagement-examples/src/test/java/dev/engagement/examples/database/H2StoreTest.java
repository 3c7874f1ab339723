package dev.engagement.examples.database;

import java.sql.DriverManager;

/** The store in H2, in memory: needs no server. */
class H2StoreTest extends EngagementStoreTest {

    private static final String URL = "jdbc:h2:mem:engagement;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";

    @Override
    EngagementStore.Connections database() {
        return () -> DriverManager.getConnection(URL);
    }
}
