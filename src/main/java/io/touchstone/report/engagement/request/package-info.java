/** Evidence that auditors ask for under their engagements, who answers it, and when it is enough (feature M4). */
@NullMarked
package io.touchstone.report.engagement.request;

import org.jspecify.annotations.NullMarked;
