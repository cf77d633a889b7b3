/** Money frozen for a case until it is paid out or let go (ruling G3). */
@NullMarked
package io.touchstone.deposit.hold;

import org.jspecify.annotations.NullMarked;
