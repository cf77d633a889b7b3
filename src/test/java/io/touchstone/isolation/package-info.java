/** Nobody in the portal sees what belongs to another: in the database, and on every address. */
@NullMarked
package io.touchstone.isolation;

import org.jspecify.annotations.NullMarked;
