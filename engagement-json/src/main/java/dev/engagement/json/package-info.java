/**
 * The native JSON format of the records, version 1.
 *
 * <ul>
 *   <li>{@link EngagementFormat} reads and writes single values, and has their JSON Schema.
 *   <li>{@link NdjsonReader} and {@link NdjsonWriter} read and write streams, one value a line. A bad line is handed
 *       out as {@link ReadResult.Rejected} and never stops the rest.
 *   <li>{@link EngagementModule} lets any Jackson {@code ObjectMapper} read and write the same values.
 * </ul>
 *
 * <pre>{@code
 * byte[] json = EngagementFormat.RECORDS.write(elmPark);
 * NdjsonReader.of(EngagementFormat.RECORDS, json).forEach(
 *         accepted -> System.out.println(accepted.value().id()), // elm-park
 *         rejected -> System.out.println(rejected.line() + " " + rejected.message()));
 * }</pre>
 *
 * <p>{@code elmPark} is given, as in {@linkplain dev.engagement.json/ all samples}.
 *
 * <p>Why something was refused is told by the codes in {@code dev.engagement.json.error}. Nothing here opens a
 * connection, and no class is ever picked by a name in the input.
 */
@NullMarked
package dev.engagement.json;

import org.jspecify.annotations.NullMarked;
