/** Planted. */
@NullMarked
package planted.domain;

import org.jspecify.annotations.NullMarked;
