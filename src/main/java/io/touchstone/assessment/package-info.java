/**
 * The platform's own service quality: published schemes of indicators, assessments answered with evidence, exact scores, stars,
 * certificates and their supervision (features L1 to L7, rulings Q1 to Q3).
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "identity",
            "notice",
            "job",
            "export",
            "evidence",
            "rulebook",
            "audit",
            "merchant",
            "trade",
            "deposit",
            "inspection",
            "penalty"
        })
@NullMarked
package io.touchstone.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
