/** Past findings of others, and which category of ours each of theirs means. */
@NullMarked
package io.touchstone.inspection.insight.history;

import org.jspecify.annotations.NullMarked;
