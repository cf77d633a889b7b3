/** Planted. */
@NullMarked
package planted.web;

import org.jspecify.annotations.NullMarked;
