/**
 * Records and ledgers in a relational database, through plain JDBC. Start with
 * {@link dev.engagement.examples.database.EngagementStore}.
 */
@NullMarked
package dev.engagement.examples.database;

import org.jspecify.annotations.NullMarked;
