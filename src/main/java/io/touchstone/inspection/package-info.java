/**
 * Sampling and inspection of goods: provable draws, mystery buying, custody of samples, blind laboratories, results with objection and
 * retest, counterfeit appraisal, inbound checks, and what all of it found for the money.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "identity",
            "taxonomy",
            "notice",
            "job",
            "export",
            "evidence",
            "intake",
            "rulebook",
            "restriction",
            "audit",
            "merchant",
            "catalog",
            "trade",
            "deposit"
        })
@NullMarked
package io.touchstone.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
