/** Inbound checks of deliveries, by unit (D12). */
@NullMarked
package io.touchstone.inspection.inbound;

import org.jspecify.annotations.NullMarked;
