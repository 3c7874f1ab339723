/** JSCalendar, RFC 8984: start with {@link dev.engagement.json.jscalendar.JsCalendar}. */
@NullMarked
package dev.engagement.json.jscalendar;

import org.jspecify.annotations.NullMarked;
