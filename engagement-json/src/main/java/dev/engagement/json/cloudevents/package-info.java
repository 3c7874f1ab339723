/** CloudEvents 1.0 in JSON, with records as data: {@link dev.engagement.json.cloudevents.CloudEvents}. */
@NullMarked
package dev.engagement.json.cloudevents;

import org.jspecify.annotations.NullMarked;
