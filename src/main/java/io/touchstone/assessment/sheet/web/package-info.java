/** Pages of assessments: tasks, sections answered at speed, evidence, reviews. */
@NullMarked
package io.touchstone.assessment.sheet.web;

import org.jspecify.annotations.NullMarked;
