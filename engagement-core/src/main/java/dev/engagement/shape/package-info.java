/** How every type of the library is shaped and checked. Not exported: nothing here is for users. */
@NullMarked
package dev.engagement.shape;

import org.jspecify.annotations.NullMarked;
