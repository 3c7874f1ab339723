/**
 * What may be published about residents: numbers that are either shown or held back with the reason. Start with
 * {@link PublicReport}, or with {@link KeptReport} to make one release after another under one
 * {@link DisclosurePolicy}. {@link DisclosureRule} protects a table of one's own, and {@link Disclosed} is what comes
 * out.
 *
 * <pre>{@code
 * Code lights = Code.of("street-light");
 * CountTable counted = CountTable.create(List.of(elmPark.id()), List.of(lights)).add(elmPark.id(), lights, 4).result();
 * DisclosedTable published = DisclosureRule.DEFAULT.disclose(counted);
 * System.out.println(published.count(elmPark.id(), lights).toOptional()); // Optional.empty
 * }</pre>
 *
 * <p>{@code elmPark} is given, as in {@linkplain dev.engagement.core/ all samples}.
 *
 * <p>It protects tables of counts by area and category. What is published elsewhere about the same people is not known
 * to it, and nothing here draws or writes a report.
 */
@NullMarked
package dev.engagement.disclosure;

import org.jspecify.annotations.NullMarked;
