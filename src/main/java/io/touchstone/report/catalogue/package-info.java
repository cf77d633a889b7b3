/** The catalogue of reports: what can be asked, with which words, saved and made by the calendar (features M2 and G9). */
@NullMarked
package io.touchstone.report.catalogue;

import org.jspecify.annotations.NullMarked;
