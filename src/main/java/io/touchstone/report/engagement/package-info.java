/** Auditors’ engagements: a read-only seat that ends by itself, everything it looked at, and what it asks for (feature M4). */
@NullMarked
package io.touchstone.report.engagement;

import org.jspecify.annotations.NullMarked;
