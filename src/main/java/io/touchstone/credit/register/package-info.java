/** Credit: answers about merchants and buyers, put together from stored days and, where those end, from facts. */
@NullMarked
package io.touchstone.credit.register;

import org.jspecify.annotations.NullMarked;
