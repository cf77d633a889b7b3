/**
 * Violations and what follows from them: cases, decisions with their effects, the ladder of points, statements of reasons, publication,
 * appeals and corrective action. A decision lists its effects, and one that is overturned really undoes them all.
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
            "deposit",
            "credit",
            "inspection"
        })
@NullMarked
package io.touchstone.penalty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
