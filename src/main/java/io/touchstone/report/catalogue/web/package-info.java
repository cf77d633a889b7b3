/** The catalogue of reports: its pages. */
@NullMarked
package io.touchstone.report.catalogue.web;

import org.jspecify.annotations.NullMarked;
