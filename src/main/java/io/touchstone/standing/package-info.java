/** Read-only composition: the standing of a merchant at any instant, why, and what others may ask. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "identity",
            "taxonomy",
            "notice",
            "job",
            "export",
            "rulebook",
            "restriction",
            "audit",
            "merchant",
            "deposit",
            "credit",
            "penalty"
        })
@NullMarked
package io.touchstone.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
