/** Why a JSON text was refused: {@link dev.engagement.json.error.EngagementJsonException} and its codes. */
@NullMarked
package dev.engagement.json.error;

import org.jspecify.annotations.NullMarked;
