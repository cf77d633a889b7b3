/** Job: the face: pages and resources. */
@NullMarked
package io.touchstone.job.web;

import org.jspecify.annotations.NullMarked;
