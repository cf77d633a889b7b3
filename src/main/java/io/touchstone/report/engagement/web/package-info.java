/** Engagements as hosts and auditors see them, and the gate that every request of an engaged account passes. */
@NullMarked
package io.touchstone.report.engagement.web;

import org.jspecify.annotations.NullMarked;
