/** What inspection costs and who bears it. */
@NullMarked
package io.touchstone.inspection.cost;

import org.jspecify.annotations.NullMarked;
