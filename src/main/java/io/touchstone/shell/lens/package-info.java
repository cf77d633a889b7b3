/** Shell: the console as it stood, asked for with {@code as_of} in the address. */
@NullMarked
package io.touchstone.shell.lens;

import org.jspecify.annotations.NullMarked;
