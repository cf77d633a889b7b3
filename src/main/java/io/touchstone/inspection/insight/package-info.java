/** What inspection found and what it cost: pass rates with their intervals, the model against chance, the budget. */
@NullMarked
package io.touchstone.inspection.insight;

import org.jspecify.annotations.NullMarked;
