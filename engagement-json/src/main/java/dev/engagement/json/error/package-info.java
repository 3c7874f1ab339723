/**
 * Why a JSON text was refused: {@link EngagementJsonException}, with a code, the JSON Pointer and the line.
 *
 * <pre>{@code
 * try {
 *     EngagementFormat.RECORDS.strict().read("{\"type\":\"concern\"}".getBytes(StandardCharsets.UTF_8));
 * } catch (EngagementJsonException e) {
 *     System.out.println(e.code() + " at " + e.pointer()); // MISSING_MEMBER at /schemaVersion
 * }
 * }</pre>
 *
 * <p>Codes are for programs, messages for people; neither quotes personal text. Readers of streams hand refusals out as
 * values instead of throwing them.
 */
@NullMarked
package dev.engagement.json.error;

import org.jspecify.annotations.NullMarked;
