/** The frame that all binary forms of the library share. Not exported: nothing here is for users. */
@NullMarked
package dev.engagement.bytes;

import org.jspecify.annotations.NullMarked;
