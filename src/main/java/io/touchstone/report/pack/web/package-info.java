/** Evidence packs: the pages. */
@NullMarked
package io.touchstone.report.pack.web;

import org.jspecify.annotations.NullMarked;
