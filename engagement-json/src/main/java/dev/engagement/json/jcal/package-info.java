/** jCal, RFC 7265: start with {@link dev.engagement.json.jcal.JCal}. */
@NullMarked
package dev.engagement.json.jcal;

import org.jspecify.annotations.NullMarked;
