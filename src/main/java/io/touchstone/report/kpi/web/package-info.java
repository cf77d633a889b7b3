/** Pages of key figures and their targets. */
@NullMarked
package io.touchstone.report.kpi.web;

import org.jspecify.annotations.NullMarked;
