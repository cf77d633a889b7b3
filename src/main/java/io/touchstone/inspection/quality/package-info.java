/** What is known of one product’s quality, for other systems of the platform. */
@NullMarked
package io.touchstone.inspection.quality;

import org.jspecify.annotations.NullMarked;
