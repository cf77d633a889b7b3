/** The pages of retention. */
@NullMarked
package io.touchstone.report.retention.web;

import org.jspecify.annotations.NullMarked;
