/**
 * What all records have in common. Start with {@link dev.engagement.record.EngagementRecord}; the log of records is in
 * {@code dev.engagement.log}.
 */
@NullMarked
package dev.engagement.record;

import org.jspecify.annotations.NullMarked;
