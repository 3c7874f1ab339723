/** Events of schema.org as JSON-LD: {@link dev.engagement.json.schemaorg.SchemaOrg}. */
@NullMarked
package dev.engagement.json.schemaorg;

import org.jspecify.annotations.NullMarked;
