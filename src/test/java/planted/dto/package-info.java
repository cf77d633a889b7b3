/** Planted. */
@NullMarked
package planted.dto;

import org.jspecify.annotations.NullMarked;
