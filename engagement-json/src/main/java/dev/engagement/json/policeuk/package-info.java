/** Priorities of police neighbourhoods in the United Kingdom: {@link dev.engagement.json.policeuk.PoliceUk}. */
@NullMarked
package dev.engagement.json.policeuk;

import org.jspecify.annotations.NullMarked;
