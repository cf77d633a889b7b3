/** The guarantee fund, what merchants owe it, offset and write-off (ruling G5). */
@NullMarked
package io.touchstone.deposit.fund;

import org.jspecify.annotations.NullMarked;
